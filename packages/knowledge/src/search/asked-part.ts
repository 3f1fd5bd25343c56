/** A line that ends a letter; what follows is who wrote it. In the languages that letters to municipalities are written in. */
const closing =
  /^[ \t]*(?:--|__+|med (?:vänlig(?:a)?|bästa) hälsning(?:ar)?|(?:bästa|vänlig(?:a)?|varma) hälsning(?:ar)?|hälsning(?:ar)?|vänligen|mvh|m\.v\.h|tack på förhand|(?:best|kind|warm)? ?regards|yours (?:sincerely|faithfully)|sincerely|many thanks|thanks in advance|mit freundlichen grüßen|freundliche grüße|viele grüße|mfg|ystävällisin terveisin|terveisin|pozdrawiam|с уважением|з повагою|cordialement|saludos|saygılarımla)[ \t]*[,.!]?(?=\s|$)/imu;
/** The head of a mail that was passed on. */
const mailHead =
  /^[ \t]*(?:från|till|kopia|skickat|datum|ämne|from|to|cc|sent|date|subject|von|an|gesendet|betreff|lähettäjä|aihe)[ \t]*:.*$/gimu;
/** Lines of the mail that was answered. */
const quoted = /^[ \t]*>.*$/gmu;
/** A line that only greets. */
const greeting =
  /^[ \t]*(?:hej(?:san)?|hallå|god (?:dag|morgon|kväll)|hello|hi|dear \S+|guten tag|hallo|moi|hei)(?: [\p{Lu}]\S*)?[ \t]*[,!.]*[ \t]*$/gimu;

/** A text longer than this tells a story; what it asks stands in its questions. */
const storyLength = 400;

/**
 * What a pasted letter or a long story asks: without greeting, mail heads, quoted lines and signature; of a story, how it begins and its
 * questions, each with the sentence before it. Anything shorter stays as it is, and so does what would leave nothing.
 */
export function askedPart(text: string): string {
  const whole = text.replace(mailHead, '').replace(quoted, '').replace(greeting, '');
  const end = closing.exec(whole);
  const body = (end && whole.slice(0, end.index).trim() !== '' ? whole.slice(0, end.index) : whole).trim();
  if (body === '') return text;
  if (body.length <= storyLength) return body;
  const sentences = body.split(/(?<=[.!?؟。？])\s+|\n{2,}/u);
  const asked = sentences.filter(
    (sentence, at) => at === 0 || isQuestion(sentence) || isQuestion(sentences[at + 1] ?? ''),
  );
  return sentences.some(isQuestion) ? asked.join(' ') : body;
}

const isQuestion = (sentence: string): boolean => /[?؟？]\s*$/u.test(sentence);
