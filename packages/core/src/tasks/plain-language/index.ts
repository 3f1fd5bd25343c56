export {
  type Finding,
  type FindingKind,
  findHardPassages,
  type SentenceFindings,
} from './findings.ts';
export {
  type Improvement,
  improve,
  improvedText,
  improvement,
} from './improve.ts';
export { compareFacts, type KeptLiteral } from './kept-literals.ts';
export { type TextLanguage } from './language.ts';
export { type Measures, measure } from './measures.ts';
export { applyAccepted, type Proposal, proposeWords } from './proposals.ts';
export { type Sentence, splitSentences } from './sentences.ts';
export { type ImproveSettings } from './settings.ts';
