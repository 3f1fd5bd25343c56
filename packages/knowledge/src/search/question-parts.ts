import { contentWords } from '../analyse/index.ts';
import { leansOnBefore, type Turn } from './follow-up.ts';

/** How a language joins questions, and how it begins one: with a question word, or with a verb before its subject; what may stand before (`hej, jag undrar …`). */
const grammar: Readonly<
  Record<string, { and: string; before: string; asks: string; verbs: string; subjects: string }>
> = {
  sv: {
    and: 'och|samt|men',
    before:
      'hej|hejsan|hallå|jag|vi|man|undrar|vill|veta|vet|ni|du|nån|någon|kan|säga|berätta|bara|och|men|fråga|då|snälla',
    asks: 'vad|när|var|vart|hur|vem|vilka|vilken|vilket|varför',
    verbs: 'kan|får|måste|är|finns|har|behöver|ska|går|gäller',
    subjects: 'jag|man|det|den|de|dom|ni|vi|han|hon|någon|nån|mitt|min|mina|\\p{L}{5,}(?:en|et|erna|arna)',
  },
  en: {
    and: 'and|but',
    before: 'hi|hello|i|we|do|you|know|wonder|would|like|to|can|could|please|tell|me|and|but|so',
    asks: 'what|when|where|how|who|which|why',
    verbs: 'can|may|must|is|are|do|does|will|should|has|have',
    subjects: 'i|you|we|it|they|he|she|there|the|my',
  },
  de: {
    and: 'und|aber',
    before: 'hallo|guten|tag|ich|wir|möchte|wissen|können|sie|mir|sagen|bitte|und|aber',
    asks: 'was|wann|wo|wohin|wie|wer|wen|welche[rsnm]?|warum',
    verbs: 'kann|darf|muss|ist|gibt|hat|brauche|braucht|soll',
    subjects: 'ich|man|es|sie|wir|er|das|die|der|mein|meine',
  },
  fi: {
    and: 'ja|sekä|mutta',
    before: 'hei|moi|haluaisin|tietää|voitteko|kertoa|ja|mutta',
    asks: 'mitä|mikä|milloin|missä|mistä|mihin|minne|miten|kuinka|kuka|paljonko|kenelle',
    verbs: 'voiko|saako|pitääkö|onko|tarvitseeko',
    subjects: '\\p{L}+',
  },
  es: { and: 'y', before: '(?!)', asks: 'qué|cuándo|dónde|cómo|quién|cuánto|cuál', verbs: '(?!)', subjects: '(?!)' },
  fr: {
    and: 'et',
    before: '(?!)',
    asks: 'que|quand|où|comment|qui|combien|quel(?:le)?s?',
    verbs: '(?!)',
    subjects: '(?!)',
  },
  pl: {
    and: 'i|oraz',
    before: '(?!)',
    asks: 'co|kiedy|gdzie|jak|kto|ile|jaki\\p{L}*',
    verbs: 'czy',
    subjects: '\\p{L}+',
  },
  uk: { and: 'і|й|та', before: '(?!)', asks: 'що|коли|де|куди|як|хто|скільки', verbs: 'чи', subjects: '\\p{L}+' },
  ru: { and: 'и', before: '(?!)', asks: 'что|когда|где|куда|как|кто|сколько', verbs: '(?!)', subjects: '(?!)' },
};

/** What recognises a language's questions; null for a language whose questions are not known. */
function patternsOf(language: string): { border: RegExp; isAsking: RegExp } | null {
  const rules = grammar[language.slice(0, 2)];
  if (rules === undefined) return null;
  const { and, before, asks, verbs, subjects } = rules;
  const opens = String.raw`(?:(?:${asks})|(?:${verbs})\s(?:${subjects}))(?=[\s,?]|$)`;
  return {
    border: new RegExp(String.raw`[,;]?\s+(?:${and})\s+(?:också\s|även\s|also\s|auch\s)?(?=${opens})`, 'iu'),
    // "Har aldrig bett om hjälp." leaves out who, and asks nothing: without a subject, a verb opens a question that ends as one.
    isAsking: new RegExp(
      String.raw`^(?:(?:${before})[,!]?\s+){0,${longestBefore}}${opens}|^(?:${verbs})\s.*\?\s*$`,
      'iu',
    ),
  };
}

/** More than this is a letter, and not a question of parts. */
const mostParts = 3;
const fewestWords = 2;
/** So many words may stand before a question ("hej jag skulle vilja veta vad …"). */
const longestBefore = 6;

/**
 * The questions that a question consists of ("Vad kostar simhallen och när har den öppet?"), in order; the question itself where it is one. Each part
 * begins like a question of its own; what only lists things ("papper och plast") is one.
 */
export function questionParts(question: string, language: string): string[] {
  const patterns = patternsOf(language);
  if (patterns === null) return [question];
  const { border, isAsking } = patterns;
  const parts: string[] = [];
  /** What was told before the next question is read with it. */
  let told = '';
  for (const sentence of question.split(/(?<=[.!?…？])\s+|\n+/u)) {
    const pieces = sentence.split(border).map((piece) => piece.trim());
    if (!pieces.every((piece) => isAsking.test(piece) && piece.split(/\s+/u).length >= fewestWords)) {
      // "Hur och när ansöker jag?": joined, but not two questions.
      if (isAsking.test(sentence)) pieces.splice(0, pieces.length, sentence.trim());
      else {
        told = `${told} ${sentence}`.trim();
        continue;
      }
    }
    const [first = '', ...others] = pieces;
    parts.push(`${told} ${first}`.trim(), ...others);
    told = '';
  }
  const [last] = parts.slice(-1);
  if (told !== '' && last !== undefined) parts[parts.length - 1] = `${last} ${told}`;
  return parts.length < 2 || parts.length > mostParts ? [question] : parts;
}

/** The place of the part that names the topic, which the others may lean on ("… och när har den öppet?"): the first that does not lean itself. */
export function leadingPart(parts: readonly string[], language: string): number {
  const standing = parts.findIndex((part) => contentWords(part, language).length > 0 && !leansOnBefore(part, language));
  return Math.max(0, standing);
}

/** The turn that the other parts of a question follow: its leading part, and the page that answers that. */
export const asTurn = (part: string, page: string | undefined): Turn => ({
  question: part,
  titles: [],
  pages: page === undefined ? [] : [page],
});
