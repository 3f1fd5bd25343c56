import type { Hit } from './hit.ts';
import { matcherOf } from './matcher.ts';
import type { Reading } from './reading.ts';

/** A likeness of words from which a heading says what the question says. */
const isSaid = 0.5;
const longestHeading = 80;

/**
 * The heading that a passage stands under, when the question does not speak of it: "1 390 kronor" under "Fritidshus" is no answer for
 * everybody, so the heading has to be read with the line.
 */
export function narrowingSection(reading: Reading, hit: Pick<Hit, 'headings' | 'language'>): string | null {
  const heading = hit.headings.at(-1);
  if (heading === undefined || heading.length > longestHeading) return null;
  return matcherOf(reading, hit.language)(heading).some((share) => share >= isSaid) ? null : heading;
}
