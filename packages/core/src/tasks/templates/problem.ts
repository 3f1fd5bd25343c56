/** The same words in the two languages of the interface. */
export interface Wording {
  sv: string;
  en: string;
}

/** Where in a template, or in which field's value, something is wrong. */
export type ProblemPlace = { field: string } | { part: number } | { row: number; field?: string } | { column: string };

/** Something wrong with a template or a value. */
export interface TemplateProblem {
  code: string;
  place: ProblemPlace | null;
  /** An error must be put right before anything is written; advice may stay. */
  weight: 'error' | 'advice';
  words: Wording;
}

export const problem = (code: string, place: ProblemPlace | null, sv: string, en: string): TemplateProblem => ({
  code,
  place,
  weight: 'error',
  words: { sv, en },
});
