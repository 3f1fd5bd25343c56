import { deflateSync } from 'node:zlib';

/** A PDF object: its text, with a stream where it has one. */
export type PdfObject = string | { dict: string; stream: Uint8Array };

export const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
export const packed = (data: Uint8Array | string, more = ''): PdfObject => ({
  dict: `<< /Filter /FlateDecode ${more} >>`,
  stream: deflateSync(typeof data === 'string' ? latin1(data) : data, { level: 1 }),
});
export const plainStream = (content: string, more = ''): PdfObject => ({
  dict: `<< ${more} >>`,
  stream: latin1(content),
});

/** Writes a PDF of objects numbered from 1; the first is the catalogue. */
export function writePdf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const add = (part: Uint8Array): void => {
    parts.push(Buffer.from(part));
    length += part.length;
  };
  const offsets = objects.map((object, at) => {
    const start = length;
    if (typeof object === 'string') add(latin1(`${at + 1} 0 obj\n${object}\nendobj\n`));
    else {
      add(latin1(`${at + 1} 0 obj\n${object.dict.replace(/>>\s*$/, `/Length ${object.stream.length} >>`)}\nstream\n`));
      add(object.stream);
      add(latin1('\nendstream\nendobj\n'));
    }
    return start;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = length;
  add(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const string = (text: string): string =>
  `(${text
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('•', '\u0095')
    .replaceAll('–', '\u0096')})`;

/** Text at a place; the size is in points. */
export interface Shown {
  text: string;
  x?: number;
  y: number;
  size?: number;
}
const show = ({ text, x = 72, y, size = 11 }: Shown): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${string(text)} Tj ET`;

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** A PDF without tags, each page a list of lines. */
export function untaggedPdf(pages: readonly (readonly Shown[])[], info = ''): Uint8Array {
  const first = 4;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  return writePdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
      font,
      ...pages.flatMap((lines, at): PdfObject[] => [
        pageObject(first + at * 2 + 1),
        packed(lines.map(show).join('\n')),
      ]),
      ...(info === '' ? [] : [info]),
    ],
    info === '' ? '' : `/Info ${first + pages.length * 2} 0 R`,
  );
}

export const pageObject = (contents: number, more = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1200 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${contents} 0 R ${more} >>`;

/** A tagged element: its role with a text, or with elements in it. `Artifact` is shown and belongs to no element. */
export type Tagged = [role: string, content: string | readonly Tagged[]];

/** A tagged PDF, as an office program writes it. */
export function taggedPdf(
  pages: readonly (readonly Tagged[])[],
  { title = '', language = 'sv-SE', roles = '' } = {},
): Uint8Array {
  // 1 catalogue, 2 pages, 3 font, 4 structure root, 5 document element, 6 parent tree, 7 information, then pages, then elements.
  const firstPage = 8;
  const objects: PdfObject[] = [];
  let next = firstPage + pages.length * 2;
  const elements: PdfObject[] = [];
  const parents: string[][] = [];
  const contents = pages.map((page, at) => {
    const shown: string[] = [];
    const owners: string[] = [];
    let y = 780;
    const write = ([role, content]: Tagged, parent: number): string => {
      if (role === 'Artifact') {
        shown.push(`/Artifact BMC ${show({ text: String(content), y: 20 })} EMC`);
        return '';
      }
      const own = next;
      next += 1;
      const place = elements.push('') - 1;
      let kids: string;
      if (typeof content === 'string') {
        y -= 16;
        kids = `${owners.length}`;
        shown.push(`/${role} << /MCID ${owners.length} >> BDC ${show({ text: content, y })} EMC`);
        owners.push(`${own} 0 R`);
      } else kids = content.map((child) => write(child, own)).join(' ');
      elements[place] =
        `<< /Type /StructElem /S /${role} /P ${parent} 0 R /Pg ${firstPage + at * 2} 0 R /K [${kids}] >>`;
      return `${own} 0 R`;
    };
    const kids = page.map((element) => write(element, 5)).filter(Boolean);
    parents.push(owners);
    return { kids, shown: shown.join('\n') };
  });
  objects.push(
    `<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 4 0 R /MarkInfo << /Marked true >> /Lang ${string(language)} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${firstPage + at * 2} 0 R`).join(' ')}] >>`,
    font,
    `<< /Type /StructTreeRoot /K [5 0 R] /ParentTree 6 0 R /RoleMap << ${roles} >> >>`,
    `<< /Type /StructElem /S /Document /P 4 0 R /K [${contents.flatMap(({ kids }) => kids).join(' ')}] >>`,
    `<< /Nums [${parents.map((owners, at) => `${at} [${owners.join(' ')}]`).join(' ')}] >>`,
    `<< /Title ${string(title)} >>`,
    ...contents.flatMap(({ shown }, at): PdfObject[] => [
      pageObject(firstPage + at * 2 + 1, `/StructParents ${at}`),
      packed(shown),
    ]),
    ...elements,
  );
  return writePdf(objects, '/Info 7 0 R');
}
