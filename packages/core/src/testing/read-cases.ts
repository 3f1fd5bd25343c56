import { outcomes } from '../conversations/turn.ts';
import { type ExpectedOutcome, mostCases, testCase, type TestCase } from './test-set.ts';

/** What is wrong with a row. */
type RowProblem = 'no_question' | 'too_long' | 'unknown_outcome' | 'twice' | 'too_many';
export interface CaseTable {
  /** The columns that were found, as the file names them. */
  columns: string[];
  cases: TestCase[];
  /** Rows that are left out; `row` counts as the spreadsheet does. */
  problems: { row: number; why: RowProblem; text: string }[];
}

/** What columns are called, in Swedish and English. */
const columns = {
  question: /^(fråga|frågor|question|questions)$/,
  page: /^((förväntad )?sida|(expected )?page)$/,
  includes: /^((ska|måste) innehålla|(must )?includes?)$/,
  excludes: /^((ska|får|måste) inte innehålla|must not include|excludes?)$/,
  outcome: /^((förväntat )?utfall|(expected )?outcome)$/,
  history: /^(tidigare frågor|earlier questions|history)$/,
} as const;
type Column = keyof typeof columns;

/** Outcomes as the console names them, in Swedish and English, beside their own names. */
const outcomeNames: Readonly<Record<string, ExpectedOutcome>> = {
  ...Object.fromEntries(outcomes.map((outcome) => [outcome, outcome])),
  referral: 'referral',
  besvarad: 'answered',
  obesvarad: 'unanswered',
  'lämnad till person': 'escalated',
  'passed to a person': 'escalated',
  avböjd: 'declined',
  hälsning: 'social',
  greeting: 'social',
  hänvisad: 'referral',
  referred: 'referral',
};

/** What stands between several in one cell: a line break, or this. */
const between = /\s*[|\n]\s*/;

/**
 * Reads cases out of a table. Columns are found by their names; without any the first is the question and the second the page.
 * A row that says nothing of the answer expects that the question is answered.
 * @returns null where the table has names for its columns and none for questions
 */
export function readCases(header: readonly string[], rows: readonly (readonly string[])[]): CaseTable | null {
  const names = header.map((cell) => cell.toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ').trim());
  const at = (column: Column) => names.findIndex((one) => columns[column].test(one));
  const isNamed = Object.keys(columns).some((column) => isColumn(column) && at(column) >= 0);
  if (isNamed && at('question') < 0) return null;
  const unnamed = { question: 0, page: 1, includes: -1, excludes: -1, outcome: -1, history: -1 };
  // without names for its columns, the first line is a case as any other
  const lines = isNamed ? rows : [header, ...rows];
  const table: CaseTable = {
    columns: isNamed
      ? header.filter((_, place) => Object.values(columns).some((one) => one.test(names[place] ?? '')))
      : [],
    cases: [],
    problems: [],
  };
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const cell = (column: Column) => unquoted(line[isNamed ? at(column) : unnamed[column]] ?? '');
    const many = (column: Column) => cell(column).split(between).filter(Boolean);
    const leaveOut = (why: RowProblem, text: string) =>
      table.problems.push({ row: index + (isNamed ? 2 : 1), why, text: text.slice(0, 100) });
    const [question, page, said, history] = [cell('question'), cell('page'), cell('outcome'), many('history')];
    const [includes, excludes] = [many('includes'), many('excludes')];
    const outcome = outcomeNames[said.toLocaleLowerCase('sv')];
    const key = JSON.stringify([...history, question]).toLocaleLowerCase('sv');
    if (question === '') leaveOut('no_question', page);
    else if (said !== '' && !outcome) leaveOut('unknown_outcome', said);
    else if (seen.has(key)) leaveOut('twice', question);
    else if (table.cases.length === mostCases) leaveOut('too_many', question);
    else {
      const isSilent = !outcome && page === '' && includes.length + excludes.length === 0;
      const read = testCase.safeParse({
        question,
        history,
        expect: { outcome: isSilent ? 'answered' : outcome, page: page || undefined, includes, excludes },
      });
      if (read.success) table.cases.push(read.data);
      else leaveOut('too_long', question);
      seen.add(key);
    }
  }
  return table;
}

const isColumn = (name: string): name is Column => Object.hasOwn(columns, name);

/** A cell as it was meant: what would be a formula is written with an apostrophe before it, by us and by others. */
const unquoted = (cell: string): string => cell.trim().replace(/^'(?=\s*[=+\-@])/, '');
