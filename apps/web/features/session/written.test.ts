import { expect, test } from 'vitest';
import { asOneText } from './written.ts';

test('the text of a single field is copied as it stands', () => {
  expect(asOneText([{ label: 'Ditt svar', text: 'Hej!\n\nVi har rättat fakturan.' }])).toBe(
    'Hej!\n\nVi har rättat fakturan.',
  );
});

test('several texts each stand under the name of their field, and empty ones are left out', () => {
  expect(
    asOneText([
      { label: 'Telefon', text: '0400-12 30 00' },
      { label: 'E-post', text: ' ' },
      { label: '', text: 'utan namn' },
    ]),
  ).toBe('Telefon\n0400-12 30 00\n\nutan namn');
});

test('nothing written is no text', () => {
  expect(asOneText([{ label: 'Namn', text: '' }])).toBe('');
});
