import { municipalities } from '../tenants/public-bodies.ts';

/** About how many people live in a municipality or region, to the thousand; null for other bodies. It decides the size of a plan, where nobody has said another. */
export function inhabitantsOf(code: string | null): number | null {
  const parts = municipalities().filter((one) => one.code === code || one.region === code);
  return parts.length === 0 ? null : parts.reduce((sum, { thousands }) => sum + thousands, 0) * 1_000;
}

/**
 * For how many a body's plan is to be: the register's number or, where an operator has set another, that. A body that is in no register says
 * it itself (`mayTell`): more than it has bought for, and never less.
 */
export function inhabitantsFor(
  code: string | null,
  { kept, told }: { kept: number | null; told: number | undefined },
): { many: number | null; mayTell: boolean } {
  const registered = inhabitantsOf(code);
  if (registered !== null) return { many: kept ?? registered, mayTell: false };
  return { many: kept === null ? (told ?? null) : Math.max(kept, told ?? 0), mayTell: true };
}
