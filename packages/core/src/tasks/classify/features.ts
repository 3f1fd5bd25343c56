import { sentencesOf } from '../summarise/index.ts';
import type { LabelledText } from './categories.ts';
import {
  backgroundFrequency,
  expand,
  platformVocabulary,
  splitCompound,
  stem,
  stopWordsOf,
  words,
} from '@radrum/knowledge';

/** What a text is compared by: stems, the parts of compounds, pieces of words, and what the words mean. */
export type Features = ReadonlyMap<string, number>;

/** Only the beginning of a longer text counts. */
const longestText = 20_000;
/** Set by trying on our own set of messages (bench/classify.ts). */
const partWeight = 0.7;
const gramWeight = 0.8;
const gramLengths = [3, 4, 5] as const;
/** Set by trying on the sets of categories that come with Rådrum, so that the messages above stay untried. */
const conceptWeight = 3;
const broaderWeight = 1.5;
const areaWeight = 1;
/** Longer runs of words without a stop are read in pieces. */
const longestRun = 60;

const stops = new Set([...stopWordsOf('sv'), ...stopWordsOf('en')]);
/** Said in every letter, whatever it is about. */
const courtesies = new Set(
  'hej hejsan tack mvh hälsningar vänliga vänlig hälsning snälla förhand tacksam svar hi hello thanks regards dear'.split(
    ' ',
  ),
);

/** The words of a text that can tell what it is about. */
export function tellingWords(text: string): string[] {
  return words(text.slice(0, longestText)).filter(
    (word) => word.length > 1 && !stops.has(word) && !courtesies.has(word),
  );
}

/**
 * Sentences that stand word for word in labelled texts of several categories: signatures, footers and phrases that tell nothing of a matter.
 */
export function boilerplateOf(labelled: readonly LabelledText[]): ReadonlySet<string> {
  const seen = new Map<string, string | null>();
  for (const { text, category } of labelled) {
    for (const sentence of partsOf(text)) {
      const before = seen.get(sentence);
      seen.set(sentence, before === undefined || before === category ? category : null);
    }
  }
  return new Set([...seen].flatMap(([sentence, category]) => (category === null ? [sentence] : [])));
}

/** The text without them. */
export function withoutBoilerplate(text: string, boilerplate: ReadonlySet<string>): string {
  if (boilerplate.size === 0) return text;
  return partsOf(text)
    .filter((sentence) => !boilerplate.has(sentence))
    .join('\n');
}

const partsOf = (text: string): string[] => text.slice(0, longestText).split('\n').flatMap(sentencesOf);

/** How often each feature stands in a text; a word that is said again counts less each time. */
export function featuresOf(text: string): Features {
  const counts = new Map<string, number>();
  for (const word of tellingWords(text))
    for (const [feature, weight] of featuresOfWord(word)) counts.set(feature, (counts.get(feature) ?? 0) + weight);
  for (const { features } of meaningsOf(text))
    for (const [feature, weight] of features) counts.set(feature, (counts.get(feature) ?? 0) + weight);
  for (const [feature, count] of counts) counts.set(feature, count > 1 ? 1 + Math.log(count) : count);
  return counts;
}

/** The features of one word, each with its weight. */
export function featuresOfWord(word: string): [string, number][] {
  const found: [string, number][] = [[`w${stem(word, 'sv')}`, 1]];
  for (const part of splitCompound(word, 'sv', backgroundFrequency) ?? []) found.push([`w${part}`, partWeight]);
  const letters = Array.from(`_${word}_`);
  for (const length of gramLengths) {
    const count = letters.length - length + 1;
    // A long word has more pieces, and is still one word.
    for (let at = 0; at < count; at++)
      found.push([`g${letters.slice(at, at + length).join('')}`, gramWeight / Math.sqrt(Math.max(1, count))]);
  }
  return found;
}

/** What words of a text mean: the vocabulary's concept, the wider ones and the area of service, each with its weight. */
export function meaningsOf(text: string): { words: string[]; features: [string, number][] }[] {
  return partsOf(text).flatMap((sentence) => {
    const all = words(sentence);
    const runs = Array.from({ length: Math.ceil(all.length / longestRun) }, (_, at) =>
      all.slice(at * longestRun, (at + 1) * longestRun),
    );
    return runs.flatMap((run) =>
      expand(run, 'sv', ['sv', 'en'])
        // Prices, days and how to get in touch are asked of any matter.
        .filter(({ isTopic }) => isTopic)
        .map(({ from, concept, weight }) => ({ words: from, features: featuresOfConcept(concept, weight) })),
    );
  });
}

function featuresOfConcept(id: string, weight: number): [string, number][] {
  const concept = platformVocabulary().concept(id);
  if (concept === undefined) return [];
  return [
    [`c${id}`, conceptWeight * weight],
    ...concept.broader.map((wider): [string, number] => [`c${wider}`, broaderWeight * weight]),
    [`a${concept.area}`, areaWeight * weight],
  ];
}
