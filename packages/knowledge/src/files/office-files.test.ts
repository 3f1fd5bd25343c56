import { describe, expect, it } from 'vitest';
import { splitPage } from '../split/index.ts';
import { parseFile } from './parse-file.ts';
import {
  archiveOf,
  docxParts,
  openDocumentParts,
  pptxParts,
  wordItem,
  wordParagraph,
  wordTable,
  xlsxParts,
} from './test/make-office.ts';
import { running } from './test/sentence.ts';

describe('an office document', () => {
  it('of Word keeps headings, lists and tables, and leaves out contents and hidden text', async () => {
    const body = [
      wordParagraph('Riktlinjer för färdtjänst', 'Rubrik'),
      wordParagraph('Ansökan 1', 'Innehll1'),
      wordParagraph('Ansökan', 'Rubrik1'),
      wordParagraph(running),
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Osynlig uppmaning</w:t></w:r><w:r><w:t>Synlig text</w:t></w:r></w:p>',
      wordItem('legitimation'),
      wordItem('läkarintyg'),
      wordParagraph('Avgifter', 'Rubrik1'),
      wordTable([
        ['Resa', 'Pris'],
        ['Inom kommunen', '45 kr'],
        ['Till länet', '90 kr'],
      ]),
    ].join('');
    const file = await parseFile(archiveOf(docxParts(body)), { name: 'riktlinjer.docx' });
    expect(file).toMatchObject({ title: 'Riktlinjer för färdtjänst', language: 'sv', format: 'docx', pages: null });
    expect(file.blocks).toEqual([
      { type: 'heading', level: 1, text: 'Ansökan' },
      { type: 'paragraph', text: running },
      { type: 'paragraph', text: 'Synlig text' },
      { type: 'list', ordered: false, items: ['legitimation', 'läkarintyg'] },
      { type: 'heading', level: 1, text: 'Avgifter' },
      {
        type: 'table',
        caption: null,
        header: ['Resa', 'Pris'],
        rows: [
          ['Inom kommunen', '45 kr'],
          ['Till länet', '90 kr'],
        ],
      },
    ]);
  });

  it('of OpenDocument text reads the same way', async () => {
    const cell = (text: string, style = '') =>
      `<table:table-cell><text:p text:style-name="${style}">${text}</text:p></table:table-cell>`;
    const body = [
      '<text:tracked-changes><text:p>Struken text</text:p></text:tracked-changes>',
      '<text:p text:style-name="P1">Riktlinjer &amp; råd</text:p>',
      '<text:h text:outline-level="2">Ansökan</text:h>',
      `<text:p>${running}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Se taxan.</text:p></text:note-body></text:note></text:p>`,
      '<text:list><text:list-item><text:p>legitimation</text:p></text:list-item><text:list-item><text:p>läkarintyg</text:p></text:list-item></text:list>',
      `<table:table><table:table-header-rows><table:table-row>${cell('Resa')}${cell('Pris')}</table:table-row></table:table-header-rows><table:table-row>${cell('Inom kommunen')}${cell('45<text:s/>kr')}</table:table-row></table:table>`,
    ].join('');
    const styles = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>';
    const file = await parseFile(archiveOf(openDocumentParts('text', body, styles)), { name: 'riktlinjer.odt' });
    expect(file).toMatchObject({ title: 'Riktlinjer & råd', language: 'sv', format: 'odt' });
    expect(file.blocks).toEqual([
      { type: 'heading', level: 2, text: 'Ansökan' },
      { type: 'paragraph', text: running },
      { type: 'list', ordered: false, items: ['legitimation', 'läkarintyg'] },
      { type: 'table', caption: null, header: ['Resa', 'Pris'], rows: [['Inom kommunen', '45 kr']] },
      { type: 'paragraph', text: 'Se taxan.' },
    ]);
  });

  it('of PowerPoint is read slide by slide, in the order they are shown', async () => {
    const slides = [
      {
        title: 'Ny skola i Björkö',
        bullets: ['Byggstart i maj', 'Klar år 2028'],
        notes: 'Säg att tiderna kan ändras.',
      },
      { bullets: ['Utan rubrik'] },
      {
        title: 'Kostnader',
        table: [
          ['Del', 'Miljoner'],
          ['Tomt', '12'],
          ['Hus', '85'],
        ],
      },
      { title: 'Reserv', bullets: ['visas inte'], hidden: true },
    ];
    const file = await parseFile(archiveOf(pptxParts(slides)), { name: 'skola.pptx' });
    expect(file).toMatchObject({ title: 'Ny skola i Björkö', format: 'pptx', pages: 4 });
    expect(file.warnings.map(({ code }) => code)).toEqual(['notes', 'hidden']);
    expect(file.blocks).toEqual([
      { type: 'list', ordered: false, items: ['Byggstart i maj', 'Klar år 2028'], page: 1 },
      { type: 'paragraph', text: 'Säg att tiderna kan ändras.', page: 1 },
      { type: 'heading', level: 1, text: 'Ny skola i Björkö', page: 2 },
      { type: 'paragraph', text: 'Utan rubrik', page: 2 },
      { type: 'heading', level: 2, text: 'Kostnader', page: 3 },
      {
        type: 'table',
        caption: null,
        header: ['Del', 'Miljoner'],
        rows: [
          ['Tomt', '12'],
          ['Hus', '85'],
        ],
        page: 3,
      },
    ]);
    expect(splitPage(file).map(({ headings, page }) => [headings, page])).toEqual([
      [[], 1],
      [[], 2],
      [['Kostnader'], 3],
    ]);
  });

  it('of Excel keeps dates as dates and formulas as results, each sheet a table', async () => {
    const file = await parseFile(
      archiveOf(
        xlsxParts([
          {
            name: 'Öppettider',
            rows: [
              ['Bibliotekets öppettider'],
              [],
              ['Dag', 'Datum', 'Besök'],
              ['måndag', { date: 46023 }, 0.30000000000000004],
              ['tisdag', { date: 46024.5 }, { formula: 'C4*2', result: 84 }],
            ],
          },
          { name: 'Underlag', rows: [['hemligt']], hidden: true },
          {
            name: 'Avgifter',
            rows: [
              ['Slag', 'Pris'],
              ['Kopia', 2],
            ],
          },
        ]),
      ),
      { name: 'tider.xlsx' },
    );
    expect(file).toMatchObject({ format: 'xlsx', pages: 3, warnings: [{ code: 'hidden' }] });
    expect(file.blocks).toEqual([
      {
        type: 'table',
        caption: 'Bibliotekets öppettider',
        header: ['Dag', 'Datum', 'Besök'],
        rows: [
          ['måndag', '2026-01-01', '0.3'],
          ['tisdag', '2026-01-02 12:00', '84'],
        ],
        page: 1,
      },
      { type: 'heading', level: 2, text: 'Avgifter', page: 3 },
      { type: 'table', caption: null, header: ['Slag', 'Pris'], rows: [['Kopia', '2']], page: 3 },
    ]);
  });

  it('of OpenDocument spreadsheet keeps cells as they are shown', async () => {
    const text = (value: string) =>
      `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const body = `<table:table table:name="Blad1"><table:table-row>${text('Dag')}${text('Avgift')}<table:table-cell table:number-columns-repeated="16382"/></table:table-row><table:table-row><table:table-cell office:value-type="date" office:date-value="2026-03-02T00:00:00"><text:p>2 mars</text:p></table:table-cell><table:table-cell office:value-type="currency" office:value="1234.5"><text:p>1 234,50 kr</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
    const file = await parseFile(archiveOf(openDocumentParts('spreadsheet', body)), { name: 'avgifter_2026.ods' });
    expect(file).toMatchObject({ title: 'avgifter 2026', format: 'ods', pages: 1 });
    expect(file.blocks).toEqual([
      { type: 'table', caption: null, header: ['Dag', 'Avgift'], rows: [['2026-03-02', '1 234,50 kr']], page: 1 },
    ]);
  });
});
