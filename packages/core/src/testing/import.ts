import { FileRefused, parseFile } from '@radrum/knowledge';
import { z } from 'zod';
import { RadrumError } from '../errors.ts';
import type { UploadedFile } from '../knowledge/upload-file.ts';
import { authorise, type Scope } from '../scope.ts';
import { type CaseTable, readCases } from './read-cases.ts';
import { createTestSet } from './sets.ts';

export const testSetImport = z.object({
  /** `preview` only tells what would come of it. */
  mode: z.enum(['preview', 'make']).default('preview'),
  /** What the new set is called; the file's name where nothing is said. */
  name: z.string().trim().min(1).max(200).optional(),
  language: z.string().trim().min(2).max(35).default('sv'),
});

export interface ImportedTestSet {
  /** The new set; null where it was only looked at. */
  id: string | null;
  name: string;
  columns: string[];
  /** How many cases there are, and the first ten questions. */
  cases: number;
  preview: string[];
  problems: CaseTable['problems'];
}
const previewed = 10;

/**
 * Makes a set of a spreadsheet (CSV, Excel, OpenDocument). Rows that are wrong are told of and left out.
 * @throws RadrumError `invalid_body` with what is wrong with the file
 */
export async function importTestSet(
  scope: Scope,
  file: UploadedFile,
  { mode, name, language }: z.infer<typeof testSetImport>,
): Promise<ImportedTestSet> {
  authorise(scope, 'assistants:write');
  const { columns, cases, problems } = await readTable(file);
  const called =
    name ??
    (file.name
      .replace(/\.\w{1,5}$/, '')
      .trim()
      .slice(0, 200) ||
      'Test');
  const isMade = mode === 'make' && cases.length > 0;
  const made = isMade
    ? await createTestSet(scope, { name: called, definition: { description: '', language, cases } })
    : null;
  return {
    id: made?.id ?? null,
    name: called,
    columns,
    cases: cases.length,
    preview: cases.slice(0, previewed).map(({ question }) => question),
    problems,
  };
}

/** The first table of a file, read in the bounded process. */
async function readTable({ bytes, name }: UploadedFile): Promise<CaseTable> {
  const refuse = (code: 'no_table' | 'no_questions' | `file_${FileRefused['code']}`, message: string, about = '') =>
    new RadrumError('invalid_body', message, { problems: [{ path: 'file', message, code, about }] });
  const file = await parseFile(bytes, { name }).catch((error: unknown) => {
    if (error instanceof FileRefused) throw refuse(`file_${error.code}`, error.words.en);
    throw error;
  });
  const table = file.blocks.find((block) => block.type === 'table');
  if (!table || !['csv', 'xlsx', 'ods'].includes(file.format))
    throw refuse('no_table', 'This file holds no table. Save it as CSV or Excel, with a row for each question.');
  const { header, rows } = table;
  const read = readCases(header, rows);
  if (!read)
    throw refuse(
      'no_questions',
      `The column for questions (“fråga” or “question”) is missing. The file has: ${header.join(', ')}.`,
      header.join(', '),
    );
  return read;
}
