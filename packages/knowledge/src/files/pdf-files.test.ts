import { describe, expect, it } from 'vitest';
import { blockText } from '../extract/block-builder.ts';
import { splitPage } from '../split/index.ts';
import { parseFile } from './parse-file.ts';
import { type Tagged, taggedPdf, untaggedPdf } from './test/make-pdf.ts';
import { running } from './test/sentence.ts';

describe('a PDF', () => {
  const fees: Tagged = [
    'Table',
    [
      [
        'TR',
        [
          ['TH', 'Kärl'],
          ['TH', 'Pris'],
        ],
      ],
      [
        'TR',
        [
          ['TD', '140 liter'],
          ['TD', '2 480 kr'],
        ],
      ],
    ],
  ];

  it('with tags is read by them: headings, lists, tables and their pages', async () => {
    const file = await parseFile(
      taggedPdf(
        [
          [
            ['Artifact', 'Lindviks kommun'],
            ['Rubrik', 'Taxa för avfall'],
            ['TOC', [['TOCI', [['P', 'Hämtning ..... 2']]]]],
            ['P', running],
            [
              'L',
              [
                [
                  'LI',
                  [
                    ['Lbl', '•'],
                    ['LBody', 'matavfall'],
                  ],
                ],
                [
                  'LI',
                  [
                    ['Lbl', '•'],
                    ['LBody', [['P', 'glas']]],
                  ],
                ],
              ],
            ],
          ],
          [
            ['Artifact', 'Lindviks kommun'],
            [
              'Sect',
              [
                ['H2', 'Hämtning'],
                ['Aside', 'Vi hämtar på måndagar.'],
              ],
            ],
            fees,
          ],
          [
            [
              'Table',
              [
                [
                  'TR',
                  [
                    ['TD', '370 liter'],
                    ['TD', '5 100 kr'],
                  ],
                ],
              ],
            ],
          ],
        ],
        { title: 'Microsoft Word - taxa.docx', roles: '/Rubrik /H1' },
      ),
      { name: 'taxa.pdf' },
    );
    expect(file).toMatchObject({ title: 'Taxa för avfall', language: 'sv', format: 'pdf', pages: 3, warnings: [] });
    expect(file.blocks).toEqual([
      { type: 'paragraph', text: running, page: 1 },
      { type: 'list', ordered: false, items: ['matavfall', 'glas'], page: 1 },
      { type: 'heading', level: 2, text: 'Hämtning', page: 2 },
      { type: 'paragraph', text: 'Vi hämtar på måndagar.', page: 2 },
      { type: 'table', caption: null, header: ['Kärl', 'Pris'], rows: [['140 liter', '2 480 kr']], page: 2 },
      { type: 'table', caption: null, header: ['Kärl', 'Pris'], rows: [['370 liter', '5 100 kr']], page: 3 },
    ]);
    expect(splitPage(file).map(({ headings, page }) => [headings, page])).toEqual([
      [[], 1],
      [['Hämtning'], 2],
      [['Hämtning'], 3], // it is quoted with its own page
    ]);
  });

  it('keeps the end of a sentence that every page has in common', async () => {
    const millions = [12, 48, 7, 23];
    const page = (amount: number, at: number) => [
      { text: `Nämnden avsätter ${amount} miljoner kronor för fritidsgården vid`, y: 80 },
      { text: 'Strandskolan under nästa år.', y: 66 },
      { text: 'Lindviks kommun', y: 40, size: 9 },
      { text: `Sida ${at + 1} av 4`, y: 28, size: 9 },
    ];
    const file = await parseFile(untaggedPdf(millions.map(page)), { name: 'forslag.pdf' });
    expect(file.blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual(
      millions.map(
        (amount) => `Nämnden avsätter ${amount} miljoner kronor för fritidsgården vid Strandskolan under nästa år.`,
      ),
    );
  });

  it('without tags is read by place and size, without what every page repeats', async () => {
    const page = (number: number, ...lines: { text: string; x?: number; y: number; size?: number }[]) => [
      { text: 'Lindviks kommun', y: 810, size: 9 },
      ...lines,
      { text: `Sida ${number} av 4`, y: 20, size: 9 },
    ];
    const file = await parseFile(
      untaggedPdf([
        page(
          1,
          { text: 'Taxa för renhållning', y: 760, size: 20 },
          { text: 'Renhållningsavgiften tas ut av alla fastighets-', y: 720 },
          { text: 'ägare i kommunen enligt beslut av full-', y: 706 },
          { text: 'mäktige. Den betalas två gånger om året.', y: 692 },
          { text: 'Nytt stycke om för- och efterskott.', y: 660 },
        ),
        page(
          2,
          { text: 'Priser', y: 760, size: 14 },
          { text: 'Kärl', y: 730 },
          { text: 'Pris', x: 300, y: 730 },
          { text: '140 liter', y: 716 },
          { text: '2 480 kr', x: 300, y: 716 },
          { text: '370 liter', y: 702 },
          { text: '5 100 kr', x: 300, y: 702 },
        ),
        page(3, { text: '• matavfall', y: 760 }, { text: '• glas och', y: 746 }, { text: 'metall', x: 80, y: 732 }),
        page(4),
      ]),
      { name: 'taxa.pdf' },
    );
    expect(file.title).toBe('Taxa för renhållning');
    expect(file.blocks).toEqual([
      {
        type: 'paragraph',
        text: 'Renhållningsavgiften tas ut av alla fastighetsägare i kommunen enligt beslut av fullmäktige. Den betalas två gånger om året.',
        page: 1,
      },
      { type: 'paragraph', text: 'Nytt stycke om för- och efterskott.', page: 1 },
      { type: 'heading', level: 2, text: 'Priser', page: 2 },
      {
        type: 'table',
        caption: null,
        header: ['Kärl', 'Pris'],
        rows: [
          ['140 liter', '2 480 kr'],
          ['370 liter', '5 100 kr'],
        ],
        page: 2,
      },
      { type: 'list', ordered: false, items: ['matavfall', 'glas och metall'], page: 3 },
    ]);
  });

  it('keeps numbered headings at the top of its pages, and loses only what counts as the pages do', async () => {
    const minutes = await parseFile(
      untaggedPdf(
        Array.from({ length: 6 }, (_, at) => [
          { text: `Protokoll, sida ${at + 4}`, y: 810 },
          { text: `§ ${40 + at * 2}`, y: 780 },
          { text: `Ärendet om ${'ABCDEF'[at]}-parken bordläggs.`, y: 700 },
        ]),
      ),
      { name: 'protokoll.pdf' },
    );
    expect(minutes.blocks.slice(0, 2)).toEqual([
      { type: 'paragraph', text: '§ 40', page: 1 },
      { type: 'paragraph', text: 'Ärendet om A-parken bordläggs.', page: 1 },
    ]);
    expect(minutes.blocks).toHaveLength(12);
  });

  it('tells of every block the page, so that a page can be put together again in reading order', async () => {
    const text = (page: number, line: number) =>
      `Avtal ${'ABCDE'[page - 1]} har ett villkor om ${['hyra', 'el', 'vatten', 'städning'][line]}.`;
    const file = await parseFile(
      taggedPdf(
        Array.from({ length: 5 }, (_, page) => [
          ['H1', `Kapitel ${page + 1}`],
          ...Array.from({ length: 4 }, (__, line): Tagged => ['P', text(page + 1, line)]),
        ]),
      ),
      { name: 'avtal.pdf' },
    );
    expect(file.blocks.every((block) => block.page !== undefined)).toBe(true);
    const third = file.blocks.filter(({ page }) => page === 3).map((block) => blockText(block));
    expect(third).toEqual(['Kapitel 3', text(3, 0), text(3, 1), text(3, 2), text(3, 3)]);
  });

  it('that is partly scanned is read with a warning; a wholly scanned one says what to do', async () => {
    const file = await parseFile(untaggedPdf([[{ text: running, y: 700 }], [], []]), { name: 'a.pdf' });
    expect(file.unreadablePages).toEqual([2, 3]);
    expect(file.warnings).toMatchObject([
      { code: 'pages_without_text', words: { sv: expect.stringContaining('2–3') } },
    ]);
    await expect(parseFile(untaggedPdf([[], []]), { name: 'a.pdf' })).rejects.toMatchObject({
      code: 'no_text',
      words: { sv: expect.stringContaining('OCR'), en: expect.stringContaining('OCR') },
    });
  });

  it('of thirty pages is read in a few seconds, its process included', async () => {
    const pages = Array.from({ length: 30 }, (_, at) =>
      Array.from({ length: 45 }, (_, line) => ({
        text: `Rad ${line} på sidan ${at}: ${running.slice(0, 70)}`,
        y: 800 - line * 16,
      })),
    );
    const start = performance.now();
    const file = await parseFile(untaggedPdf(pages), { name: 'lång.pdf' });
    console.log(`30 pages: ${Math.round(performance.now() - start)} ms`);
    expect(file.pages).toBe(30);
    expect(splitPage(file).at(-1)?.page).toBe(30);
  });
});
