import type { Block } from '../../../extract/index.ts';
import type { Line } from './lines.ts';

/** A header or footer is looked for among so many lines at a page's beginning and end. */
const edge = 2;
const leastPages = 3;
/** A text that stays the same is furniture on this share of the pages (left and right pages may differ) … */
const leastShare = 0.4;
/** … one with a number that runs with the pages on fewer: nothing else counts as pages do, and chapters change the rest of the line. */
const leastRunningShare = 0.1;
const longest = 200;
const mostNumbers = 4;

/** What is known to repeat, as keys (see keysOf). */
export type Repeated = ReadonlySet<string>;

/**
 * The text as it is, and once for each number in it with that number told by its distance from the page's: "Sida 3 av 10" on the third page
 * and "Sida 4 av 10" on the fourth have a key in common, "§ 45" and "§ 46" on pages of their own have none.
 */
function keysOf(text: string, page: number): { key: string; isRunning: boolean }[] {
  if (text === '' || text.length > longest) return [];
  const folded = text.toLowerCase();
  const running = [...folded.matchAll(/\d{1,5}/g)].slice(0, mostNumbers).map((found) => {
    const [before, after] = [folded.slice(0, found.index), folded.slice(found.index + found[0].length)];
    return { key: `${before}#${Number(found[0]) - page}#${after}`, isRunning: true };
  });
  return [{ key: folded, isRunning: false }, ...running];
}

/** Finds what stands at the edges of many pages; a page is the texts of its parts in order. */
export function findRepeated(pages: readonly (readonly string[])[]): Repeated {
  const counts = new Map<string, { pages: number; isRunning: boolean }>();
  for (const [page, texts] of pages.entries()) {
    const keys = [...texts.slice(0, edge), ...texts.slice(edge).slice(-edge)].flatMap((text) => keysOf(text, page));
    for (const { key, isRunning } of new Map(keys.map((one) => [one.key, one])).values())
      counts.set(key, { pages: (counts.get(key)?.pages ?? 0) + 1, isRunning });
  }
  const withText = pages.filter((texts) => texts.length > 0).length;
  const least = (isRunning: boolean): number =>
    Math.max(leastPages, withText * (isRunning ? leastRunningShare : leastShare));
  return new Set([...counts].filter(([, count]) => count.pages >= least(count.isRunning)).map(([key]) => key));
}

/** Leaves repeated texts out at both edges, and nowhere else on the page. A part that runs on from one that stays is text and no footer. */
function withoutRepeated<T>(
  parts: readonly T[],
  textOf: (part: T) => string,
  runsOn: (from: T, part: T) => boolean,
  page: number,
  repeated: Repeated,
): T[] {
  const stays: T[] = [];
  for (const [at, part] of parts.entries()) {
    const isAtEdge = at < edge || at >= parts.length - edge;
    const before = parts[at - 1];
    const isFurniture = isAtEdge && keysOf(textOf(part), page).some(({ key }) => repeated.has(key));
    if (!isFurniture || (before !== undefined && stays.at(-1) === before && runsOn(before, part))) stays.push(part);
  }
  return stays;
}

/** Lines nearer to each other than this many type sizes belong together. */
const lineDistance = 1.6;
const endsSentence = /[.?!:;…][”"')\]]?$/;

/** A sentence that is not over goes on in the line below, in the same type: forms say nearly the same at the end of every page. */
const isSameSentence = (above: Line, below: Line): boolean =>
  !endsSentence.test(above.text) &&
  above.size === below.size &&
  Math.abs(above.x - below.x) < below.size &&
  above.y > below.y &&
  above.y - below.y <= below.size * lineDistance;

export const withoutRepeatedLines = (lines: readonly Line[], page: number, repeated: Repeated): Line[] =>
  withoutRepeated(lines, (line) => line.text, isSameSentence, page, repeated);

/** Of a tagged page only paragraphs are furniture: what is tagged as a heading was meant as one. */
export const withoutRepeatedParagraphs = (blocks: readonly Block[], page: number, repeated: Repeated): Block[] =>
  withoutRepeated(blocks, paragraphText, () => false, page, repeated);

export const paragraphText = (block: Block): string => (block.type === 'paragraph' ? block.text : '');
