import { readAuthorities, type Authority } from '../vocabulary/index.ts';
import type { Reading } from './reading.ts';

let authorities: ReadonlyMap<string, Authority> | undefined;

/** How surely words must name a concept to refer somebody elsewhere, and how much more it must tell than a matter of our own. */
const [sure, clearly] = [0.6, 1.3];

/**
 * Whose matter a question is, where it is not the municipality's: the authority of the most telling concept that it names. Null where that
 * is the municipality's own.
 * @returns the authority, and the unit of the reading that names its matter
 */
export function referralOf({ expansions, units }: Reading): { authority: Authority; unit: number } | null {
  const topics = expansions
    .filter(({ isTopic, weight }) => isTopic && weight >= sure)
    .map(({ from, authority, weight }) => {
      const unit = units.findIndex(({ word }) => from.includes(word) || from.join(' ') === word);
      return { authority, unit, tells: weight * (units[unit]?.weight ?? 0) };
    })
    .sort((a, b) => b.tells - a.tells);
  const [first] = topics;
  const ours = topics.find(({ authority }) => authority === null);
  if (first === undefined || first.authority === null || first.tells < clearly * (ours?.tells ?? 0)) return null;
  authorities ??= readAuthorities();
  const authority = authorities.get(first.authority);
  return authority === undefined ? null : { authority, unit: first.unit };
}
