import { expect, test } from 'vitest';
import { beginningOf, textDiff } from './text-diff';

test('the words that changed are struck and added, those around them stay', () => {
  expect(textDiff('Badet öppnar klockan 6.30 på vardagar.', 'Badet öppnar klockan 8.00 på vardagar.')).toEqual([
    { kind: 'same', text: 'Badet öppnar klockan ' },
    { kind: 'removed', text: '6.30' },
    { kind: 'same', text: ' ' },
    { kind: 'added', text: '8.00' },
    { kind: 'same', text: ' ' },
    { kind: 'same', text: 'på vardagar.' },
  ]);
});

test('a long text is cut to what stands next to the change', () => {
  const many = Array.from({ length: 200 }, (_, index) => `ord${index}`).join(' ');
  const pieces = textDiff(`${many} slut`, `${many} nytt slut`);
  expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'added', 'same', 'same']);
  expect(pieces[0]?.text.split(' ').length).toBeLessThan(16);
});

test('texts that have nothing in common, or nothing at all, are shown whole', () => {
  expect(textDiff('', 'Ny')).toEqual([{ kind: 'added', text: 'Ny' }]);
  expect(textDiff('Bort', '')).toEqual([{ kind: 'removed', text: 'Bort' }]);
  expect(textDiff('', '')).toEqual([]);
});

test('of a long change one sees what it begins with, of what was struck and of what was added', () => {
  const text = (word: string) => Array.from({ length: 2_000 }, (_, index) => `${word}${index}`).join(' ');
  const pieces = beginningOf(textDiff(text('a'), text('b')));
  expect(pieces.map(({ kind, text: shown }) => [kind, shown.length, shown.slice(0, 2), shown.at(-1)])).toEqual([
    ['removed', 1_501, 'a0', '…'],
    ['added', 1_501, 'b0', '…'],
  ]);
  const many = Array.from({ length: 50 }, (_, index) => `ord${index} gammalt${index}`);
  const all = textDiff(many.join(' '), many.join(' ').replaceAll('gammalt', 'nytt'));
  expect(beginningOf(all).at(-1)).toEqual({ kind: 'same', text: ' …' });
  expect(beginningOf(all.slice(0, 8))).toEqual(all.slice(0, 8));
});
