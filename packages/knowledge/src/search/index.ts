export { askedPart } from './asked-part.ts';
export { bestLines, type Line } from './best-lines.ts';
export { choicesOf, type Choice } from './choices.ts';
export { asTurn, leadingPart, questionParts } from './question-parts.ts';
export { setByHand } from './line-weights.ts';
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
export { contextOf, leansOnBefore, type Context, type Turn } from './follow-up.ts';
export { explain, type Explanation, type Share } from './explain.ts';
export type { Candidate, Hit } from './hit.ts';
export { isOpenBy } from './open-on.ts';
export { piecesOf, sentencesOf, type Piece } from './lines.ts';
export { asksAboutPast } from './page-age.ts';
export { judgePassages, rankFeatures, type RankEvidence, type RankFeature } from './rank-features.ts';
export { rank, spread, type Ranked } from './rank.ts';
export { completeReading, type IndexWords } from './complete-reading.ts';
export { hereAndNow, readQuestion, termsOf, type Reading, type ReadingOptions } from './reading.ts';
export type { Unit } from './units.ts';
export { scorePassages, type Scored, type Scores } from './score.ts';
export { searchKnowledge, type SearchRequest } from './search-knowledge.ts';
export {
  memoryIndexWords,
  memorySource,
  type SegmentMeta,
  type TermPostings,
  type TermSource,
} from './term-source.ts';
export { referralOf } from './referral.ts';
export { saysWhen } from './conditions.ts';
export { narrowingSection } from './narrowing-section.ts';
