import { type Zippable, zipSync } from 'fflate';
import { FileRefused } from '@radrum/knowledge';
import type { FilledTemplate } from './fill-template.ts';
import { decode, isContentName, type Letterhead, openLetterhead, templateOf } from './letterhead.ts';
import { plainLetterhead } from './plain-letterhead.ts';
import { partsXml, readStyles, type WordStyles } from './word-xml.ts';

/** A letterhead with what is looked up in it once. */
export interface OpenLetterhead extends Letterhead {
  styles: WordStyles;
}

/**
 * Writes a letter as a Word document, into the municipality's own where it is given: its styles, its head and foot stay.
 * @throws FileRefused for a letterhead that checkLetterhead finds a problem with
 */
export async function renderDocx(filled: FilledTemplate, letterhead?: Uint8Array): Promise<Uint8Array> {
  const open = await letterheadFor(filled.language, letterhead);
  return pack(renderParts(filled, open));
}

export async function letterheadFor(language: 'sv' | 'en', bytes: Uint8Array | undefined): Promise<OpenLetterhead> {
  const opened = openLetterhead(bytes ?? (await plainLetterhead(language)));
  if ('refused' in opened) throw new FileRefused('too_complex', opened.refused.words);
  return {
    ...opened,
    styles: readStyles(decode(opened.parts.get('word/styles.xml')), decode(opened.parts.get('word/numbering.xml'))),
  };
}

/** The document's parts with the letter in them. */
export function renderParts(filled: FilledTemplate, letterhead: OpenLetterhead): Map<string, Uint8Array> {
  const content = partsXml(filled.parts, letterhead.styles);
  const zip = rendered(letterhead, (name, isCondition) => {
    if (isContentName(name)) return isCondition ? content !== '' : content;
    if (isCondition) return Object.hasOwn(filled.holds, name) && filled.holds[name] === true;
    return (
      (Object.hasOwn(filled.written, name) ? filled.written[name] : undefined) ?? missingMark(name, filled.language)
    );
  });
  return new Map(
    [...letterhead.parts.keys()].map((name) => [name, zip.get(name) ?? letterhead.parts.get(name) ?? new Uint8Array()]),
  );
}

function rendered(
  letterhead: Letterhead,
  lookup: (name: string, isCondition: boolean) => string | boolean,
): Map<string, Uint8Array> {
  try {
    const document = templateOf(letterhead, () => {}, lookup).render({});
    return new Map(
      Object.entries(document.getZip().files)
        .filter(([name, file]) => !file.dir && /\.(?:xml|rels)$/i.test(name))
        .map(([name, file]) => [name, file.asUint8Array()]),
    );
  } catch {
    throw new FileRefused('damaged', {
      sv: 'Word-mallen har märken som inte är hela eller står fel.',
      en: 'The Word template has marks that are broken or misplaced.',
    });
  }
}

/** A mark of the letterhead's that is no field of the template's. */
const missingMark = (name: string, language: 'sv' | 'en'): string =>
  `[${language === 'sv' ? 'SAKNAS' : 'MISSING'}: ${name.replace(/[{}]/g, '').slice(0, 80)}]`;

/** Pictures are packed already. */
const level = (name: string): 0 | 6 => (/\.(?:png|jpe?g|gif|emf|wmf|fntdata|odttf)$/i.test(name) ? 0 : 6);

/** The content types come first, as Word writes them. */
export function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  const first = '[Content_Types].xml';
  for (const name of [first, ...[...parts.keys()].filter((one) => one !== first)]) {
    const part = parts.get(name);
    if (part) files[name] = [part, { level: level(name), mtime: '1980-01-01T00:00:00' }];
  }
  return zipSync(files);
}
