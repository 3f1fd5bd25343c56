import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDiff } from './word-diff';

it('shows what was struck and what was added', () => {
  expect(wordDiff('Svara utförligt och vänligt.', 'Svara kort och vänligt.')).toEqual([
    { kind: 'same', text: 'Svara' },
    { kind: 'removed', text: ' utförligt' },
    { kind: 'added', text: ' kort' },
    { kind: 'same', text: ' och vänligt.' },
  ]);
});

it('loses nothing of either text', () => {
  const texts = fc
    .array(fc.constantFrom('Svara', 'kort', 'och', '\n', ' ', 'inte', 'Ni.'), { maxLength: 30 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = wordDiff(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});
