/** Outcomes that conversations can be chosen by, in the order in which outcomes are always shown. */
export const shownOutcomes = ['answered', 'unanswered', 'escalated', 'declined', 'social'] as const;
export type ShownOutcome = (typeof shownOutcomes)[number];
