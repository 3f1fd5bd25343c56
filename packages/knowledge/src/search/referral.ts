import { readAuthorities, type Authority } from '../vocabulary/index.ts';
import type { Reading } from './reading.ts';

let authorities: ReadonlyMap<string, Authority> | undefined;

/** How surely words must name a concept to refer somebody elsewhere. */
const sure = 0.6;

/**
 * Whose matter a question is, where it is not the municipality's: the authority of the concepts that it names. Null where it names none,
 * names a matter of the municipality's beside, or speaks of several authorities.
 */
export function referralOf({ expansions }: Reading): Authority | null {
  const topics = expansions.filter(({ isTopic }) => isTopic);
  const named = new Set(topics.filter(({ weight }) => weight >= sure).map(({ authority }) => authority));
  const [only] = named;
  if (named.size !== 1 || only === undefined || only === null) return null;
  authorities ??= readAuthorities();
  return authorities.get(only) ?? null;
}
