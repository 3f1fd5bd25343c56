export { addSource, newSource, type NewSource } from './add-source.ts';
export { documentFilter, getDocument, listDocuments, type DocumentDetail, type DocumentInfo } from './documents.ts';
export {
  createKnowledgeBase,
  deleteKnowledgeBase,
  getKnowledgeBase,
  listKnowledgeBases,
  newKnowledgeBase,
  type KnowledgeBaseInfo,
} from './knowledge-bases.ts';
export { search, searchRequest, type SearchHit } from './search.ts';
export {
  getSource,
  listSources,
  sourceStatuses,
  type SourceInfo,
  type SourceProblem,
  type SourceStatus,
} from './source.ts';
export {
  addFaqEntries,
  faqEntryChanges,
  listFaqEntries,
  newFaqEntry,
  removeFaqEntry,
  updateFaqEntry,
  type FaqEntryInfo,
  type NewFaqEntry,
} from './faq.ts';
export { topicLabels } from './topic-labels.ts';
export { embedPassages } from './embed-passages.ts';
export { nearestPassages } from './nearest-passages.ts';
export { deleteSource } from './delete-source.ts';
export { runSync } from './run-sync.ts';
export { cancelSync, syncSource } from './sync-source.ts';
export { tidyIndex } from './tidy-index.ts';
export {
  addSynonym,
  listSharedSynonyms,
  listSynonyms,
  newSynonym,
  type NewSynonym,
  readAs,
  type ReadAs,
  removeSynonym,
  requireSynonym,
  type SharedSynonym,
  shareSynonym,
  type SynonymInfo,
  synonymsOf,
  takeSynonym,
  updateSynonym,
} from './synonyms.ts';
export { type ConflictInfo, listConflicts, refreshConflicts, supersededOf } from './conflicts.ts';
