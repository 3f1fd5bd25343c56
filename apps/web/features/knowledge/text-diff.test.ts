import { expect, test } from 'vitest';
import { textDiff } from './text-diff';

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
