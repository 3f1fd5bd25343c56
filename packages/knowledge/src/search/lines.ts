/** A quotable piece of a passage, as it stands there. */
export interface Piece {
  text: string;
  kind: 'sentence' | 'item' | 'row';
  /** The lead-in or caption that an item or row stands under: shown before it, never quoted alone. */
  lead: string | null;
  /** Announces what follows (a caption, a lead-in, a heading of one line): no answer by itself. */
  isLead: boolean;
  /** What stands together: the items of one list, the rows of one table, the sentences of one paragraph. */
  group: number;
}

/** What ends with a full stop without ending a sentence, by its last letters. */
const abbreviation =
  /(?:^|[\s(])(?:t\.?ex|bl\.?a|d\.?v\.?s|o\.?s\.?v|m\.?m|m\.?fl|f\.?d|p\.?g\.?a|s\.?k|fr\.?o\.?m|t\.?o\.?m|kl|ca|tel|nr|st|kr|resp|inkl|exkl|max|min|e\.?g|i\.?e|etc|dr|mr|mrs|no|z\.?\s?b|d\.?\s?h|u\.?\s?a|bzw|usw|str|esim|ym|jne|puh|\p{L})\.$/iu;
/** German writes a date's day with a full stop and its month with a capital. */
const dayOfMonth = /(?:^|\s)\d{1,2}\.$/u;
const germanMonth = /^\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/u;

/**
 * Splits a passage into what can be quoted: list items (lines that begin with "- "), table rows (cells between bars)
 * and sentences. The text of a piece is verbatim; white space at its ends and the item's dash are off.
 */
export function piecesOf(passage: string): Piece[] {
  const pieces: Piece[] = [];
  let group = 0;
  let lead: string | null = null;
  let last: Piece['kind'] = 'sentence';
  for (const line of passage.split('\n')) {
    const text = line.trim();
    if (text === '') continue;
    const item = /^(?:[-•*–]|\d{1,2}[.)])\s+(\S.*)$/su.exec(text);
    const kind = item ? 'item' : text.includes(' | ') ? 'row' : 'sentence';
    if (kind === 'sentence' || kind !== last) group++;
    if (kind === 'sentence') {
      const sentences = sentencesOf(text);
      for (const [i, sentence] of sentences.entries()) {
        const isLead = i === sentences.length - 1 && announces(sentence);
        pieces.push({ text: sentence, kind, lead: null, isLead, group });
        lead = isLead ? sentence : null;
      }
    } else pieces.push({ text: item?.[1] ?? text, kind, lead, isLead: false, group });
    last = kind;
  }
  // A text whose lines all look like headings has nothing else to quote.
  return pieces.some(({ isLead }) => !isLead) ? pieces : pieces.map((piece) => ({ ...piece, isLead: false }));
}

/** What a line without a full stop tells by itself: a detail ("Telefon: …"), an address, a number, an amount. */
const detail = /[:@]|\d{2}[\s.:–-]\d{2}|\d{5}|\d\s?(?:kr|kronor|sek|€|%)/iu;

/** A line that ends with a colon, or one without a full stop that tells no detail. */
function announces(sentence: string): boolean {
  return /[:：]$/u.test(sentence) || !(/[.!?…。！？؟)”"]$/u.test(sentence) || detail.test(sentence));
}

/** Words that point back to the sentence before, at a sentence's beginning or end, by language. */
const pointsBack: readonly RegExp[] = [
  /^(?:det|den|de|där|dit|då|detta|denna|dessa|dem|han|hon|men|även|också|däremot|dock|därefter|sedan|annars|samma|i så fall|i annat fall|undantag)(?=[\s,])(?! (?:som|här|du|ni|tid|dag|hjälp|år)\b)/iu,
  /\s(?:där|dit|dem|också|detta|denna|då)[.!]$/iu,
  /^(?:it|they|this|that|these|those|there|then|otherwise|he|she|but|also|however|if not)\s/iu,
  /^(?:er|sie|es|das|dies|diese|dieser|dort|dann|sonst|auch|aber|jedoch)\s/iu,
  /^(?:se|ne|tämä|nämä|siellä|silloin|muuten|myös|mutta)\s/iu,
];
const fewWords = 4;

/** Whether a sentence cannot be understood without the one before it: it points back, or says very little. */
export function leansOnSentence(sentence: string, before: string): boolean {
  if (pointsBack.some((wording) => wording.test(sentence))) return true;
  if (sentence.split(/\s+/u).length < fewWords) return true;
  // "Larmet kostar …" takes up what the sentence before named in full ("Ett trygghetslarm …").
  const subject = /^(\p{Lu}\p{L}{3,}?)(?:en|et|n|na|erna|arna|orna)\s\p{Ll}/u.exec(sentence)?.[1]?.toLowerCase();
  return subject !== undefined && before.toLowerCase().includes(subject);
}

/** The sentences of a line, verbatim. Not after an abbreviation, an initial or the day of a German date, and not before a small letter. */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of line.matchAll(/[.!?…]["”»')\]]*(?=\s+[^\s\p{Ll}])|[。！？؟]\s*/gu)) {
    const stop = end.index + end[0].length;
    const before = line.slice(from, end.index + 1);
    if (end[0].startsWith('.') && abbreviation.test(before.slice(-12))) continue;
    if (dayOfMonth.test(before) && germanMonth.test(line.slice(stop))) continue;
    const sentence = line.slice(from, stop).trim();
    if (sentence !== '') sentences.push(sentence);
    from = stop;
  }
  const rest = line.slice(from).trim();
  if (rest !== '') sentences.push(rest);
  return sentences;
}
