export { backgroundFrequency, backgroundPassages } from './background.ts';
export { candidateParts, splitCompound, type StemFrequency } from './compounds.ts';
export { expand, wordingsOf, type Expansion } from './expand.ts';
export { gramMark, gramsOf } from './grams.ts';
export { concepts, type Concept } from './synonyms.ts';
export { contentWords, countTerms, type Field, type TermCounts } from './terms.ts';
export { words } from './words.ts';
