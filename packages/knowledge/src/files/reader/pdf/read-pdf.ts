import { getDocumentProxy, getMeta } from 'unpdf';
import type { Block } from '../../../extract/index.ts';
import { FileRefused } from '../../file-refused.ts';
import { onPage } from '../markup.ts';
import type { Draft, Source } from '../source.ts';
import { textlessWarning } from '../warnings.ts';
import { joinTables } from './join-tables.ts';
import { bodySize, headingSizes, type Line, toLines } from './lines.ts';
import { type PageText, readPageText } from './page-text.ts';
import {
  findRepeated,
  paragraphText,
  type Repeated,
  withoutRepeatedLines,
  withoutRepeatedParagraphs,
} from './repeated.ts';
import { readTaggedPage } from './tagged-page.ts';
import { readLines } from './untagged-page.ts';

/** A page read by its tags, or its lines where it has none. */
type PageDraft = { tagged: Block[]; lines: Line[]; isBroken?: boolean };

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads a PDF. A tagged page (as public bodies must publish them) tells its headings, lists and tables; of an untagged one the lines are
 * put together by their place and size. A header or footer that most pages repeat is left out.
 */
export async function readPdf({ bytes, limits }: Source): Promise<Draft> {
  const pdf = await open(bytes);
  if (pdf.numPages > limits.pages)
    throw new FileRefused('too_large', {
      sv: `Dokumentet har fler än ${limits.pages} sidor.`,
      en: `The document has more than ${limits.pages} pages.`,
    });
  const drafts: PageDraft[] = [];
  const textless: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const draft = await readPage(pdf, number);
    if (draft.tagged.length === 0 && draft.lines.length === 0) textless.push(number);
    drafts.push(draft);
  }
  if (textless.length === pdf.numPages)
    throw new FileRefused(drafts.some(({ isBroken }) => isBroken) ? 'damaged' : 'no_text');
  const { info } = await getMeta(pdf);
  const told = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    title: told(info['Title']),
    language: told(info['Language']),
    pages: pdf.numPages,
    unreadablePages: textless,
    blocks: assemble(drafts),
    warnings: textless.length > 0 ? [textlessWarning(textless)] : [],
  };
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    return await getDocumentProxy(bytes, {
      // Nothing is drawn: no fonts are looked for, no image decoders loaded.
      useSystemFonts: false,
      disableFontFace: true,
      useWasm: false,
      enableXfa: false,
      verbosity: 0,
    });
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? new FileRefused('encrypted') : error;
  }
}

async function readPage(pdf: Document, number: number): Promise<PageDraft> {
  let text: PageText;
  try {
    text = await readPageText(pdf, number);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    // One broken page does not take the document with it; it is reported as a page without text.
    return { tagged: [], lines: [], isBroken: true };
  }
  const tagged = text.tree ? readTaggedPage(text.tree, text.pieces) : { blocks: [], rest: text.pieces };
  return { tagged: tagged.blocks, lines: toLines(tagged.rest) };
}

function assemble(drafts: readonly PageDraft[]): Block[] {
  const lines = findRepeated(drafts.map((draft) => draft.lines.map((line) => line.text)));
  const paragraphs = findRepeated(drafts.map(({ tagged }) => tagged.map(paragraphText)));
  const blocks = toBlocks(drafts, lines, paragraphs);
  // A document that says the same on every page has nothing else to say.
  return blocks.length > 0 ? blocks : toBlocks(drafts, new Set(), new Set());
}

function toBlocks(drafts: readonly PageDraft[], repeatedLines: Repeated, repeatedParagraphs: Repeated): Block[] {
  const all = drafts.flatMap(({ lines }) => lines);
  const headings = headingSizes(all, bodySize(all));
  return joinTables(
    drafts.flatMap(({ tagged, lines }, page) =>
      onPage(page + 1, [
        ...withoutRepeatedParagraphs(tagged, page, repeatedParagraphs),
        ...readLines(withoutRepeatedLines(lines, page, repeatedLines), headings),
      ]),
    ),
  );
}
