export {
  buildSegment,
  emptyContext,
  languageMark,
  stemsToLookUp,
  type IndexablePassage,
  type IndexContext,
  type Segment,
  type SegmentTerm,
} from './build-segment.ts';
export { countDeleted, isDeleted, withDeleted } from './deleted.ts';
export { indexPending } from './index-pending.ts';
export { joinSegments, type StoredSegment } from './join-segments.ts';
export { mergeLimits, mergeSegments, segmentsToMerge } from './merge-segments.ts';
export { forEachPosting, packPostings, unpackPostings, type Posting } from './postings.ts';
export { removePassages, unindexDocument } from './remove-passages.ts';
export { writeSegment, type KnowledgeBaseKey } from './write-segment.ts';
