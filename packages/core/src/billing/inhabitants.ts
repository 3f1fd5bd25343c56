import { municipalities } from '../tenants/public-bodies.ts';

/** About how many people live in a municipality or region, to the thousand; null for other bodies. It decides the size of a plan. */
export function inhabitantsOf(code: string | null): number | null {
  const parts = municipalities().filter((one) => one.code === code || one.region === code);
  return parts.length === 0 ? null : parts.reduce((sum, { thousands }) => sum + thousands, 0) * 1_000;
}
