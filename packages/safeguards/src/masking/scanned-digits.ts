/** Letters that a scanner reads for digits, and the digits that it reads for letters. */
const DIGITS: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0', S: '5', B: '8', Z: '2' };
const LETTERS: Readonly<Record<string, string>> = { '1': 'l', '0': 'o' };

/** Where something may be mistaken; in most texts that is nowhere. */
const DOUBTFUL = /(?<=\d)[lIOoSBZ]|[lIOo](?=\d)|[10](?<=\p{L}[10])(?=\p{Ll})/gu;
const LONGEST_WORD = 31;
/** Without a digit of its own, beside others: "OO 45", "39O O6" */
const BARE = /[OlI]{1,4}(?<![\p{L}\p{N}][OlI]{1,4})(?<=\d[ /-]{1,3}[OlI]{1,4})(?=[ -]{1,3}[\dOlI]{2,4}(?!\p{L}))/gu;

const isQuantity = /^\d{1,3}l$/;
const isNumber = /^[\dlIOo]+$/;
/** What looks like a digit less surely counts only between many of them. */
const isLongNumber = /^\d[\dlIOoSBZ]{5,}\d$/;
const isWord = /^\p{L}{1,24}[10](?:\p{Ll}{1,24}[10])?\p{Ll}{1,24}$/u;

/** A text with what a scanner mistook put right, of the same length: "2O26", "l96405l2", "A1näs". */
export function withScannedDigits(text: string): string {
  let mended = '';
  let position = 0;
  for (const { index } of text.matchAll(DOUBTFUL)) {
    if (index < position) continue;
    const before = /[\p{L}\d]*$/u.exec(text.slice(Math.max(0, index - LONGEST_WORD), index))?.[0] ?? '';
    const after = /^[\p{L}\d]*/u.exec(text.slice(index, index + LONGEST_WORD))?.[0] ?? '';
    const start = index - before.length;
    const word = before + after;
    if (start < position || word.length > LONGEST_WORD) continue;
    mended += text.slice(position, start) + mend(text, word, start);
    position = start + word.length;
  }
  return (mended + text.slice(position)).replace(BARE, withDigits);
}

function mend(text: string, word: string, start: number): string {
  const end = start + word.length;
  const isPart = /[-:/]/.test(text[start - 1] ?? '') || /^[-:/]\d/.test(text.slice(end, end + 2));
  if (isQuantity.test(word) && !isPart) return word;
  if (isNumber.test(word) || isLongNumber.test(word)) return withDigits(word);
  return isWord.test(word) ? word.replace(/(?<=\p{L})[10](?=\p{Ll})/gu, (one) => LETTERS[one] ?? one) : word;
}

function withDigits(word: string): string {
  return word.replace(/\D/g, (one) => DIGITS[one] ?? one);
}
