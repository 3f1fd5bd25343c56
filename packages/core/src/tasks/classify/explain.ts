import { sentencesOf } from '../summarise/index.ts';
import type { Classified } from './categories.ts';
import { featuresOfWord, tellingWords } from './features.ts';
import type { FeatureSpace } from './vectors.ts';

const mostWords = 6;

/** The sentence and the words that decided, by what each feature weighs for the category against the next one. */
export function explain(
  text: string,
  weightOf: (place: number) => number,
  space: FeatureSpace,
): Pick<Classified, 'quote' | 'words'> {
  const known = new Map<string, number>();
  const weightOfWord = (word: string): number => {
    let weight = known.get(word);
    if (weight === undefined) {
      weight = featuresOfWord(word).reduce((sum, [feature, count]) => {
        const found = space.find(feature);
        return found === null ? sum : sum + count * found.rarity * weightOf(found.place);
      }, 0);
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
