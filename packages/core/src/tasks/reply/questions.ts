/** Questions that are answered of one letter. */
const most = 8;
/** Letters and lines that every mail has and that ask nothing. */
const courtesy =
  /^(hej|hejsan|god (morgon|dag)|bästa|till|hello|hi|dear|med vänlig|vänlig|mvh|hälsningar|kind regards|best regards|tack på förhand|thanks)\b[^?]*$/iu;
const headerLine = /^(från|till|ämne|datum|kopia|from|to|subject|date|cc)\s*:/iu;

const pointingBack = /\b(?:det|den|dem|detta|denna|där|då|it|that|those|there)\s*[?؟]$/iu;

/**
 * What a letter asks: its sentences with a question mark, each with the sentence before it where it is too short to stand alone; where
 * there is none, its first sentences that say something.
 */
export function questionsIn(letter: string): string[] {
  const lines = letter
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !headerLine.test(line) && !line.startsWith('>'));
  const sentences = lines
    .flatMap((line) => line.split(/(?<=[.!?؟])\s+(?=[\p{Lu}\p{Lo}])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence) && !courtesy.test(sentence));
  const asked = sentences.flatMap((sentence, place) => {
    if (!/[?؟]$/.test(sentence)) return [];
    const before = sentences[place - 1];
    // "Vad kostar det?" asks of what stands before it, and "Är det rätt?" of what was told
    const isShort = sentence.split(/\s+/).length < 5 && before !== undefined && !/[?؟]$/.test(before);
    return [before && (isShort || pointingBack.test(sentence)) ? `${before} ${sentence}` : sentence];
  });
  if (asked.length > 0) return [...new Set(asked)].slice(0, most);
  const told = sentences.slice(0, 3).join(' ');
  return told === '' ? [] : [told];
}
