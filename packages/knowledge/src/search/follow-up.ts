import { contentWords, expand } from '../analyse/index.ts';
import { answerKinds, asksForKind, stopWordsOf, wantedKinds } from '../language/index.ts';
import { conditionsOf } from './conditions.ts';
import type { Reading } from './reading.ts';

/** An earlier turn of the conversation. */
export interface Turn {
  question: string;
  /** Titles of the passages that answered it. */
  titles: readonly string[];
}

/** Wordings with which a question leans on what was said before, by language. */
const leaning: readonly RegExp[] = [
  /^(?:och|men|ok(?:ej)?|aha|jaha|jo|då|samt|eller|så)(?:[\s,]|$)/iu,
  /(?:^|\s)(?:då|den|det|dom|dem|de|dit|där|denna|detta|dessa|sån|såna|likadant|samma|honom|henne|hen|hon|han|istället|också)[\s?.!,]*$/iu,
  /(?:^|\s)(?:den|dit|där|denna|dessa|samma|dom|dem|honom|henne|hon|han)(?:\s|[?.!,]|$)/iu,
  /^(?:vad|när|var|hur mycket|hur länge|hur)\s(?:kostar|gäller|är|blir|tar)\s(?:det|den|de|dom)(?:\s|[?.!]|$)/iu,
  /^(?:and|but|ok(?:ay)?|so|or|what about|how about)(?:[\s,]|$)/iu,
  /(?:^|\s)(?:it|that|they|them|there|this|these|those|he|she|instead|too)(?:\s|[?.!,]|$)/iu,
  /^(?:und|aber|oder|ok)(?:[\s,]|$)|(?:^|\s)(?:dort|das|dafür|sie|er|auch|stattdessen)[\s?.!,]*$/iu,
  /^(?:ja|entä|mutta|entäs)(?:[\s,]|$)|(?:^|\s)(?:se|siellä|sinne|ne|sekin|myös)(?:\s|[?.!,]|$)/iu,
  /^(?:و|ثم|وماذا|وهل)|^(?:а|і|й|и|та)\s|^(?:i|a)\s|^(?:iyo)\s|^(?:y|et)\s/iu,
];

const fewWords = 3;
const mostTopicWords = 8;

/** Whether a question cannot stand alone: it begins with "and", points back, or says too little and names nothing of its own. */
export function leansOnBefore(question: string, language: string): boolean {
  if (leaning.some((wording) => wording.test(question.trim()))) return true;
  const stops = stopWordsOf(language);
  const content = contentWords(question, language).filter((word) => !stops.has(word));
  return content.length < fewWords && !namesSomething(content, language);
}

/** Whether some of the words name a concept of the vocabulary, beyond asking for a kind of answer ("kostar", "öppet"). */
function namesSomething(content: readonly string[], language: string): boolean {
  const asks = (word: string) => answerKinds.some((kind) => asksForKind(word, kind, language));
  return expand([...content], language, [language]).some(({ from }) => !from.every(asks));
}

/**
 * The query to search for a question in a conversation: itself, or with the topic words of the turns before when it
 * leans on them ("och på helgen då?"). The nearest turn comes first; words of its pages' titles name the topic in the
 * pages' own words.
 * @param previous earlier turns, oldest first
 */
export function rewriteFollowUp(question: string, previous: readonly Turn[], language = 'sv'): string {
  const last = previous.at(-1);
  if (last === undefined || !leansOnBefore(question, language)) return question;
  const stops = stopWordsOf(language);
  const own = new Set(contentWords(question, language));
  // A day or number of its own takes the place of an earlier one.
  const { numbers, weekdays } = conditionsOf(question);
  const isReplaced = (word: string) =>
    (numbers.length > 0 && /^\d+$/u.test(word)) || (weekdays.length > 0 && conditionsOf(word).weekdays.length > 0);
  const topic = new Set<string>();
  // A turn that leaned itself took its topic from the turn before it.
  for (const { question: earlier, titles } of previous.slice(-3).reverse()) {
    for (const word of [
      ...contentWords(earlier, language),
      ...contentWords((titles[0] ?? '').slice(0, 120), language),
    ]) {
      if (!own.has(word) && !stops.has(word) && !isReplaced(word) && topic.size < mostTopicWords) topic.add(word);
    }
    if (!leansOnBefore(earlier, language)) break;
  }
  return topic.size === 0 ? question : `${question} ${[...topic].join(' ')}`;
}

/** How much the words of earlier turns count beside the question's own when lines are chosen: they name the topic, the new words ask. */
const earlierWords = 0.4;

/**
 * The reading of a rewritten follow-up as lines should be chosen by it: the question's own words tell more than those
 * taken from before, and a question that does not say what kind of answer it wants ("och på lördag?") wants the kind
 * that the one before it wanted.
 */
export function readAsFollowUp(reading: Reading, question: string, previous: readonly Turn[]): Reading {
  if (reading.query === question) return reading;
  const own = new Set(contentWords(question, reading.language));
  const wanted = [question, ...previous.map((turn) => turn.question).reverse()]
    .map((text) => wantedKinds(text, reading.language))
    .find((kinds) => kinds.length > 0);
  return {
    ...reading,
    wanted: wanted ?? [],
    units: reading.units.map((unit) => (own.has(unit.word) ? unit : { ...unit, weight: earlierWords * unit.weight })),
  };
}
