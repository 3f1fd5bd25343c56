import { words } from '../analyse/words.ts';
import { stem } from '../language/index.ts';
import type { Concept, Wording } from './concept.ts';

/** A wording with its concept and the stems that it is recognised by. */
export interface KnownWording extends Wording {
  concept: Concept;
  stems: readonly string[];
}

const separator = '\u0001';

/** What stems are looked up by, in one language. */
export const keyOf = (stems: readonly string[]): string => stems.join(separator);

/** The stems of a wording, in order. */
export const stemsOf = (text: string, language: string): string[] => words(text).map((word) => stem(word, language));

/** Concepts by the stems of their wordings. A language's wordings are stemmed when it is first asked for. */
export class WordingIndex {
  readonly #concepts: readonly Concept[];
  readonly #byId: ReadonlyMap<string, Concept>;
  readonly #languages = new Map<string, ReadonlyMap<string, KnownWording[]>>();
  readonly #words = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

  constructor(concepts: readonly Concept[]) {
    this.#concepts = concepts;
    this.#byId = new Map(concepts.map((concept) => [concept.id, concept]));
  }

  /** The concept of an id. */
  concept(id: string): Concept | undefined {
    return this.#byId.get(id);
  }

  /** The wordings whose stems are exactly these, one a concept. */
  find(stems: readonly string[], language: string): readonly KnownWording[] {
    return this.#wordings(language).get(keyOf(stems)) ?? [];
  }

  /** Whether a word stands in one of a language's wordings, as written, misspellings left out. */
  hasWord(word: string, language: string): boolean {
    return this.#wordsOf(language).get(word.slice(0, 2))?.has(word) ?? false;
  }

  /** The words of a language's wordings that begin with one of some pairs of letters: what spelling is corrected to. */
  wordsFrom(beginnings: readonly string[], language: string): string[] {
    const words = this.#wordsOf(language);
    return beginnings.flatMap((beginning) => [...(words.get(beginning) ?? [])]);
  }

  #wordsOf(language: string): ReadonlyMap<string, ReadonlySet<string>> {
    const known = this.#words.get(language);
    if (known !== undefined) return known;
    const found = new Map<string, Set<string>>();
    for (const { wordings } of this.#concepts)
      for (const wording of wordings)
        if (wording.language === language && wording.kind !== 'misspelt')
          for (const word of words(wording.text)) {
            const beginning = word.slice(0, 2);
            found.set(beginning, (found.get(beginning) ?? new Set()).add(word));
          }
    this.#words.set(language, found);
    return found;
  }

  #wordings(language: string): ReadonlyMap<string, KnownWording[]> {
    const known = this.#languages.get(language);
    if (known !== undefined) return known;
    const index = new Map<string, KnownWording[]>();
    for (const concept of this.#concepts) {
      for (const wording of concept.wordings) {
        if (wording.language !== language) continue;
        const stems = stemsOf(wording.text, language);
        const key = keyOf(stems);
        const list = index.get(key);
        if (list === undefined) index.set(key, [{ ...wording, concept, stems }]);
        else if (!list.some((other) => other.concept === concept)) list.push({ ...wording, concept, stems });
      }
    }
    this.#languages.set(language, index);
    return index;
  }
}
