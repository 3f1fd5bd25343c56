import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnitSplitter, type Unit } from './units.ts';

function split(text: string, pieces: readonly number[] = []): Unit[] {
  const splitter = createUnitSplitter();
  const units: Unit[] = [];
  let from = 0;
  for (const size of pieces) {
    units.push(...splitter.push(text.slice(from, from + size)));
    from += size;
  }
  units.push(...splitter.push(text.slice(from)), ...splitter.end());
  return units;
}
const textsOf = (text: string) => split(text).map((unit) => unit.text);

describe('splitting an answer into units', () => {
  it.each([
    ['Tunnan töms kl. 8.30. [1] Sedan körs den bort. [2]', ['Tunnan töms kl. 8.30. [1] ', 'Sedan körs den bort. [2]']],
    ['Ring 0400-12 34 00 t.ex. på morgonen. Vi svarar.', ['Ring 0400-12 34 00 t.ex. på morgonen. ', 'Vi svarar.']],
    ['Det gäller bl.a. Avfall och el. Ja!', ['Det gäller bl.a. Avfall och el. ', 'Ja!']],
    ['Avgiften är 2,5 procent [1][2]. Den tas ut i maj.', ['Avgiften är 2,5 procent [1][2]. ', 'Den tas ut i maj.']],
    ['Öppet den 1. maj och am 3. Mai auch. Gut.', ['Öppet den 1. maj och am 3. Mai auch. ', 'Gut.']],
    ['Går det? Ja. Nej!', ['Går det? ', 'Ja. ', 'Nej!']],
    ['Det kostar 25. Du betalar nu.', ['Det kostar 25. ', 'Du betalar nu.']],
    ['- Ring oss. Vi svarar. [1]\n- Skriv [2]\n', ['- Ring oss. Vi svarar. [1]\n', '- Skriv [2]\n']],
    ['1. Fyll i. Skicka.\n2. Vänta.', ['1. Fyll i. Skicka.\n', '2. Vänta.']],
    ['Klart.\n[1]\nMer.', ['Klart.\n[1]', '\n', 'Mer.']],
    ['## Avgifter\nKärl: 140 liter | Pris: 2 480 kr. [1]', ['## Avgifter\n', 'Kärl: 140 liter | Pris: 2 480 kr. [1]']],
    ['A\n\nB', ['A\n', '\n', 'B']],
  ])('finds the ends in %j', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it('waits for a citation mark that comes in a later piece', () => {
    const splitter = createUnitSplitter();
    expect(splitter.push('Tunnan töms varje vecka.')).toEqual([]);
    expect(splitter.push(' [')).toEqual([]);
    expect(splitter.push('1')).toEqual([]);
    expect(splitter.push('] Och')).toEqual([]);
    expect(splitter.push(' sedan').map((unit) => unit.text)).toEqual(['Tunnan töms varje vecka. [1] ']);
  });

  it('names what a unit is', () => {
    expect(split('# A\n- b\n| c | d |\nE.\n\n').map((unit) => unit.kind)).toEqual([
      'heading',
      'item',
      'row',
      'sentence',
      'space',
    ]);
  });

  it('gives the same units, and the whole text, whatever the pieces', () => {
    const words = fc.constantFrom(
      'Tunnan',
      'kl.',
      '8.30',
      't.ex.',
      '[1]',
      '[2,',
      '3]',
      '.',
      '!',
      '\n',
      '- ',
      '1. ',
      ' ',
      'kr.',
      '|',
      '#',
      '…',
      '”',
      'å',
      '😀',
      '[',
    );
    const texts = fc.oneof(
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
      fc.array(words, { maxLength: 60 }).map((list) => list.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 }), (text, pieces) => {
        const units = split(text, pieces);
        expect(units.map((unit) => unit.text).join('')).toBe(text);
        expect(units).toEqual(split(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('never holds more than a long sentence', () => {
    const splitter = createUnitSplitter();
    let seen = 0;
    for (let count = 0; count < 2_000; count += 1)
      for (const unit of splitter.push('och så ')) seen += unit.text.length;
    expect(seen).toBeGreaterThan(2_000 * 7 - 2_100);
  });
});
