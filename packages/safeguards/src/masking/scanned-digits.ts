/** Letters that a scanner reads for digits, and the digits that it reads for letters. */
const DIGITS: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0', S: '5', B: '8', Z: '2' };
const LETTERS: Readonly<Record<string, string>> = { '1': 'l', '0': 'o' };

/** A word in which both stand: "2O26", "l96405l2", "A1näs"; in plain words and plain numbers nothing is to be mended. */
const MIXED = /(?<![\p{L}\p{N}])(?=\p{L}{0,30}\d)(?=\d{0,30}\p{L})[\p{L}\d]{2,31}(?![\p{L}\p{N}])/gu;
/** Without a digit of its own, beside others: "OO 45", "39O O6" */
const BARE = /(?<=\d[ /-]{1,3}|(?<!\p{L})[OlI]\d{1,3}[ /-]{1,3})[OlI]{1,4}(?=[ -]{1,3}[\dOlI]{2,4}(?!\p{L}))/gu;

const isQuantity = /^\d{1,3}l$/;
const isNumber = /^[\dlIOo]+$/;
/** What looks like a digit less surely counts only between many of them. */
const isLongNumber = /^\d[\dlIOoSBZ]{5,}\d$/;
const isWord = /^\p{L}{1,24}[10](?:\p{Ll}{1,24}[10])?\p{Ll}{1,24}$/u;

/** A text with what a scanner mistook put right, of the same length. */
export function withScannedDigits(text: string): string {
  return text
    .replace(MIXED, (word, at: number) => {
      if (isQuantity.test(word) && !/[-:/]/.test(text[at - 1] ?? '') && !/^[-:/]\d/.test(text.slice(at + word.length)))
        return word;
      if (isNumber.test(word) || isLongNumber.test(word)) return word.replace(/\D/g, (one) => DIGITS[one] ?? one);
      return isWord.test(word) ? word.replace(/(?<=\p{L})[10](?=\p{Ll})/gu, (one) => LETTERS[one] ?? one) : word;
    })
    .replace(BARE, (letters) => letters.replace(/\D/g, (one) => DIGITS[one] ?? one));
}
