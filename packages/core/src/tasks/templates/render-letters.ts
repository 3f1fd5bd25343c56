import { FileRefused } from '@radrum/knowledge';
import { type Zippable, zipSync } from 'fflate';
import type { FilledTemplate } from './fill-template.ts';
import { decode } from './letterhead.ts';
import { problem, type TemplateProblem } from './problem.ts';
import { letterheadFor, pack, renderParts } from './render-docx.ts';
import { pageBreak } from './word-xml.ts';

/** Many letters: each as a file of its own, and all in one document to print. */
export interface Letters {
  /** A ZIP archive of Word documents, "001 Beslut om bidrag.docx" … */
  files: Uint8Array;
  /** One Word document, each letter on a page of its own; null where the letters cannot stand in one. */
  joined: Uint8Array | null;
  problems: TemplateProblem[];
}

const main = 'word/document.xml';
const sideParts = /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/;

/**
 * Writes many letters.
 * @param options.name what a letter's file is called after its number; the title where it is left out
 * @param options.breathe called between the letters; lets others get their turn, and may throw to end it
 * @throws FileRefused for a letterhead that checkLetterhead finds a problem with, and for letters that are too large together
 */
export async function renderLetters(
  letters: readonly FilledTemplate[],
  letterhead?: Uint8Array,
  { name, breathe }: { name?: (at: number) => string; breathe?: () => Promise<void> } = {},
): Promise<Letters> {
  const [firstLetter] = letters;
  if (!firstLetter) return { files: zipSync({}), joined: null, problems: [] };
  const open = await letterheadFor(firstLetter.language, letterhead);
  const files: Zippable = {};
  const bodies: string[] = [];
  let firstParts: ReadonlyMap<string, Uint8Array> = new Map();
  let sidesDiffer = false;
  let bytes = 0;
  for (const [at, letter] of letters.entries()) {
    await breathe?.();
    const parts = renderParts(letter, open);
    if (at === 0) firstParts = parts;
    else sidesDiffer ||= !hasSameSides(parts, firstParts);
    const packed = pack(parts);
    const body = bodyOf(decode(parts.get(main)));
    bytes += packed.length + body.length;
    if (bytes > mostBytes) throw tooMany();
    files[fileName(at, letters.length, name?.(at) ?? letter.title)] = [
      packed,
      { level: 0, mtime: '1980-01-01T00:00:00' },
    ];
    bodies.push(body);
  }
  return {
    files: zipSync(files),
    joined: sidesDiffer
      ? null
      : pack(new Map([...firstParts, [main, joinBodies(decode(firstParts.get(main)), bodies)]])),
    problems: sidesDiffer ? [sidesProblem] : [],
  };
}

/** All letters together; a letterhead with a large picture stands in every file. */
const mostBytes = 150 * 1024 * 1024;
const tooMany = (): FileRefused =>
  new FileRefused('too_large', {
    sv: `Breven tar mer än ${mostBytes / 1024 / 1024} MB tillsammans. Använd en Word-mall med mindre bilder, eller färre brev.`,
    en: `The letters take more than ${mostBytes / 1024 / 1024} MB together. Use a Word template with smaller pictures, or fewer letters.`,
  });

const sidesProblem = problem(
  'differing_heads',
  null,
  'Word-mallens sidhuvud eller sidfot är olika i breven. De kan därför bara hämtas som enskilda filer.',
  'The Word template’s head or foot differs between the letters. They can therefore only be fetched as single files.',
);

function hasSameSides(a: ReadonlyMap<string, Uint8Array>, b: ReadonlyMap<string, Uint8Array>): boolean {
  return [...a].every(
    ([name, part]) => !sideParts.test(name) || Buffer.compare(part, b.get(name) ?? new Uint8Array()) === 0,
  );
}

/** What stands between a body's beginning and its last section's properties. */
function bodyOf(xml: string): string {
  const from = bodyStart(xml);
  return xml.slice(from, bodyEnd(xml));
}

function bodyStart(xml: string): number {
  const at = xml.search(/<w:body\b[^>]*>/);
  return xml.indexOf('>', at) + 1;
}

function bodyEnd(xml: string): number {
  const end = xml.lastIndexOf('</w:body>');
  const section = xml.lastIndexOf('<w:sectPr', end);
  // The last section stands directly in the body; one inside a paragraph is the end of an earlier one.
  return section >= 0 && !xml.slice(section, end).includes('</w:p>') ? section : end;
}

function joinBodies(xml: string, bodies: readonly string[]): Uint8Array {
  const [first = '', ...rest] = bodies;
  const joined = [first, ...rest.map(withoutIdentities)].join(pageBreak);
  return new TextEncoder().encode(xml.slice(0, bodyStart(xml)) + joined + xml.slice(bodyEnd(xml)));
}

/** Bookmarks and paragraph numbers may stand once in a document. */
const withoutIdentities = (xml: string): string =>
  xml.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, '').replace(/ w14:(?:paraId|textId)="[^"]*"/g, '');

function fileName(at: number, of: number, name: string): string {
  const number = String(at + 1).padStart(Math.max(3, String(of).length), '0');
  const plain = name
    .toWellFormed()
    .replace(/[\\/:*?"<>|]|\p{C}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return `${number}${plain === '' ? '' : ` ${plain}`}.docx`;
}
