export { backgroundFrequency, backgroundPassages } from './background.ts';
export { candidateParts, splitCompound, type StemFrequency } from './compounds.ts';
export { gramMark, gramsOf } from './grams.ts';
export { contentWords, countTerms, type Field, type TermCounts } from './terms.ts';
export { normalise, words } from './words.ts';
