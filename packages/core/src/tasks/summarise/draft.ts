import type { Reference } from '../task.ts';
import type { Likeness, Ranked } from './rank.ts';
import type { Read } from './statements.ts';
import type { Summary } from './summary.ts';
import type { wordings } from './wording.ts';

/** A point before it is checked and shown. */
export interface Draft {
  section: string;
  /** Sections are shown by the lowest of their points'. */
  sectionOrder: number;
  text: string;
  references: Reference[];
  order: number;
  score: number;
}

/** What the forms choose from. */
export interface Material {
  read: Read;
  ranked: readonly Ranked[];
  likeness: Likeness;
  wording: (typeof wordings)['sv' | 'en'];
}

export function draftOf(statement: Ranked, section: string, sectionOrder: number, text = statement.text): Draft {
  const { order, score, reference } = statement;
  return { section, sectionOrder, text, references: [reference], order, score };
}

/** Points under their headings, each once. */
export function arrange(drafts: readonly Draft[]): Summary['sections'] {
  const sections = new Map<string, { order: number; drafts: Draft[] }>();
  const seen = new Set<string>();
  for (const draft of drafts) {
    const key = `${draft.section}\n${draft.text.toLowerCase().replace(/\s+/gu, ' ')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const section = sections.get(draft.section) ?? { order: draft.sectionOrder, drafts: [] };
    section.order = Math.min(section.order, draft.sectionOrder);
    section.drafts.push(draft);
    sections.set(draft.section, section);
  }
  return [...sections]
    .toSorted(([, a], [, b]) => a.order - b.order)
    .map(([heading, section]) => ({
      heading,
      points: section.drafts
        .toSorted((a, b) => a.order - b.order)
        .map(({ text, references }) => ({ text, references })),
    }));
}
