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

const numbered = (word: string, count = 20_000) => Array.from({ length: count }, (_, index) => `${word}${index}`);

it('shows long texts that have nothing in common whole, and so soon that a page of them does not stand still', () => {
  const [before, after] = [numbered('a').join(' '), numbered('b').join(' ')];
  for (let times = 0; times < 12; times++)
    expect(wordDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
});

it('leaves what long texts begin and end with, where the middle has little in common', () => {
  const around = (middle: readonly string[]) => ['Inledning.', ...middle, 'Slut.'].join(' ');
  const [before, after] = [numbered('a', 2_000), numbered('b', 2_000)];
  expect(wordDiff(around(before), around(after))).toEqual([
    { kind: 'same', text: 'Inledning. ' },
    { kind: 'removed', text: before.join(' ') },
    { kind: 'same', text: ' ' },
    { kind: 'added', text: after.join(' ') },
    { kind: 'same', text: ' ' },
    { kind: 'same', text: 'Slut.' },
  ]);
});
