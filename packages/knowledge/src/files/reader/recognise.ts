import { FileRefused, type Wording } from '../file-refused.ts';
import type { FileFormat, ReadingLimits } from '../parsed-file.ts';
import { foreignKind, isAt, isOutlookMessage, xmlKind } from './foreign-kinds.ts';
import { recogniseArchive } from './recognise-archive.ts';
import { recogniseText } from './recognise-text.ts';
import type { Foreign, Recognised } from './recognised.ts';
import { openArchive } from './zip/open-archive.ts';

const formatNames: Readonly<Record<FileFormat, Wording>> = {
  pdf: { sv: 'ett PDF-dokument', en: 'a PDF document' },
  docx: { sv: 'ett Word-dokument', en: 'a Word document' },
  odt: { sv: 'ett OpenDocument-textdokument', en: 'an OpenDocument text' },
  rtf: { sv: 'ett RTF-dokument', en: 'an RTF document' },
  pptx: { sv: 'en PowerPoint-presentation', en: 'a PowerPoint presentation' },
  xlsx: { sv: 'en Excel-arbetsbok', en: 'an Excel workbook' },
  ods: { sv: 'ett OpenDocument-kalkylblad', en: 'an OpenDocument spreadsheet' },
  csv: { sv: 'en CSV-fil', en: 'a CSV file' },
  eml: { sv: 'ett e-postmeddelande (EML)', en: 'an e-mail (EML)' },
  msg: { sv: 'ett e-postmeddelande från Outlook (MSG)', en: 'an e-mail from Outlook (MSG)' },
  markdown: { sv: 'en Markdown-fil', en: 'a Markdown file' },
  html: { sv: 'en webbsida (HTML)', en: 'a web page (HTML)' },
  text: { sv: 'en ren textfil', en: 'a plain text file' },
};

const extensions: Readonly<Record<FileFormat, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  odt: ['odt', 'ott'],
  rtf: ['rtf'],
  pptx: ['pptx', 'pptm', 'ppsx', 'ppsm', 'potx', 'potm'],
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  ods: ['ods', 'ots'],
  csv: ['csv', 'tsv'],
  eml: ['eml'],
  msg: ['msg'],
  markdown: ['md', 'markdown'],
  html: ['html', 'htm', 'xhtml'],
  text: ['txt', 'text'],
};
const knownExtensions: ReadonlySet<string> = new Set(Object.values(extensions).flat());

/**
 * Tells a file's format from its bytes. The name counts only between formats that are all plain text, and to explain an extension that
 * does not fit.
 * @throws FileRefused when the content is of no format that is read, or an archive is not safe to open
 */
export function recognise(bytes: Uint8Array, name: string, limits: ReadingLimits): Recognised {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const found = recogniseContent(bytes, extension, limits);
  if ('foreign' in found) {
    if (knownExtensions.has(extension)) throw new FileRefused('wrong_extension', mismatch(extension, found.foreign));
    throw new FileRefused('unknown_format', {
      sv: `Filen är ${found.foreign.sv}.`,
      en: `The file is ${found.foreign.en}.`,
    });
  }
  if (knownExtensions.has(extension) && !extensions[found.format].includes(extension))
    found.warnings.unshift({ code: 'wrong_extension', words: mismatch(extension, formatNames[found.format]) });
  return found;
}

const mismatch = (extension: string, actual: Wording): Wording => ({
  sv: `Filen heter .${extension}, men är ${actual.sv}.`,
  en: `The file is named .${extension}, but is ${actual.en}.`,
});

function recogniseContent(bytes: Uint8Array, extension: string, limits: ReadingLimits): Recognised | Foreign {
  if (isAt(bytes, 0, '%PDF-')) return { format: 'pdf', archive: null, warnings: [] };
  if (isAt(bytes, 0, 'PK\u0003\u0004')) return recogniseArchive(openArchive(bytes, limits.inflatedBytes));
  // An archive that holds nothing is only its end record.
  if (isAt(bytes, 0, 'PK\u0005\u0006')) return { foreign: { sv: 'ett tomt ZIP-arkiv', en: 'an empty ZIP archive' } };
  if (isAt(bytes, 0, '{\\rtf')) return { format: 'rtf', archive: null, warnings: [] };
  if (isOutlookMessage(bytes)) return { format: 'msg', archive: null, warnings: [] };
  const foreign = foreignKind(bytes);
  if (foreign) return { foreign };
  if (hasLatePdfHeader(bytes)) return { format: 'pdf', archive: null, warnings: [] };
  const text = recogniseText(bytes, extension);
  if (text === null) return { foreign: { sv: 'av en okänd typ', en: 'of an unknown type' } };
  return text === 'xml' ? { foreign: xmlKind } : { format: text, archive: null, warnings: [] };
}

/** Some programs write a few bytes ahead of a PDF's header, which readers accept within 1,024 bytes (ISO 32000-1, annex H.3). */
function hasLatePdfHeader(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1_024, bytes.byteLength));
  const at = start.indexOf('%PDF-');
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Markup ahead of the header makes it a page that carries a PDF, whatever that is for.
  return at > 0 && !start.subarray(0, at).includes('<') && all.includes('startxref');
}
