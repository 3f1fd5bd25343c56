import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { localeOf, plain, referenceText, type TextBlock, type TextDocument } from './text-document.ts';

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;
const sizes = [32, 28, 25, 23, 22, 22] as const;

/** A4, in twentieths of a point. */
const a4 = { width: 11_906, height: 16_838 };
const textWidth = a4.width - 2 * 1_440;

/** Writes a result as a Word document with real headings, lists and tables, its language and page numbers. */
export async function toDocx({ title, language, blocks }: TextDocument): Promise<Uint8Array> {
  const document = new Document({
    title: plain(title),
    creator: 'Rådrum',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: localeOf(language) } },
          paragraph: { spacing: { after: 160, line: 288 } },
        },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 240 } } },
        ...Object.fromEntries(
          sizes.map((size, at) => [
            `heading${at + 1}`,
            {
              run: { size, bold: true, color: '000000' },
              paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
            },
          ]),
        ),
      },
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 400, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: a4 } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: plain(title), heading: HeadingLevel.TITLE }),
          ...blocks.flatMap((block) => toWord(block)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function toWord(block: TextBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: plain(block.text), heading: headings[block.level - 1] ?? HeadingLevel.HEADING_6 })];
    case 'paragraph': {
      const references = referenceText(block.references);
      return [
        new Paragraph({
          children: [
            ...lines(block.text),
            ...(references === '' ? [] : [new TextRun({ text: plain(` ${references}`), size: 18, color: '444444' })]),
          ],
        }),
      ];
    }
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: lines(item),
            numbering: { reference: 'bullets', level: 0 },
            spacing: { after: 60 },
          }),
      );
    case 'table':
      return block.header.length + block.rows.length === 0 ? [] : [toTable(block), new Paragraph('')];
  }
}

const lines = (text: string): TextRun[] =>
  plain(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) }));

function toTable({ header, rows }: Extract<TextBlock, { kind: 'table' }>): Table {
  const columns = Math.max(1, header.length, ...rows.map((row) => row.length));
  const width = Math.floor(textWidth / columns);
  const line = { style: BorderStyle.SINGLE, size: 4, color: '888888' };
  const row = (cells: readonly string[], isHeader: boolean): TableRow =>
    new TableRow({
      // Written as false, some readers take it for true.
      ...(isHeader ? { tableHeader: true } : {}),
      cantSplit: true,
      children: Array.from(
        { length: columns },
        (_, at) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            children: [
              new Paragraph({
                children: [new TextRun({ text: plain(cells[at] ?? ''), bold: isHeader })],
                spacing: { after: 0 },
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [...(header.length > 0 ? [row(header, true)] : []), ...rows.map((cells) => row(cells, false))],
  });
}
