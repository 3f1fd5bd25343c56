import { FileRefused } from './file-refused.ts';
import { recognise } from './reader/recognise.ts';
import { readXml } from './reader/xml.ts';

/** A Word document as its parts, for those who write a new document from it. */
export interface DocxParts {
  /** By name ("word/document.xml"). */
  parts: ReadonlyMap<string, Uint8Array>;
  hasMacros: boolean;
  hasEmbedded: boolean;
}

/**
 * Opens a Word document to write another from it. Nothing of it is read here but its directory, and its XML is looked through: it
 * declares nothing and is nested no deeper than people nest.
 * @param mostBytes what all parts together may unpack to
 * @throws FileRefused
 */
export function openDocx(bytes: Uint8Array, mostBytes: number): DocxParts {
  const found = recognise(bytes, '.docx', { inflatedBytes: mostBytes, pages: 1, characters: 1 });
  const { archive, format, warnings } = found;
  if (format !== 'docx')
    throw new FileRefused('unknown_format', {
      sv: 'Filen är inget Word-dokument (.docx).',
      en: 'The file is no Word document (.docx).',
    });
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names) {
    const part = archive.read(name);
    if (!part || name.endsWith('/')) continue;
    if (/\.(?:xml|rels)$/i.test(name)) readXml(part);
    parts.set(name, part);
  }
  const has = (code: string): boolean => warnings.some((warning) => warning.code === code);
  return { parts, hasMacros: has('macro'), hasEmbedded: has('embedded') };
}
