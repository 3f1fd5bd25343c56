import { type Tagged, taggedPdf } from '../packages/knowledge/src/files/test/make-pdf.ts';

const sentences = [
  'Utredningen föreslår att nämnden tar över ansvaret för lokalerna från och med den 1 januari 2027.',
  'Kostnaden beräknas till 12 400 000 kronor, varav hälften avser ombyggnad av köket i Björkskolan.',
  'Remissinstanserna har lämnat synpunkter på tidplanen, som enligt flera av dem är för kort.',
  'Enligt 12 kap. 3 § kommunallagen ska revisorerna pröva om verksamheten sköts ändamålsenligt.',
];

const page = (number: number): Tagged[] => [
  ...(number % 5 === 1 ? [['H1', `Kapitel ${(number - 1) / 5 + 1}`] satisfies Tagged] : []),
  ['H2', `Avsnitt ${number}`],
  ...Array.from(
    { length: 28 },
    (_, at): Tagged => ['P', `${number * 3}.${at + 1} ${sentences[(number + at) % sentences.length]}`],
  ),
  [
    'Table',
    Array.from(
      { length: 6 },
      (_, row): Tagged => [
        'TR',
        [
          row === 0 ? ['TH', 'Post'] : ['TD', `Post ${row}`],
          row === 0 ? ['TH', 'Belopp'] : ['TD', `${row * number} kr`],
        ],
      ],
    ),
  ],
];

/** A tagged PDF of an investigation: headings, numbered paragraphs and a table on every page. */
export const longPdf = (pages: number): Uint8Array =>
  taggedPdf(
    Array.from({ length: pages }, (_, at) => page(at + 1)),
    { title: 'Utredning' },
  );
