import { openDocx } from '@radrum/knowledge';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { z } from 'zod';
import { problem, type TemplateProblem } from './problem.ts';

/** What a municipality's own Word template may be, in bytes: packed, and with all its parts unpacked. */
export const letterheadLimits = {
  fileBytes: 10 * 1024 * 1024,
  inflatedBytes: 60 * 1024 * 1024,
  xmlBytes: 3 * 1024 * 1024,
};
/** More marks than any letter has fields. */
const mostMarks = 1_000;

/** The places where all of the letter goes, in either language. */
const contentName = /^\s*(?:innehåll|content)\s*$/i;
export const isContentName = (name: string): boolean => contentName.test(name);

/** A letterhead that was opened and checked: its parts, none of which runs or fetches anything. */
export interface Letterhead {
  parts: ReadonlyMap<string, Uint8Array>;
}

export interface LetterheadCheck {
  /** The marks that it has, without braces, each once. */
  placeholders: string[];
  /** Whether it has a place for the whole letter, {{innehåll}}. */
  hasContent: boolean;
  /** An empty list: it can be used. */
  problems: TemplateProblem[];
}

/** Relations that fetch or run something when the document is opened; a link that a reader may click is none. */
function hasHarmfulRelation(xml: string): boolean {
  return xml.split('<Relationship').some((rest) => {
    const tag = rest.slice(0, Math.max(0, rest.indexOf('>')));
    const type = /\bType="[^"]*\/([^"/]*)"/.exec(tag)?.[1]?.toLowerCase() ?? '';
    if (harmfulTypes.has(type)) return true;
    return /\bTargetMode="External"/i.test(tag) && type !== 'hyperlink';
  });
}
const harmfulTypes: ReadonlySet<string> = new Set(
  ['attachedTemplate', 'aFChunk', 'oleObject', 'control', 'activeXControlBinary', 'vbaProject', 'subDocument'].map(
    (type) => type.toLowerCase(),
  ),
);

/** Fields of Word that fetch or run something; an instruction may be parted into several runs. */
function hasHarmfulField(xml: string): boolean {
  const simple = [...xml.matchAll(/w:instr="([^"]*)"/g)].map(([, instruction = '']) => instruction);
  const parted = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)</g)].map(([, piece = '']) => piece).join('');
  return [...simple, parted].some((text) =>
    /(?<![A-Z])(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|MACROBUTTON)(?![A-Z])/i.test(text),
  );
}

/**
 * Opens a letterhead.
 * @throws FileRefused when it is no Word document, or not safe to open
 */
export function openLetterhead(bytes: Uint8Array): Letterhead | { refused: TemplateProblem } {
  if (bytes.byteLength > letterheadLimits.fileBytes)
    return refused('too_large', 'Word-mallen får vara högst 10 MB.', 'The Word template may be at most 10 MB.');
  const { parts, hasMacros, hasEmbedded } = openDocx(bytes, letterheadLimits.inflatedBytes);
  if (hasMacros)
    return refused(
      'macros',
      'Word-mallen innehåller makron. Spara den utan makron (.docx).',
      'The Word template holds macros. Save it without macros (.docx).',
    );
  if (hasEmbedded)
    return refused(
      'embedded',
      'Word-mallen innehåller inbäddade filer. Ta bort dem.',
      'The Word template holds embedded files. Remove them.',
    );
  const marks = [
    'word/document.xml',
    ...[...parts.keys()].filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name)),
  ].reduce((sum, name) => sum + decode(parts.get(name)).split('{').length - 1, 0);
  const isLarge = [...parts].some(
    ([name, part]) => /\.(?:xml|rels)$/i.test(name) && part.length > letterheadLimits.xmlBytes,
  );
  if (isLarge || marks > mostMarks * 2)
    return refused(
      'too_complex',
      'Word-mallen är för komplicerad. Spara en kopia med bara det som ska stå i varje brev.',
      'The Word template is too complicated. Save a copy with only what every letter must have.',
    );
  for (const [name, part] of parts) {
    const harmful = name.endsWith('.rels')
      ? hasHarmfulRelation(decode(part))
      : name.endsWith('.xml') && hasHarmfulField(decode(part));
    if (!harmful) continue;
    return refused(
      'external',
      'Word-mallen hämtar innehåll utifrån eller kör något när den öppnas. Spara en kopia med allt innehåll i filen.',
      'The Word template fetches content from elsewhere or runs something when it is opened. Save a copy with all its content in the file.',
    );
  }
  return { parts };
}

const refused = (code: string, sv: string, en: string): { refused: TemplateProblem } => ({
  refused: problem(code, null, sv, en),
});

export const decode = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);

/** What a caught FileRefused says; anything else is a broken file. */
const refusalWords = z.object({ code: z.string(), words: z.object({ sv: z.string(), en: z.string() }) });

/**
 * Tells what marks a municipality's own Word template has, which of them are unknown, and whether they are whole.
 * @param fields names that may stand in it, where they are known
 */
export function checkLetterhead(bytes: Uint8Array, fields?: readonly string[]): LetterheadCheck {
  const nothing = (found: TemplateProblem): LetterheadCheck => ({
    placeholders: [],
    hasContent: false,
    problems: [found],
  });
  try {
    const opened = openLetterhead(bytes);
    if ('refused' in opened) return nothing(opened.refused);
    return checkMarks(opened, fields);
  } catch (error) {
    const known = refusalWords.safeParse(error);
    if (known.success) return nothing(problem(known.data.code, null, known.data.words.sv, known.data.words.en));
    return nothing(problem('damaged', null, 'Word-mallen är skadad.', 'The Word template is damaged.'));
  }
}

function checkMarks(letterhead: Letterhead, fields: readonly string[] | undefined): LetterheadCheck {
  const names = new Set<string>();
  try {
    // Compiling it is how it will be used; the marks are collected on the way.
    templateOf(letterhead, (name) => names.add(name));
  } catch (error) {
    return { placeholders: [...names], hasContent: [...names].some(isContentName), problems: brokenMarks(error) };
  }
  const placeholders = [...names];
  const problems = placeholders
    .filter((name) => !isContentName(name) && fields !== undefined && !fields.includes(name))
    .map((name) =>
      problem(
        'unknown_field',
        null,
        `Word-mallen nämner {{${name}}}, som inte är något fält.`,
        `The Word template names {{${name}}}, which is no field.`,
      ),
    );
  if (placeholders.length === 0)
    problems.push(
      problem(
        'no_placeholder',
        null,
        'Word-mallen har ingen plats för brevet. Skriv {{innehåll}} i ett eget stycke.',
        'The Word template has no place for the letter. Write {{content}} in a paragraph of its own.',
      ),
    );
  return { placeholders, hasContent: placeholders.some(isContentName), problems };
}

/** What docxtemplater tells of what it could not compile. */
const templateError = z.object({
  properties: z.object({
    id: z.string().optional(),
    xtag: z.string().optional(),
    errors: z
      .array(z.object({ properties: z.object({ id: z.string().optional(), xtag: z.string().optional() }) }))
      .optional(),
  }),
});

function brokenMarks(error: unknown): TemplateProblem[] {
  const told = templateError.safeParse(error);
  const found = told.success ? (told.data.properties.errors ?? [told.data]) : [];
  const marks = [...new Set(found.map(({ properties }) => properties.xtag ?? ''))].slice(0, 20);
  return (marks.length > 0 ? marks : ['']).map((mark) =>
    problem(
      'broken_mark',
      null,
      `Ett märke i Word-mallen är inte helt eller står fel${mark === '' ? '' : `: ”${mark.slice(0, 80)}”`}. {{innehåll}} ska stå ensamt i sitt stycke, och {{#fält}} ska avslutas med {{/fält}}.`,
      `A mark in the Word template is broken or misplaced${mark === '' ? '' : `: “${mark.slice(0, 80)}”`}. {{content}} must stand alone in its paragraph, and {{#field}} must end with {{/field}}.`,
    ),
  );
}

type Lookup = (name: string, isCondition: boolean) => string | boolean;

/**
 * A letterhead ready to be filled once. A mark is looked up by its name and nothing else: no expressions.
 * @param onName hears each mark's name as it is met
 */
export function templateOf(
  letterhead: Letterhead,
  onName: (name: string) => void,
  lookup: Lookup = () => '',
): Docxtemplater<PizZip> {
  const zip = new PizZip();
  for (const [name, part] of letterhead.parts) zip.file(name, part);
  return new Docxtemplater(zip, {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    linebreaks: true,
    stripInvalidXMLChars: true,
    errorLogging: false,
    warnFn: () => {},
    nullGetter: () => '',
    // The mark for the whole letter is put in as paragraphs, which docxtemplater otherwise writes {{@innehåll}}.
    modules: [
      {
        name: 'WholeLetter',
        parse: (mark) => (isContentName(mark) ? { type: 'placeholder', module: 'rawxml', value: mark.trim() } : null),
      },
    ],
    parser: (tag) => {
      const name = tag.trim();
      onName(name);
      return { get: (_, { meta }) => lookup(name, meta.part.module === 'loop') };
    },
  });
}
