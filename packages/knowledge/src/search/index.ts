export { bestLines, type Line } from './best-lines.ts';
export { judgeLines, lineFeatures, type Judged, type LineEvidence, type LineFeature } from './line-features.ts';
export {
  answerFloor,
  confidenceFeatures,
  confidence,
  confidenceWeights,
  evidenceOf,
  quotable,
  type Evidence,
  type FloorPurpose,
} from './confidence.ts';
export { leansOnBefore, readAsFollowUp, rewriteFollowUp, type Turn } from './follow-up.ts';
export type { Hit } from './hit.ts';
export { piecesOf, sentencesOf, type Piece } from './lines.ts';
export { asksAboutPast, rank, spread, type Candidate } from './rank.ts';
export { readQuestion, termsOf, withParts, type Reading, type ReadingOptions, type Unit } from './reading.ts';
export { scorePassages, type Scored, type Scores } from './score.ts';
export { searchKnowledge, type SearchRequest } from './search-knowledge.ts';
export {
  memoryFrequencies,
  memorySource,
  type SegmentMeta,
  type TermPostings,
  type TermSource,
} from './term-source.ts';
export { narrowingSection } from './narrowing-section.ts';
