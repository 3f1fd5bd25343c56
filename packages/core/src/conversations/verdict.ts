import type { Outcome } from './turn.ts';

/** An answer as two of them are held against each other. */
export interface SideAnswer {
  outcome: Outcome;
  text: string;
  /** Those that it rests on, as its marks number them; of an unanswered question those that come close. */
  pages: { title: string; url: string | null }[];
  model: string;
}

/** What became of a question's answer; `other`: it differs, and whether for the better only a person can tell. */
export type Verdict = 'worse' | 'better' | 'other' | 'same';

/** Claims nothing that it cannot know: better is what was not answered before, worse what is not answered any more. */
export function verdictOf(before: SideAnswer, after: SideAnswer): Verdict {
  if (before.outcome === 'unanswered' && after.outcome === 'answered') return 'better';
  if (before.outcome === 'answered' && after.outcome === 'unanswered') return 'worse';
  const isSame = before.outcome === after.outcome && before.text === after.text && pagesOf(before) === pagesOf(after);
  return isSame ? 'same' : 'other';
}

/** The pages of an answer, whatever their order. */
const pagesOf = ({ pages }: SideAnswer): string =>
  JSON.stringify([...new Set(pages.map(({ title, url }) => url ?? title))].toSorted());
