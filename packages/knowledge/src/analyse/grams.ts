/** Characters in a gram: the best single length on Swedish questions. */
const gramLength = 4;

/** What a gram's term begins with in the index, so that it never meets a word. */
export const gramMark = '#';

/**
 * The character 4-grams of a word with its edges marked, each with the gram mark.
 * @example gramsOf('taxa') // ['#_tax', '#taxa', '#axa_']
 */
export function gramsOf(word: string): string[] {
  const edged = `_${word}_`;
  // Letters outside the basic plane are two code units: cut between letters, not within one.
  const letters = /[\ud800-\udfff]/.test(edged) ? Array.from(edged) : null;
  const length = letters?.length ?? edged.length;
  if (length <= gramLength) return [gramMark + edged];
  const grams: string[] = [];
  for (let i = 0; i + gramLength <= length; i++) {
    grams.push(
      gramMark + (letters === null ? edged.slice(i, i + gramLength) : letters.slice(i, i + gramLength).join('')),
    );
  }
  return grams;
}
