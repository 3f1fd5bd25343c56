/*
 * Letters of Cyrillic and Greek that look like Latin ones, after the confusables of Unicode (UTS 39), as far as people and their
 * keyboards use them.
 */
const pairs: readonly (readonly [latin: string, others: string])[] = [
  ['a', 'аα'],
  ['c', 'с'],
  ['e', 'еε'],
  ['h', 'һ'],
  ['i', 'іι'],
  ['j', 'ј'],
  ['k', 'кκ'],
  ['m', 'м'],
  ['o', 'оο'],
  ['p', 'рρ'],
  ['s', 'ѕ'],
  ['t', 'т'],
  ['u', 'υ'],
  ['v', 'ν'],
  ['x', 'хχ'],
  ['y', 'у'],
  ['A', 'АΑ'],
  ['B', 'ВΒ'],
  ['C', 'С'],
  ['E', 'ЕΕ'],
  ['H', 'НΗ'],
  ['I', 'ІΙ'],
  ['J', 'Ј'],
  ['K', 'КΚ'],
  ['M', 'МΜ'],
  ['N', 'Ν'],
  ['O', 'ОΟ'],
  ['P', 'РΡ'],
  ['S', 'Ѕ'],
  ['T', 'ТΤ'],
  ['X', 'ХΧ'],
  ['Y', 'УΥ'],
  ['Z', 'Ζ'],
  ['ö', 'ӧ'],
  ['ä', 'ӓ'],
];
const toLatin = new Map(pairs.flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const)));
const toCyrillic = new Map(
  pairs.flatMap(([latin, others]) =>
    Array.from(others)
      .filter((other) => /\p{Script=Cyrillic}/u.test(other))
      .map((other) => [latin, other] as const),
  ),
);
const word = /[\p{L}\p{M}]+/gu;
const latin = /\p{Script=Latin}/u;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * Words that mix scripts by letters that look the same ("självmоrd" with a Cyrillic о) are written in the script that most of their
 * letters have, so that no check is passed by looking right and reading wrong. A word of one script stays as it is, and so does one
 * that mixes scripts in earnest.
 */
export function foldLookalikes(text: string): string {
  return text.replace(word, (one) => {
    if (!latin.test(one) || !foreign.test(one)) return one;
    const letters = Array.from(one);
    const sure = letters.filter((letter) => !toLatin.has(letter) && !toCyrillic.has(letter));
    const isCyrillic =
      sure.filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length >
      sure.filter((letter) => latin.test(letter)).length;
    const folded = letters.map((letter) => (isCyrillic ? toCyrillic : toLatin).get(letter) ?? letter).join('');
    return latin.test(folded) && foreign.test(folded) ? one : folded;
  });
}
