export type { Concept, Wording } from './concept.ts';
export { wordingKinds, vocabularyLanguages, type Authority, type WordingKind } from './entry.ts';
export { expand, platformVocabulary, type Expansion } from './expand.ts';
export { questionLanguage } from './question-language.ts';
export { readAuthorities, readConcepts } from './read-vocabulary.ts';
export { WordingIndex } from './wording-index.ts';
