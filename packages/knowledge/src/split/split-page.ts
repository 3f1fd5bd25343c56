import type { Block } from '../extract/index.ts';
import { sizeOf, toUnits, type Unit } from './block-units.ts';

/** A piece of a page that is indexed, found and quoted as one. */
export interface PassageDraft {
  /** The headings above it, under the page's title, outermost first. */
  headings: string[];
  /** Plain lines: a paragraph, list item ("- …") or table row ("Column: value | …") a line. */
  text: string;
  kind: 'text' | 'list' | 'table' | 'definitions';
  /** The page, slide or sheet of a file on which it begins, counted from 1; a web page's passages have none. */
  page?: number;
}

/** Sizes in words. */
export const passageSizes = {
  /** A passage is closed when the next piece would take it beyond this. */
  most: 300,
  /** From this size on, a passage may be closed before a new list or table. */
  enough: 150,
  /** Sections up to this size may share a passage with their neighbours under the same parent … */
  tinySection: 8,
  /** … up to this size together. */
  joined: 120,
} as const;

interface Section {
  path: string[];
  units: Unit[];
  words: number;
}

/**
 * Splits a page by its headings into passages of about 150 to 300 words. Lists and tables stay whole where they fit. A heading
 * without text gives no passage of its own; a page that is only its title gives one passage with the title.
 */
export function splitPage(page: { title: string; blocks: readonly Block[] }): PassageDraft[] {
  const sections = joinTiny(toSections(page.title, page.blocks));
  const passages = sections.flatMap(toPassages);
  const title = page.title.trim();
  return passages.length === 0 && title !== '' ? [{ headings: [], text: title, kind: 'text' }] : passages;
}

function toSections(title: string, blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let open: { level: number; text: string }[] = [];
  let current: Section = { path: [], units: [], words: 0 };
  const close = (): void => {
    if (current.units.length > 0)
      sections.push({ ...current, words: current.units.reduce((sum, unit) => sum + unit.words, 0) });
  };
  for (const block of blocks) {
    if (block.type !== 'heading') {
      current.units.push(...toUnits(block, passageSizes.most));
      continue;
    }
    close();
    open = open.filter((above) => above.level < block.level);
    // The title stands above every path; as a heading it only ends the section before.
    if (block.text !== title) open.push({ level: block.level, text: block.text });
    current = { path: open.map((above) => above.text), units: [], words: 0 };
  }
  close();
  return sections;
}

const parentOf = (section: Section): string => JSON.stringify(section.path.slice(0, -1));

/** Joins neighbouring tiny sections under one parent, each with its heading as a line. A question keeps a passage of its own. */
function joinTiny(sections: readonly Section[]): Section[] {
  const joined: Section[] = [];
  let group: Section[] = [];
  const settle = (): void => {
    const [only] = group;
    if (group.length === 1 && only) joined.push(only);
    else if (only) joined.push(merge(group, only.path.slice(0, -1)));
    group = [];
  };
  for (const section of sections) {
    const isTiny =
      section.path.length > 0 && section.words <= passageSizes.tinySection && !section.path.at(-1)?.endsWith('?');
    const [first] = group;
    const total = group.reduce((sum, member) => sum + member.words, section.words);
    if (!isTiny || (first && (parentOf(first) !== parentOf(section) || total > passageSizes.joined))) settle();
    if (isTiny) group.push(section);
    else joined.push(section);
  }
  settle();
  return joined;
}

function merge(group: readonly Section[], path: string[]): Section {
  const units = group.flatMap((section): Unit[] => {
    const heading = section.path.at(-1) ?? '';
    return [{ kind: 'text', lines: [heading], words: sizeOf(heading), leadsOn: true }, ...section.units];
  });
  return { path, units, words: units.reduce((sum, unit) => sum + unit.words, 0) };
}

function toPassages(section: Section): PassageDraft[] {
  const passages: PassageDraft[] = [];
  let held: Unit[] = [];
  let words = 0;
  const close = (units: readonly Unit[]): void => {
    const text = units.flatMap((unit) => unit.lines).join('\n');
    const kinds = new Set(units.map((unit) => unit.kind));
    const [kind] = kinds;
    if (text === '') return;
    const page = units.find((unit) => unit.page !== undefined)?.page;
    passages.push({
      headings: section.path,
      text,
      kind: kinds.size === 1 && kind ? kind : 'text',
      ...(page === undefined ? {} : { page }),
    });
  };
  for (const unit of section.units) {
    const isFull = words + unit.words > passageSizes.most || (words >= passageSizes.enough && unit.kind !== 'text');
    // A file is quoted with its page: what stands on the next one is a passage of its own.
    const isOtherPage = unit.page !== undefined && held.some(({ page }) => page !== undefined && page !== unit.page);
    if (held.length > 0 && (isFull || isOtherPage)) {
      // A line such as "Avgifterna är:" goes with what it announces.
      const announcing = held.length > 1 && held.at(-1)?.leadsOn ? held.splice(-1) : [];
      close(held);
      held = announcing;
      words = announcing.reduce((sum, one) => sum + one.words, 0);
    }
    held.push(unit);
    words += unit.words;
  }
  close(held);
  return passages;
}
