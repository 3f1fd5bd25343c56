import type { WordingKind } from './entry.ts';

/** A wording of a concept in one language. */
export interface Wording {
  text: string;
  language: string;
  kind: WordingKind;
}

/** Something that citizens ask about, with the words for it. A tenant's synonyms are concepts too. */
export interface Concept {
  id: string;
  /** The area of service that it belongs to; `asking` holds what questions ask about anything (price, opening hours, days). */
  area: string;
  wordings: readonly Wording[];
  broader: readonly string[];
  related: readonly string[];
  /** Whose the matter is, where it is not the municipality's. */
  authority: string | null;
}
