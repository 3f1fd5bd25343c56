import { readAuthorities, type Authority } from '../vocabulary/index.ts';
import type { Reading } from './reading.ts';

let authorities: ReadonlyMap<string, Authority> | undefined;

/** Where the authorities of the vocabulary are, and the language of the sites that they are referred to from. */
const [country, language] = ['SE', 'sv'];
/** A matter of our own that words only point to keeps nobody from another authority. */
const sureOfOurs = 0.7;
/** How surely words must name a concept to refer somebody elsewhere, and how much more it must tell than a matter of our own. */
const [sure, clearly] = [0.6, 1.3];

/**
 * Whose matter a question is, where it is not the municipality's: the authority of the most telling concept that it names. Null where that
 * is the municipality's own.
 * @returns the authority, and the unit of the reading that names its matter
 */
export function referralOf({
  expansions,
  units,
  moment,
  readIn,
}: Reading): { authority: Authority; unit: number } | null {
  if (moment.country !== country || readIn.at(-1) !== language) return null;
  const topics = expansions
    .filter(({ isTopic, weight }) => isTopic && weight >= sure)
    .map(({ from, authority, weight }) => {
      const unit = units.findIndex(({ word }) => from.includes(word) || from.join(' ') === word);
      return { authority, unit, weight, tells: weight * (units[unit]?.weight ?? 0) };
    })
    .sort((a, b) => b.tells - a.tells);
  const [first] = topics;
  const ours = topics.find(({ authority, weight }) => authority === null && weight > sureOfOurs);
  if (first === undefined || first.authority === null || first.tells < clearly * (ours?.tells ?? 0)) return null;
  authorities ??= readAuthorities();
  const authority = authorities.get(first.authority);
  return authority === undefined ? null : { authority, unit: first.unit };
}
