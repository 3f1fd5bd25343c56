import { z } from 'zod';
import { isNominalised } from './grammar-sv.ts';
import { languageOf, type TextLanguage } from './language.ts';
import { findPassives } from './measures.ts';
import { findOfficialese } from './officialese.ts';
import { type Sentence, splitSentences, wordsOf } from './sentences.ts';

export const findingKinds = [
  'long_sentence',
  'officialese',
  'passive',
  'nominalisation',
  'long_word',
  'negation_heap',
  'paragraph_long',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something in a sentence that makes it harder to read; positions in the whole text. */
const finding = z.object({
  kind: z.enum(findingKinds),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string(),
  why: z.object({ sv: z.string(), en: z.string() }),
  /** Plainer words, the best one first. */
  instead: z.array(z.string()).exactOptional(),
});
export type Finding = z.infer<typeof finding>;

export const sentenceFindings = z.object({
  sentence: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  findings: z.array(finding),
});
export type SentenceFindings = z.infer<typeof sentenceFindings>;

// What many authorities recommend: 15 to 20 words on average, seldom more than 25; paragraphs that are seen at a glance.
const LONGEST_SENTENCE = 25;
const LONGEST_PARAGRAPH = 120;
const LONGEST_WORD = 20;
const MOST_NOMINALISED = 3;
export const NEGATIONS = {
  sv: /(?<![\p{L}\p{M}])(?:inte|ej|icke|aldrig|ingen|inget|inga|ingenting|ingenstans|varken|ingendera|inte heller)(?![\p{L}\p{M}])/giu,
  en: /(?<![\p{L}\p{M}])(?:not|cannot|never|no|none|nobody|nothing|nowhere|neither|nor)(?![\p{L}\p{M}])|n['’]t(?![\p{L}\p{M}])/giu,
} as const satisfies Record<TextLanguage, RegExp>;

/** A doer right after a passive: "registrerats av förvaltningen". */
const saysByWhom = /^(?: \p{L}+){0,2} (?:av|by) \p{L}/u;
const whyPassive = (after: string): [sv: string, en: string] =>
  saysByWhom.test(after)
    ? [
        'Den som gör det står sist. Börja med den: ”handläggaren registrerar ansökan”.',
        'Whoever does it stands last. Begin with them: “the officer registers the application”.',
      ]
    : [
        'Det syns inte vem som gör något. Skriv vem: ”vi beslutar”, ”du lämnar”.',
        'It does not say who does it. Write who: “we decide”, “you send”.',
      ];

/** Goes through a text sentence by sentence; all sentences are there, also those without findings. */
export function findHardPassages(text: string, language: TextLanguage = languageOf(text)): SentenceFindings[] {
  const sentences = splitSentences(text);
  const paragraphs = wordsOfParagraphs(sentences);
  let last = -1;
  return sentences.map((sentence) => {
    const findings = findingsIn(sentence, language);
    const words = paragraphs.get(sentence.paragraph) ?? 0;
    if (sentence.paragraph !== last && words > LONGEST_PARAGRAPH)
      findings.unshift({
        kind: 'paragraph_long',
        start: sentence.start,
        end: sentence.end,
        text: sentence.text,
        why: {
          sv: `Stycket har ${words} ord. Dela det, ett ämne i varje stycke.`,
          en: `The paragraph has ${words} words. Divide it, with one subject in each paragraph.`,
        },
      });
    last = sentence.paragraph;
    return { sentence: sentence.text, start: sentence.start, end: sentence.end, findings };
  });
}

function wordsOfParagraphs(sentences: readonly Sentence[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { paragraph, text } of sentences)
    counts.set(paragraph, (counts.get(paragraph) ?? 0) + wordsOf(text).length);
  return counts;
}

function findingsIn({ text, start }: Sentence, language: TextLanguage): Finding[] {
  const words = wordsOf(text);
  const findings: Finding[] = [];
  const add = (
    kind: FindingKind,
    from: number,
    to: number,
    sv: string,
    en: string,
    instead?: readonly string[],
  ): void => {
    const place = { kind, start: start + from, end: start + to, text: text.slice(from, to), why: { sv, en } };
    findings.push(instead === undefined ? place : { ...place, instead: [...instead] });
  };

  if (words.length > LONGEST_SENTENCE)
    add(
      'long_sentence',
      0,
      text.length,
      `Meningen har ${words.length} ord. Dela den: en tanke i varje mening.`,
      `The sentence has ${words.length} words. Divide it: one thought in each sentence.`,
    );
  const stiff = findOfficialese(text, language);
  for (const one of stiff)
    add(
      'officialese',
      one.start,
      one.end,
      'Ett ord som få använder när de talar.',
      'A word that few people use when they speak.',
      one.instead,
    );
  for (const { start: from, end: to } of findPassives(text, language))
    if (!stiff.some((one) => one.start < to && one.end > from)) {
      const [sv, en] = whyPassive(text.slice(to));
      add('passive', from, to, sv, en);
    }
  const nouns = language === 'sv' ? words.filter((word) => isNominalised(word.text)) : [];
  const [first, final] = [nouns[0], nouns.at(-1)];
  if (nouns.length >= MOST_NOMINALISED && first !== undefined && final !== undefined)
    add(
      'nominalisation',
      first.start,
      final.end,
      `Meningen har ${nouns.length} substantiv som är gjorda av andra ord. Använd verb: ”bedöma” i stället för ”göra en bedömning”.`,
      `The sentence has ${nouns.length} nouns made of other words. Use verbs: “assess” instead of “make an assessment”.`,
    );
  for (const word of words)
    if (
      word.text.replaceAll('-', '').length >= LONGEST_WORD &&
      !stiff.some((one) => one.start <= word.start && one.end >= word.end)
    )
      add(
        'long_word',
        word.start,
        word.end,
        `Ordet har ${word.text.length} bokstäver. Dela upp det eller förklara det.`,
        `The word has ${word.text.length} letters. Take it apart or explain it.`,
      );
  const negations = [...text.matchAll(NEGATIONS[language])];
  const [firstNegation, lastNegation] = [negations[0], negations.at(-1)];
  if (negations.length > 1 && firstNegation !== undefined && lastNegation !== undefined)
    add(
      'negation_heap',
      firstNegation.index,
      lastNegation.index + lastNegation[0].length,
      `Meningen har ${negations.length} nekande ord. Säg hellre vad som gäller än vad som inte gäller.`,
      `The sentence has ${negations.length} negative words. Rather say what is the case than what is not.`,
    );
  return findings.sort((a, b) => a.start - b.start);
}
