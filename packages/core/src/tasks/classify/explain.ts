import { sentencesOf } from '../summarise/index.ts';
import type { Classified } from './categories.ts';
import { featuresOfWord, meaningsOf, tellingWords } from './features.ts';
import type { FeatureSpace } from './vectors.ts';

const mostWords = 6;

/** The sentence and the words that decided, by what each feature weighs for the category against the next one. */
export function explain(
  text: string,
  weightOf: (place: number) => number,
  space: FeatureSpace,
): Pick<Classified, 'quote' | 'words'> {
  const known = new Map<string, number>();
  const weightOfFeatures = (features: readonly (readonly [string, number])[]): number =>
    features.reduce((sum, [feature, count]) => {
      const found = space.find(feature);
      return found === null ? sum : sum + count * found.rarity * weightOf(found.place);
    }, 0);
  const meant = new Map<string, number>();
  for (const { words, features } of meaningsOf(text))
    for (const word of words) meant.set(word, (meant.get(word) ?? 0) + weightOfFeatures(features) / words.length);
  const weightOfWord = (word: string): number => {
    let weight = known.get(word);
    if (weight === undefined) {
      weight = weightOfFeatures(featuresOfWord(word)) + (meant.get(word) ?? 0);
      known.set(word, weight);
    }
    return weight;
  };
  let quote = '';
  let most = Number.NEGATIVE_INFINITY;
  for (const sentence of text.split(/\n\s*\n/u).flatMap(sentencesOf)) {
    const words = tellingWords(sentence);
    if (words.length === 0) continue;
    // Of two that say as much, the shorter says it more plainly.
    const weight = words.reduce((sum, word) => sum + weightOfWord(word), 0) / Math.sqrt(words.length + 2);
    if (weight > most) {
      most = weight;
      quote = sentence;
    }
  }
  const words = [...new Set(tellingWords(text))]
    .map((word) => ({ word, weight: weightOfWord(word) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.word.localeCompare(b.word, 'sv'))
    .slice(0, mostWords);
  return { quote, words };
}
