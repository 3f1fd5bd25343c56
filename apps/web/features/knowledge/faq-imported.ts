export const skipReasons = ['no_question', 'no_answer', 'too_long', 'bad_address', 'twice', 'known'] as const;

/** What the server found in a spreadsheet, and what it added. */
export interface Imported {
  columns: { question: string; answer: string };
  rows: number;
  preview: { question: string; answer: string }[];
  skipped: { row: number; why: (typeof skipReasons)[number]; text: string }[];
  imported: number;
}

const of = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The answer of an import as far as it is shown; null for anything else. */
export function readImported(answer: unknown): Imported | null {
  const [rows, imported] = [of(answer, 'rows'), of(answer, 'imported')];
  if (typeof rows !== 'number' || typeof imported !== 'number') return null;
  const columns = of(answer, 'columns');
  return {
    rows,
    imported,
    columns: { question: text(of(columns, 'question')), answer: text(of(columns, 'answer')) },
    preview: list(of(answer, 'preview')).map((one) => ({
      question: text(of(one, 'question')),
      answer: text(of(one, 'answer')),
    })),
    skipped: list(of(answer, 'skipped')).flatMap((one) => {
      const why = skipReasons.find((reason) => reason === of(one, 'why'));
      return why ? [{ row: Number(of(one, 'row')), why, text: text(of(one, 'text')) }] : [];
    }),
  };
}
