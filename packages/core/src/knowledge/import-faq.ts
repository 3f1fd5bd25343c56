import { FileRefused, normalise, parseFile } from '@radrum/knowledge';
import { z } from 'zod';
import { RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { addFaqEntries, listFaqEntries, type NewFaqEntry, newFaqEntry } from './faq.ts';
import type { UploadedFile } from './upload-file.ts';

export const importMode = z.object({ mode: z.enum(['preview', 'draft', 'used']).default('preview') });
type Row = Pick<NewFaqEntry, 'question' | 'answer' | 'url'>;

/** Why a file is not imported; a file that cannot be read has one of the codes of `FileRefused`, after `file_`. */
type Refusal =
  | 'no_table'
  | 'no_questions'
  | 'no_answers'
  | 'one_column'
  | 'too_many_rows'
  | `file_${FileRefused['code']}`;

/** Why a row is left out. */
type Skipped = 'no_question' | 'no_answer' | 'too_long' | 'bad_address' | 'twice' | 'known';
export interface FaqImport {
  /** The columns that were taken, as the file names them; `url` where there is one. */
  columns: { question: string; answer: string; url: string | null };
  /** Rows that can be imported, and the first ten of them. */
  rows: number;
  preview: Row[];
  skipped: { row: number; why: Skipped; text: string }[];
  imported: number;
}

/** Rows that a file may have, entries stored at a time, and rows told of. */
const [mostRows, batch, shown] = [2_000, 100, 10];
const headers = {
  question: /^(fråga|frågor|question|questions|q)$/,
  answer: /^(svar|answer|answers|a)$/,
  url: /^(adress|länk|webbadress|url|link|address|källa|source)$/,
} as const;

/**
 * Reads questions and answers out of a spreadsheet (CSV, Excel, OpenDocument), and adds those that can be used, unless it is only looked at.
 * Columns are found by their names, else the first two are taken. Formulas stay text.
 * @throws RadrumError `not_found`, `invalid_body` with what is wrong with the file
 */
export async function importFaq(
  scope: Scope,
  sourceId: string,
  file: UploadedFile,
  { mode }: z.infer<typeof importMode>,
): Promise<FaqImport> {
  authorise(scope, 'knowledge:write');
  const read = { ...scope, permissions: new Set([...scope.permissions, 'knowledge:read' as const]) };
  const known = new Set((await listFaqEntries(read, sourceId)).map(({ question }) => normalise(question)));
  const { columns, cells } = await readTable(file);
  const skipped: FaqImport['skipped'] = [];
  const rows: Row[] = [];
  const seen = new Set<string>();
  for (const { row, question, answer, url } of cells) {
    const key = normalise(question);
    const entry = newFaqEntry.safeParse({ question, answer, url: url || null });
    const wrong = new Set(entry.error?.issues.map(({ path }) => path[0]));
    const why = question === '' ? 'no_question' : answer === '' && mode !== 'draft' ? 'no_answer' : reason(wrong);
    const told = why ?? (seen.has(key) ? 'twice' : known.has(key) ? 'known' : null);
    seen.add(key);
    if (told) skipped.push({ row, why: told, text: question.slice(0, 100) });
    else if (entry.data) rows.push(entry.data);
  }
  if (mode !== 'preview')
    for (let at = 0; at < rows.length; at += batch)
      await addFaqEntries(
        scope,
        sourceId,
        rows.slice(at, at + batch).map((row) => newFaqEntry.parse({ ...row, isDraft: mode === 'draft' })),
      );
  return {
    columns,
    rows: rows.length,
    preview: rows.slice(0, shown).map(({ question, answer, url }) => ({ question, answer, url })),
    skipped: skipped.slice(0, mostRows),
    imported: mode === 'preview' ? 0 : rows.length,
  };
}

function reason(wrong: ReadonlySet<PropertyKey | undefined>): Skipped | null {
  if (wrong.has('url')) return 'bad_address';
  return wrong.size > 0 ? 'too_long' : null;
}

interface Cells {
  row: number;
  question: string;
  answer: string;
  url: string;
}

/** The first table of a file, read in the bounded process, with the columns that are meant. */
async function readTable({ bytes, name }: UploadedFile): Promise<{ columns: FaqImport['columns']; cells: Cells[] }> {
  const refuse = (code: Refusal, message: string, about = ''): never => {
    throw new RadrumError('invalid_body', message, { problems: [{ path: 'file', message, code, about }] });
  };
  const file = await parseFile(bytes, { name }).catch((error: unknown) => {
    if (error instanceof FileRefused) return refuse(`file_${error.code}`, error.words.en);
    throw error;
  });
  const table = file.blocks.find((block) => block.type === 'table');
  if (!table || !['csv', 'xlsx', 'ods'].includes(file.format))
    return refuse(
      'no_table',
      'This file holds no table. Save it as CSV or Excel, with a row for each question and its answer.',
    );
  const names = table.header.map((cell) => cell.toLowerCase().trim());
  const at = (shape: RegExp) => names.findIndex((one) => shape.test(one));
  const [question, answer, url] = [at(headers.question), at(headers.answer), at(headers.url)];
  const isNamed = question >= 0 && answer >= 0;
  if (!isNamed && (question >= 0 || answer >= 0))
    return refuse(
      question >= 0 ? 'no_answers' : 'no_questions',
      `The column for ${question >= 0 ? 'answers (“svar” or “answer”)' : 'questions (“fråga” or “question”)'} is missing. The file has: ${table.header.join(', ')}.`,
      table.header.join(', '),
    );
  if (!isNamed && names.length < 2)
    return refuse(
      'one_column',
      'The table has one column. It needs two: questions and answers. Check which character parts the columns.',
    );
  // without names for its columns, the first line is a question as any other
  const lines = isNamed ? table.rows : [table.header, ...table.rows];
  if (lines.length > mostRows)
    return refuse(
      'too_many_rows',
      `The file has ${lines.length.toLocaleString('en')} rows, and at most ${mostRows.toLocaleString('en')} can be imported. Divide it; nothing was stored.`,
      String(lines.length),
    );
  const [q, a] = isNamed ? [question, answer] : [0, 1];
  const cell = (row: readonly string[], place: number) => row[place]?.trim() ?? '';
  return {
    columns: {
      question: isNamed ? cell(table.header, q) : '1',
      answer: isNamed ? cell(table.header, a) : '2',
      url: url >= 0 && isNamed ? cell(table.header, url) : null,
    },
    cells: lines.map((line, index) => ({
      row: index + (isNamed ? 2 : 1),
      question: cell(line, q),
      answer: cell(line, a),
      url: isNamed ? cell(line, url) : '',
    })),
  };
}
