import { words } from '../analyse/index.ts';
import type { Line } from './best-lines.ts';
import { saysWhen } from './conditions.ts';
import type { Hit } from './hit.ts';
import { matcherOf } from './matcher.ts';
import { headsPrices } from './price-line.ts';
import type { Reading } from './reading.ts';

/** What a question may have meant: the heading or row name that tells one reading from the others, and the line that answers it. */
export interface Choice {
  label: string;
  line: Line;
}

/** A line with this share of the best one's chance may be meant as well. */
const asLikely = 0.5;
/** Together they must hold the answer nearly surely: two of many that are hardly likely are no choice. */
const leading = 0.8;
const [fewest, most] = [2, 4];
const longestLabel = 40;
/** A likeness of words from which the question names a label. */
const isNamed = 0.5;
/** Headings that say what stands under them, and not for whom or where. */
const ofContents =
  /^(?:öppettider|kontakt\p{L}*|adress|besök\p{L}*|om |så |hur |vad |när |opening hours|contact|address|about |how |what |öffnungszeiten|kontakt|wie |was |aukioloajat|yhteystiedot)/iu;

/**
 * The readings of a question between which its words do not decide ("hushåll" or "företag"), best first: lines that are about equally likely, hold
 * the kind of answer that is wanted, and differ by the heading or the row that they stand in. Empty where there is one reading only, which is nearly always.
 */
export function choicesOf(reading: Reading, passages: readonly Hit[], lines: readonly Line[]): Choice[] {
  const [best] = lines;
  if (best === undefined || reading.wanted.length === 0) return [];
  const near = lines.filter(({ score }) => score >= asLikely * best.score);
  if (near.length < fewest || near.length > most || sum(near) < leading) return [];
  if (!near.every(({ evidence: { figure, kind } }) => figure + kind > 0)) return [];
  const labels = labelsOf(near, passages);
  if (labels === null) return [];
  if (labels.some((label, place) => labels.some((other, at) => at !== place && saysAll(other, label)))) return [];
  const language = passages[best.passage]?.language ?? reading.language;
  const says = matcherOf(reading, language);
  if (!labels.every(mayTell)) return [];
  const said = labels.map((label) => says(label).map((share) => share >= isNamed));
  // What the question says of all labels ("biblioteket") tells none from the others; what it says of one, it asks about.
  if (said.some((units) => units.some((isSaid, unit) => isSaid !== said[0]?.[unit]))) return [];
  return near.flatMap((line, place) => ({ label: labels[place] ?? '', line }));
}

const sum = (lines: readonly Line[]): number => lines.reduce((all, { score }) => all + score, 0);

/** Whether a label says every word of another ("Vuxen", "Tio bad, vuxen"): then the shorter is no choice beside it. */
function saysAll(label: string, other: string): boolean {
  const own = new Set(words(label));
  return words(other).every((word) => own.has(word));
}

/** Whether a label tells whom or what a line is for, rather than what it says or when. */
const mayTell = (label: string): boolean =>
  label.length >= 2 &&
  label.length <= longestLabel &&
  /^\p{L}/u.test(label) &&
  !/[?!.:]$/u.test(label) &&
  !ofContents.test(label) &&
  !saysWhen(label) &&
  !headsPrices({ title: '', headings: [label] });

/** What tells the lines apart: the first cells of rows of one table, the headings within one page, or the titles of pages that have the same heading. */
function labelsOf(lines: readonly Line[], passages: readonly Hit[]): string[] | null {
  const places = lines.map(({ passage }) => passages[passage]).filter((hit) => hit !== undefined);
  const [first] = lines;
  const [place] = places;
  if (first === undefined || place === undefined || places.length < lines.length) return null;
  // More than two such rows are shown as a table, which is the answer.
  if (
    lines.length === fewest &&
    lines.every(({ passage, group, kind }) => kind === 'row' && passage === first.passage && group === first.group)
  )
    return lines.map(({ text }) => firstCell(text));
  const headings = places.map((hit) => hit.headings.at(-1) ?? '');
  if (places.every(({ documentId }) => documentId === place.documentId)) {
    const isAtOneLevel = places.every(({ headings: own }) => own.length === place.headings.length);
    return isAtOneLevel ? headings : null;
  }
  return headings.every((heading) => heading !== '' && heading === headings[0])
    ? places.map(({ title }) => title)
    : null;
}

const firstCell = (row: string): string => (row.split(' | ')[0] ?? '').replace(/^[^:]{1,80}:\s/u, '').trim();
