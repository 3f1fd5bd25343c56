/** A longer word carries no more meaning: hashes, pasted data. Cut, so that no term grows without bound. */
const longestWord = 60;

// A number grouped by spaces, no-break or thin spaces ("2 480", "1 250 000") is one number to a reader.
const groupedNumber = /(?<![\p{N}\p{L}])(\p{Nd}{1,3}(?:[ \u00a0\u2007\u2009\u202f]\p{Nd}{3})+)(?![\p{N}\p{L}])/gu;
const groupSpaces = /[ \u00a0\u2007\u2009\u202f]/gu;
// Scripts written without spaces are cut to pairs of letters.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Text as the index reads it: NFC, lower case, soft hyphens and zero-width characters off, lone surrogates replaced,
 * Arabic vowel marks and tatweel off, and the spaces inside grouped numbers closed.
 */
export function normalise(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u00ad|[\u200b-\u200f\u2060\ufeff\u0640]/gu, '')
    .replace(/\p{Script=Inherited}(?<=[\u064b-\u0652])/gu, '')
    .replace(groupedNumber, (number) => number.replace(groupSpaces, ''));
}

/**
 * The words of a text in order, normalised: letters, marks and digits; each at most 60 characters.
 * @example words('2 480 kr för soptunnan') // ['2480', 'kr', 'för', 'soptunnan']
 */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const word of normalise(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    if (word.length > 2 && unspaced.test(word)) {
      const letters = Array.from(word);
      for (let i = 0; i + 1 < letters.length; i++) found.push(`${letters[i]}${letters[i + 1]}`);
    } else {
      found.push(word.length > longestWord ? word.slice(0, longestWord).toWellFormed() : word);
    }
  }
  return found;
}
