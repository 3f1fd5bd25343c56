import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Language } from './values.ts';

const made = new Map<Language, Promise<Uint8Array>>();

/** A Word document for letters where the municipality has none of its own: A4, plain styles, page numbers. */
export function plainLetterhead(language: Language): Promise<Uint8Array> {
  const known = made.get(language) ?? make(language);
  made.set(language, known);
  return known;
}

async function make(language: Language): Promise<Uint8Array> {
  const document = new Document({
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: language === 'sv' ? 'sv-SE' : 'en-GB' } },
          paragraph: { spacing: { after: 160, line: 288 } },
        },
        heading1: {
          run: { size: 30, bold: true, color: '000000' },
          paragraph: { spacing: { before: 240, after: 120 } },
        },
      },
      paragraphStyles: [
        {
          id: 'ListBullet',
          name: 'List Bullet',
          basedOn: 'Normal',
          quickFormat: true,
          paragraph: { spacing: { after: 60 } },
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
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
        children: [new Paragraph({ children: [new TextRun('{{innehåll}}')] })],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
