import type { Features } from './features.ts';

/** A text as numbers: features by their place in the space, weighed by how rare they are, of length 1. */
export interface Vector {
  places: Int32Array;
  values: Float32Array;
}

/** The features that are known, and how rare each is. It grows as texts are added; what was weighed stays as it is. */
export class FeatureSpace {
  readonly #places = new Map<string, number>();
  readonly #rarities: number[] = [];
  readonly #rarest: number;

  constructor(texts: readonly Features[]) {
    const counts = new Map<string, number>();
    for (const features of texts)
      for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    this.#rarest = Math.log((1 + texts.length) / 2) + 1;
    for (const [feature, count] of counts) {
      this.#places.set(feature, this.#rarities.length);
      this.#rarities.push(Math.log((1 + texts.length) / (1 + count)) + 1);
    }
  }

  /** @param isNew whether features that are not known yet are added; else they only make the text longer */
  vectorOf(features: Features, isNew = false): Vector {
    const places: number[] = [];
    const values: number[] = [];
    let squares = 0;
    for (const [feature, count] of features) {
      let place = this.#places.get(feature);
      if (place === undefined && isNew) {
        place = this.#rarities.length;
        this.#places.set(feature, place);
        this.#rarities.push(this.#rarest);
      }
      const value = count * (place === undefined ? this.#rarest : (this.#rarities[place] ?? 0));
      squares += value * value;
      if (place === undefined) continue;
      places.push(place);
      values.push(value);
    }
    const length = Math.sqrt(squares) || 1;
    return { places: Int32Array.from(places), values: Float32Array.from(values, (value) => value / length) };
  }

  /** Where a known feature stands, and how rare it is. */
  find(feature: string): { place: number; rarity: number } | null {
    const place = this.#places.get(feature);
    return place === undefined ? null : { place, rarity: this.#rarities[place] ?? 0 };
  }
}

/** Texts by their features, for finding how like each of them a text is. */
export class Postings {
  readonly #byPlace = new Map<number, { texts: number[]; values: number[] }>();
  #size = 0;

  add({ places, values }: Vector): void {
    for (const [at, place] of places.entries()) {
      const postings = this.#byPlace.get(place) ?? { texts: [], values: [] };
      postings.texts.push(this.#size);
      postings.values.push(values[at] ?? 0);
      this.#byPlace.set(place, postings);
    }
    this.#size++;
  }

  /** The cosine with each text. */
  similarities({ places, values }: Vector): Float32Array {
    const found = new Float32Array(this.#size);
    for (const [at, place] of places.entries()) {
      const postings = this.#byPlace.get(place);
      if (postings === undefined) continue;
      const value = values[at] ?? 0;
      for (let index = 0; index < postings.texts.length; index++) {
        const text = postings.texts[index] ?? 0;
        found[text] = (found[text] ?? 0) + value * (postings.values[index] ?? 0);
      }
    }
    return found;
  }

  /** What one feature weighs, given a weight for each text. */
  weightOf(place: number, weights: (text: number) => number): number {
    const postings = this.#byPlace.get(place);
    if (postings === undefined) return 0;
    return postings.texts.reduce((sum, text, index) => sum + weights(text) * (postings.values[index] ?? 0), 0);
  }
}
