import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDiff } from './word-diff';

it('shows what was struck and what was added', () => {
  expect(wordDiff('Svara utförligt och vänligt.', 'Svara kort och vänligt.')).toEqual([
    { kind: 'same', text: 'Svara ' },
    { kind: 'removed', text: 'utförligt' },
    { kind: 'same', text: ' ' },
    { kind: 'added', text: 'kort' },
    { kind: 'same', text: ' ' },
    { kind: 'same', text: 'och vänligt.' },
  ]);
});

it('takes a word for the same where more follows it', () => {
  expect(wordDiff('Svara kort', 'Svara kort och vänligt')).toEqual([
    { kind: 'same', text: 'Svara kort ' },
    { kind: 'added', text: 'och vänligt' },
  ]);
});

it('loses no word of either text', () => {
  const texts = fc
    .array(fc.constantFrom('Svara', 'kort', 'och', '\n', ' ', 'inte', 'Ni.'), { maxLength: 30 })
    .map((words) => words.join(' '));
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = wordDiff(before, after);
      const without = (kind: string) =>
        words(parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join(' '));
      expect(without('added')).toEqual(words(before));
      expect(without('removed')).toEqual(words(after));
    }),
  );
});

it('shows long texts that have nothing in common whole, and soon', () => {
  const text = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ');
  expect(wordDiff(text('a'), text('b'))).toEqual([
    { kind: 'removed', text: text('a') },
    { kind: 'added', text: text('b') },
  ]);
});
