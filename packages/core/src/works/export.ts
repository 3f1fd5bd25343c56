import { FileRefused } from '@radrum/knowledge';
import { z } from 'zod';
import { notFound, RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { exportFormats, exportText, exportTypes, type TextDocument } from '../tasks/export/index.ts';
import { type WorkResult, workResult } from '../tasks/results.ts';
import { fillTemplate, renderDocx, renderLetters } from '../tasks/templates/index.ts';
import { findVisible } from './find-work.ts';
import { documentOf } from './written-document.ts';

export { exportFormats };

export const workExport = z.object({
  format: z.enum([...exportFormats, 'zip', 'csv']),
  /** One letter of several, by its place; left out: all of them. */
  letter: z.coerce.number().int().min(0).max(5_000).optional(),
});
export interface ExportedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

const otherTypes = {
  zip: { mediaType: 'application/zip', extension: 'zip' },
  csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv' },
} as const;

/**
 * The result of a work as a file to take away: letters in the organisation's own DOCX where the template has one.
 * @throws RadrumError `not_found` where there is no result, or none of that form; `invalid_body` for letters that cannot be written
 */
export async function exportWork(scope: Scope, id: string, wanted: z.infer<typeof workExport>): Promise<ExportedFile> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  const { title, grade, files, result, rows, locale } = await installation.db.forTenant(tenantId, async (tx) => {
    const work = await findVisible(tx, scope, id);
    const version = await tx.workVersion.findFirst({ where: { tenantId, workId: id }, orderBy: { number: 'desc' } });
    const tenant = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { locale: true } });
    return {
      title: work.title || 'Rådrum',
      grade: work.grade,
      files: await tx.workFile.findMany({ where: { tenantId, workId: id }, select: { id: true, name: true } }),
      result: version ? workResult.parse(version.result) : null,
      rows: await tx.workRow.findMany({ where: { tenantId, workId: id }, orderBy: { number: 'asc' } }),
      locale: tenant.locale.startsWith('en') ? ('en' as const) : ('sv' as const),
    };
  });
  if (!result) throw notFound();
  const { mediaType, extension } =
    wanted.format === 'zip' || wanted.format === 'csv' ? otherTypes[wanted.format] : exportTypes[wanted.format];
  const named = (bytes: Uint8Array): ExportedFile => ({ name: `${fileName(title)}.${extension}`, mediaType, bytes });
  if (wanted.format === 'csv') {
    if (result.kind !== 'classify') throw notFound();
    return named(Buffer.from(sortedAsCsv(result, rows), 'utf8'));
  }
  if (result.kind === 'template' && (wanted.format === 'docx' || wanted.format === 'zip'))
    return named(await letters(scope, result, wanted).catch(asProblem));
  if (wanted.format === 'zip') throw notFound();
  const document = documentOf(result, { title, files, language: locale });
  // a letter goes to somebody; a summary goes round, and has to say what it rests on
  const blocks = result.kind === 'summarise' ? [...document.blocks, originOf(files, grade, locale)] : document.blocks;
  return named(await exportText({ ...document, blocks }, wanted.format));
}

/** What a document that is taken away rests on, and how it was made. */
function originOf(
  files: readonly { name: string }[],
  grade: string | null,
  language: 'sv' | 'en',
): TextDocument['blocks'][number] {
  const names = files.map(({ name }) => name || (language === 'sv' ? 'inklistrad text' : 'pasted text')).join(', ');
  const isByModel = grade === 'with_model' || grade === 'partly';
  const day = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long' }).format(new Date());
  const text =
    language === 'sv'
      ? `Bygger på: ${names}. Gjord ${isByModel ? 'med' : 'utan'} språkmodell i Rådrum, hämtad ${day}. Kontrollera mot underlaget.`
      : `Rests on: ${names}. Made ${isByModel ? 'with' : 'without'} a language model in Rådrum, downloaded ${day}. Check it against its sources.`;
  return { kind: 'paragraph', text };
}

/** A letterhead that cannot be used any more, or letters that are too large together. */
function asProblem(error: unknown): never {
  if (error instanceof FileRefused) throw new RadrumError('invalid_body', error.words.en, { cause: error });
  throw error;
}

async function letters(
  scope: Scope,
  result: Extract<WorkResult, { kind: 'template' }>,
  { format, letter }: z.infer<typeof workExport>,
): Promise<Uint8Array> {
  const { tenantId, installation } = scope;
  const template = await installation.db.forTenant(tenantId, (tx) =>
    tx.template.findFirst({ where: { tenantId, id: result.templateId }, select: { letterhead: true } }),
  );
  const letterhead = template?.letterhead ?? undefined;
  const filled = result.letters.map(({ values }) => fillTemplate(result.definition, values));
  const one = letter === undefined ? (filled.length === 1 ? filled[0] : undefined) : filled[letter];
  if (letter !== undefined && !one) throw notFound();
  if (one && format === 'docx') return renderDocx(one, letterhead);
  const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
  const { files, joined } = await renderLetters(filled, letterhead, { breathe });
  if (format === 'zip') return files;
  if (!joined) throw notFound();
  return joined;
}

/** The rows with what was proposed and decided; a cell that a spreadsheet would run is only shown. */
function sortedAsCsv(
  { categories }: Extract<WorkResult, { kind: 'classify' }>,
  rows: readonly { number: number; origin: string; text: string; proposal: unknown; category: string | null }[],
): string {
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const proposed = z.object({ category: z.string(), confidence: z.number(), quote: z.string() });
  const cell = (value: string | number): string =>
    `"${String(value)
      .replace(/^[=+\-@\t\r]/, "'$&")
      .replaceAll('"', '""')}"`;
  const lines = rows.map(({ number, origin, text, proposal, category }) => {
    const { category: guess, confidence, quote } = proposed.parse(proposal);
    const decided = category === null ? '' : (names.get(category) ?? category);
    return [number, origin, decided, names.get(guess) ?? guess, confidence.toFixed(2), quote, text].map(cell).join(';');
  });
  const head = ['Nr', 'Från', 'Beslutad kategori', 'Förslag', 'Säkerhet', 'Avgörande citat', 'Text']
    .map(cell)
    .join(';');
  return `\uFEFF${[head, ...lines].join('\r\n')}\r\n`;
}

const fileName = (title: string): string =>
  title
    .replaceAll(/[\\/:*?"<>|\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80) || 'Rådrum';
