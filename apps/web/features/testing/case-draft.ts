import type { TestCase } from '../../api/shapes';

export const expectedOutcomes = [
  'answered',
  'unanswered',
  'declined',
  'escalated',
  'social',
  'referral',
] as const satisfies readonly NonNullable<TestCase['expect']['outcome']>[];
const mostBefore = 4;

/** A case while it is written; lists have an entry a line. */
export interface CaseDraft {
  question: string;
  history: string;
  outcome: string;
  page: string;
  includes: string;
  excludes: string;
}

/** A new one expects that the question is answered. */
export const draftOfCase = (one: TestCase | null): CaseDraft => ({
  question: one?.question ?? '',
  history: (one?.history ?? []).join('\n'),
  outcome: one ? (one.expect.outcome ?? '') : 'answered',
  page: one?.expect.page ?? '',
  includes: (one?.expect.includes ?? []).join('\n'),
  excludes: (one?.expect.excludes ?? []).join('\n'),
});

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The case that was written, or what is wrong with it. */
export function caseOf(draft: CaseDraft): TestCase | 'nothing_expected' | 'too_many_before' {
  const [history, includes, excludes] = [lines(draft.history), lines(draft.includes), lines(draft.excludes)];
  const page = draft.page.trim();
  const outcome = expectedOutcomes.find((one) => one === draft.outcome);
  if (history.length > mostBefore) return 'too_many_before';
  if (!outcome && page === '' && includes.length + excludes.length === 0) return 'nothing_expected';
  return {
    question: draft.question.trim(),
    history,
    expect: { ...(outcome && { outcome }), ...(page && { page }), includes, excludes },
  };
}
