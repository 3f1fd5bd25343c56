const rowProblems = ['no_question', 'too_long', 'unknown_outcome', 'twice', 'too_many'] as const;

/** What the server found in a spreadsheet, and the set that it made of it. */
export interface ImportedSet {
  id: string | null;
  cases: number;
  columns: string[];
  preview: string[];
  problems: { row: number; why: (typeof rowProblems)[number]; text: string }[];
}

const of = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The answer of an import as far as it is shown; null for anything else. */
export function readImportedSet(answer: unknown): ImportedSet | null {
  const [id, cases] = [of(answer, 'id'), of(answer, 'cases')];
  if (typeof cases !== 'number') return null;
  return {
    id: typeof id === 'string' ? id : null,
    cases,
    columns: list(of(answer, 'columns')).map(text),
    preview: list(of(answer, 'preview')).map(text),
    problems: list(of(answer, 'problems')).flatMap((one) => {
      const why = rowProblems.find((reason) => reason === of(one, 'why'));
      return why ? [{ row: Number(of(one, 'row')), why, text: text(of(one, 'text')) }] : [];
    }),
  };
}
