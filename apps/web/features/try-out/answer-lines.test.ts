import { describe, expect, it } from 'vitest';
import { blocksOf, piecesOf } from './answer-lines';

describe('an answer on the page', () => {
  it('turns the marks of its citations into numbered links', () => {
    expect(piecesOf('Öppet 8–16. [1] Stängt lördag. [2]', 2)).toEqual([
      { type: 'text', text: 'Öppet 8–16. ' },
      { type: 'cite', number: 1 },
      { type: 'text', text: ' Stängt lördag. ' },
      { type: 'cite', number: 2 },
    ]);
  });

  it('lets words stand out, as in a reply to danger', () => {
    expect(piecesOf('**Ring 112 nu.** Vänta inte.', 0)).toEqual([
      { type: 'bold', text: 'Ring 112 nu.' },
      { type: 'text', text: ' Vänta inte.' },
    ]);
  });

  it('turns web addresses into links, and nothing else', () => {
    expect(piecesOf('- Polisen: 114 14, https://polisen.se/anmal?a=1.', 0)).toEqual([
      { type: 'text', text: '- Polisen: 114 14, ' },
      { type: 'link', text: 'https://polisen.se/anmal?a=1' },
      { type: 'text', text: '.' },
    ]);
    expect(piecesOf('javascript:alert(1) ftp://polisen.se', 0).every(({ type }) => type === 'text')).toBe(true);
  });

  it('leaves marks of citations that do not exist as they are', () => {
    expect(piecesOf('Se [7] och [0].', 1).every(({ type }) => type === 'text')).toBe(true);
  });

  it('keeps lists as lists and everything else as words', () => {
    expect(blocksOf('Ta med:\n- pass [1]\n- foto\n\n<b>Inget</b> mer.', 1)).toEqual([
      { type: 'paragraph', pieces: [{ type: 'text', text: 'Ta med:' }] },
      {
        type: 'list',
        items: [
          [
            { type: 'text', text: 'pass ' },
            { type: 'cite', number: 1 },
          ],
          [{ type: 'text', text: 'foto' }],
        ],
      },
      { type: 'paragraph', pieces: [{ type: 'text', text: '<b>Inget</b> mer.' }] },
    ]);
  });

  it('puts the cells of a table’s row under the names of their columns', () => {
    const row = [
      { label: 'Kärl', value: [{ type: 'text', text: '140 liter' }] },
      {
        label: 'Avgift',
        value: [
          { type: 'text', text: '2 480 kr ' },
          { type: 'cite', number: 1 },
        ],
      },
    ];
    expect(blocksOf('- Kärl: 140 liter | Avgift: 2 480 kr [1]', 1)).toEqual([{ type: 'rows', rows: [row] }]);
    expect(blocksOf('A: 1 | B: 2\n\nA: 3 | B: 4', 0)).toMatchObject([{ type: 'rows', rows: [{}, {}] }]);
    expect(blocksOf('öppet | stängt', 0)).toMatchObject([{ type: 'paragraph' }]);
  });
});
