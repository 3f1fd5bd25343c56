/** Words that carry no claim of their own. Short words are left out by their length as well. */
const STOP_WORDS = new Set(
  (
    'och att det som den detta denna dessa eller men för från till med utan under över efter innan mellan genom kan ska skall måste vill ' +
    'har hade blir blev varit vara finns finnas där här när vad vilken vilket vilka hur varför också även bara sedan så alla allt andra annan annat ' +
    'din ditt dina du ni er era vi oss vår vårt våra sin sitt sina man någon något några mer mest mycket många samt enligt inom utanför kring ' +
    'the and that this these those with from into for your you our are was were will would can could should must have has had been being ' +
    'what when where which how why also only then than there here they them their about more most such other each any all ' +
    'der die das und oder mit für von den dem des ein eine einer ist sind wird werden kann können auch nicht bei auf aus nach sie ihr ihre'
  ).split(' '),
);

/** A text's words with meaning, lower-case: at least four letters, or three that are not stop words. */
export function contentWords(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}-]*/gu) ?? [];
  return words.filter((word) => word.length > 2 && !STOP_WORDS.has(word));
}

/**
 * Whether two words are forms of one word: they share a long beginning, or one stands inside the other as a part of a
 * compound. Crude on purpose, so that it needs no dictionary and works in every language with endings.
 */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length < 4) return false;
  const stemLength = Math.max(4, Math.ceil(shorter.length * 0.75));
  if (shorter.slice(0, stemLength) === longer.slice(0, stemLength)) return true;
  return shorter.length >= 5 && longer.includes(shorter.slice(0, Math.max(5, shorter.length - 1)));
}

/** Which of `words` have a form among `others`. */
export function coveredWords(words: readonly string[], others: readonly string[]): string[] {
  return words.filter((word) => others.some((other) => isSameWord(word, other)));
}
