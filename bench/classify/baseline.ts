import type { LabelledText } from '../../packages/core/src/tasks/classify/index.ts';

/** A plain peer: TF-IDF of lower-case words and multinomial logistic regression by stochastic gradient descent, without definitions. */
export function trainBaseline(
  categories: readonly string[],
  labelled: readonly LabelledText[],
): (text: string) => { category: string; confidence: number } {
  const places = new Map<string, number>();
  const counts: number[] = [];
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  for (const { text } of labelled) {
    for (const word of new Set(wordsOf(text))) {
      const place = places.get(word) ?? places.size;
      places.set(word, place);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const vectorOf = (text: string): [number, number][] => {
    const own = new Map<number, number>();
    for (const word of wordsOf(text)) {
      const place = places.get(word);
      if (place !== undefined)
        own.set(place, (own.get(place) ?? 0) + Math.log((1 + labelled.length) / (1 + (counts[place] ?? 0))) + 1);
    }
    const length = Math.hypot(...own.values()) || 1;
    return [...own].map(([place, value]) => [place, value / length]);
  };
  const weights = categories.map(() => new Float64Array(places.size));
  const probabilities = (vector: readonly [number, number][]): number[] => {
    const scores = weights.map((own) => vector.reduce((sum, [place, value]) => sum + (own[place] ?? 0) * value, 0));
    const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power) => power / sum);
  };
  const lessons = labelled.map(({ text, category }) => ({
    vector: vectorOf(text),
    class: categories.indexOf(category),
  }));
  for (let round = 0; round < 100; round++) {
    for (const lesson of lessons) {
      for (const [at, probability] of probabilities(lesson.vector).entries()) {
        const own = weights[at];
        if (own === undefined) continue;
        const slope = probability - (at === lesson.class ? 1 : 0);
        for (const [place, value] of lesson.vector)
          own[place] = (own[place] ?? 0) - 0.5 * (slope * value + 0.0005 * (own[place] ?? 0));
      }
    }
  }
  return (text) => {
    const found = probabilities(vectorOf(text));
    const best = found.indexOf(Math.max(...found));
    return { category: categories[best] ?? '', confidence: found[best] ?? 0 };
  };
}
