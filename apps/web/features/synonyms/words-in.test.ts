import { expect, test } from 'vitest';
import { wordsIn } from './words-in';

test.each([
  ['tunnis, soptunna\nsoplåda', ['tunnis', 'soptunna', 'soplåda']],
  ['  öppen förskola ;; dagis \n\n dagis', ['öppen förskola', 'dagis']],
  ['', []],
])('%j', (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});
