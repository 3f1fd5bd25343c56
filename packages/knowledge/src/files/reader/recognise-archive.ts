import { FileRefused } from '../file-refused.ts';
import type { FileWarning } from '../parsed-file.ts';
import type { Foreign, PackedFormat, Recognised } from './recognised.ts';
import { embeddedWarning, macroWarning } from './warnings.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip/open-archive.ts';

/** The content type of an Office document's main part (ECMA-376 part 1; the macro-enabled ones are Microsoft's). */
const officeTypes: readonly (readonly [PackedFormat, RegExp])[] = [
  ['docx', /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled/],
  [
    'pptx',
    /presentationml\.(?:presentation|slideshow|template)\.main\+xml|ms-powerpoint\.(?:presentation|slideshow|template)\.macroEnabled/,
  ],
  ['xlsx', /spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.macroEnabled/],
];

const macroPart = /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\/.+\.(?:xml|xba|py|js|bsh)$/i;
const embeddedPart = /(?:^|\/)embeddings\/.|^Object \d+\/content\.xml$/;

/** What an archive is by the parts in it. */
export function recogniseArchive(archive: Archive): Recognised | Foreign {
  const office = archive.read('[Content_Types].xml');
  if (office) {
    const types = readXml(office);
    const format = officeTypes.find(([, pattern]) => pattern.test(types))?.[0];
    if (format) return { format, archive, warnings: warningsFor(archive) };
    return {
      foreign: {
        sv: 'ett Office-dokument av ett slag som inte läses',
        en: 'an Office document of a kind that is not read',
      },
    };
  }
  const type = new TextDecoder('latin1').decode(archive.read('mimetype') ?? new Uint8Array()).trim();
  const openDocument = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet)(?:-template)?$/.exec(type)?.[1];
  if (openDocument) {
    const manifest = archive.read('META-INF/manifest.xml');
    if (manifest && /<(?:\w+:)?encryption-data\b/.test(readXml(manifest))) throw new FileRefused('encrypted');
    return { format: openDocument === 'text' ? 'odt' : 'ods', archive, warnings: warningsFor(archive) };
  }
  if (type.startsWith('application/vnd.oasis.opendocument'))
    return {
      foreign: { sv: 'ett OpenDocument av ett slag som inte läses', en: 'an OpenDocument of a kind that is not read' },
    };
  if (type.startsWith('application/epub')) return { foreign: { sv: 'en e-bok (EPUB)', en: 'an e-book (EPUB)' } };
  return { foreign: { sv: 'ett ZIP-arkiv', en: 'a ZIP archive' } };
}

function warningsFor(archive: Archive): FileWarning[] {
  return [
    ...(archive.names.some((name) => macroPart.test(name)) ? [macroWarning] : []),
    ...(archive.names.some((name) => embeddedPart.test(name)) ? [embeddedWarning] : []),
  ];
}
