import { z } from 'zod';
import type { Block } from '../extract/index.ts';
import type { FileLimits } from './file-limits.ts';
import { fileRefusalCodes } from './file-refused.ts';

const page = z.number().int().positive().exactOptional();
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]);

export const fileBlock = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), level, text: z.string(), page }),
  z.object({ type: z.literal('paragraph'), text: z.string(), page }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.string()), page }),
  z.object({
    type: z.literal('table'),
    caption: z.string().nullable(),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    page,
  }),
  z.object({
    type: z.literal('definitions'),
    entries: z.array(z.object({ term: z.string(), detail: z.string() })),
    page,
  }),
]) satisfies z.ZodType<Block>;

const wording = z.object({ sv: z.string(), en: z.string() });

const fileFormats = [
  'pdf',
  'docx',
  'odt',
  'rtf',
  'pptx',
  'xlsx',
  'ods',
  'csv',
  'eml',
  'msg',
  'markdown',
  'html',
  'text',
] as const;
export type FileFormat = (typeof fileFormats)[number];

const fileWarningCodes = ['wrong_extension', 'macro', 'hidden', 'notes', 'pages_without_text', 'embedded'] as const;
export type FileWarningCode = (typeof fileWarningCodes)[number];

const fileWarning = z.object({ code: z.enum(fileWarningCodes), words: wording });
/** Something the person who uploaded the file should know, though it was read. */
export type FileWarning = z.infer<typeof fileWarning>;

export const parsedFile = z.object({
  title: z.string(),
  /** Primary language subtag ("sv"), or null when there is too little text to tell. */
  language: z.string().nullable(),
  format: z.enum(fileFormats),
  /** How many pages, slides or sheets; null for formats without. */
  pages: z.number().int().positive().nullable(),
  /** Pages of a PDF on which no text was found: scanned, empty or broken. */
  unreadablePages: z.array(z.number().int().positive()),
  /** In reading order, as a web page's; `page` is the PDF page, slide or sheet, counted from 1. */
  blocks: z.array(fileBlock),
  warnings: z.array(fileWarning),
});
/** A file as a document that splitPage can split. */
export type ParsedFile = z.infer<typeof parsedFile>;

/** What the reader's process sends back. */
export const readerAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('read'), file: parsedFile }),
  z.object({ outcome: z.literal('refused'), code: z.enum(fileRefusalCodes), words: wording }),
]);
export type ReaderAnswer = z.infer<typeof readerAnswer>;

/** The limits that the reader itself keeps; the others are kept by who started it. */
export type ReadingLimits = Pick<FileLimits, 'inflatedBytes' | 'pages' | 'characters'>;
/** What the reader's process is sent ahead of the file's bytes. */
export interface ReaderRequest {
  name: string;
  limits: ReadingLimits;
}
