import { contentWords } from '../analyse/index.ts';
import { answerKinds, asksForKind, stopWordsOf, wantedKinds, type AnswerKind } from '../language/index.ts';
import { expand } from '../vocabulary/index.ts';
import { conditionsOf, type Conditions } from './conditions.ts';

/** An earlier turn of the conversation. */
export interface Turn {
  question: string;
  /** Titles of the passages that answered it. */
  titles: readonly string[];
  /** The documents that answered it, the one quoted first before the others. */
  pages: readonly string[];
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

/** A longer question tells its topic in some words, even if the vocabulary knows none of them. */
const mostWords = 8;
const mostTopicWords = 8;
const turnsRemembered = 3;
const longestTitle = 120;

/** Whether a question cannot stand alone: it begins with "and", points back, or says too little and names nothing of its own. */
export function leansOnBefore(question: string, language: string): boolean {
  if (leaning.some((wording) => wording.test(question.trim()))) return true;
  const stops = stopWordsOf(language);
  const content = contentWords(question, language).filter((word) => !stops.has(word));
  return content.length <= mostWords && !namesSomething(content, language);
}

/** Whether some of the words name a concept of the vocabulary, beyond asking for a kind of answer ("kostar", "öppet"). */
function namesSomething(content: readonly string[], language: string): boolean {
  const asks = (word: string) => answerKinds.some((kind) => asksForKind(word, kind, language));
  return expand([...content], language, [language]).some(({ from, isTopic }) => isTopic && !from.every(asks));
}

/** What a question takes from the turns before it. */
export interface Context {
  /** Whether the question cannot stand alone: then the topic, kind and conditions of the earlier turns hold for it too. */
  leans: boolean;
  /** Words that name the topic so far, the nearest turn's first; none where the question stands alone. */
  words: string[];
  /** The kind of answer that the nearest turn wanted. */
  wanted: AnswerKind[];
  /** Numbers and weekdays of the earlier turns, which hold on until the question names others. */
  conditions: Pick<Conditions, 'numbers' | 'weekdays'>;
  /** Documents that the turn before was answered from, the one quoted first before the others. */
  pages: readonly string[];
}

/**
 * What a question takes from the turns before ("och på helgen då?"): the topic's words, out of earlier questions and the titles of the pages
 * that answered them, the kind of answer wanted, and conditions. Null in a first turn.
 * @param previous earlier turns, oldest first
 */
export function contextOf(question: string, previous: readonly Turn[], language: string): Context | null {
  const last = previous.at(-1);
  if (last === undefined) return null;
  const pages = [...new Set(last.pages)];
  const leans = leansOnBefore(question, language);
  if (!leans) return { leans, words: [], wanted: [], conditions: { numbers: [], weekdays: [] }, pages };
  const stops = stopWordsOf(language);
  const own = new Set(contentWords(question, language));
  const { numbers, weekdays } = conditionsOf(question);
  const isReplaced = (word: string) =>
    (numbers.length > 0 && /^\d+$/u.test(word)) || (weekdays.length > 0 && conditionsOf(word).weekdays.length > 0);
  const topic = new Set<string>();
  const asked: string[] = [];
  // A turn that leaned itself took its topic from the turn before it.
  for (const { question: earlier, titles } of previous.slice(-turnsRemembered).reverse()) {
    asked.push(earlier);
    for (const word of [
      ...contentWords(earlier, language),
      ...contentWords((titles[0] ?? '').slice(0, longestTitle), language),
    ]) {
      if (!own.has(word) && !stops.has(word) && !isReplaced(word) && topic.size < mostTopicWords) topic.add(word);
    }
    if (!leansOnBefore(earlier, language)) break;
  }
  return {
    leans,
    words: [...topic],
    wanted: asked.map((text) => wantedKinds(text, language)).find((kinds) => kinds.length > 0) ?? [],
    conditions: {
      numbers: asked.map((text) => conditionsOf(text).numbers).find((list) => list.length > 0) ?? [],
      weekdays: asked.map((text) => conditionsOf(text).weekdays).find((list) => list.length > 0) ?? [],
    },
    pages,
  };
}
