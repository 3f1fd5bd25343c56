/** A stretch of one of several texts. */
export interface Stretch {
  text: number;
  from: number;
  to: number;
}

/** What differs between a quote and its page without meaning anything: white space, soft hyphens, hyphens and dashes. */
const passedOver = /[\s\u00ad\u200b\u2060\-\u2010-\u2015\u2212]/u;

/** The letters of texts without what is passed over, and where each of them stands. */
function lettersOf(texts: readonly string[]): { letters: string; places: { text: number; at: number; end: number }[] } {
  const places: { text: number; at: number; end: number }[] = [];
  let letters = '';
  for (const [text, whole] of texts.entries()) {
    let at = 0;
    for (const character of whole) {
      const end = at + character.length;
      // ligatures become their letters
      if (!passedOver.test(character))
        for (const letter of character.normalize('NFKC').toLowerCase()) {
          letters += letter;
          for (let unit = 0; unit < letter.length; unit += 1) places.push({ text, at, end });
        }
      at = end;
    }
  }
  return { letters, places };
}

/** Where a quote stands in texts that follow each other, one stretch a text; nothing where it does not. */
export function findQuote(texts: readonly string[], quote: string): Stretch[] {
  const { letters: wanted } = lettersOf([quote]);
  const { letters, places } = lettersOf(texts);
  const start = wanted === '' ? -1 : letters.indexOf(wanted);
  if (start < 0) return [];
  const stretches: Stretch[] = [];
  for (const { text, at, end } of places.slice(start, start + wanted.length)) {
    const last = stretches.at(-1);
    if (last?.text === text) last.to = end;
    else stretches.push({ text, from: at, to: end });
  }
  return stretches;
}
