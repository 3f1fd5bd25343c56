export { listBaseUsers, type BaseUser } from './base-users.ts';
export { listRecentChanges, type RecentChange, type RecentChanges } from './recent-changes.ts';
export { addSource, newSource, type NewSource } from './add-source.ts';
export { explainedSearch, explainSearch, type ExplainedSearch } from './explain-search.ts';
export { importFaq, importMode, type FaqImport } from './import-faq.ts';
export { pageAddress } from './page-address.ts';
export { getPageOwners, pageOwnerList, setPageOwners, type PageOwners } from './page-owners.ts';
export { previewSynonym, type SynonymEffect } from './preview-synonym.ts';
export { reportWrong, wrongPage } from './report-wrong.ts';
export {
  listProblemPages,
  listProblems,
  problemCode,
  type ProblemGroup,
  type ProblemPage,
} from './source-problems.ts';
export {
  changeFilter,
  listChanges,
  listReports,
  type SyncChangeInfo,
  type SyncReportInfo,
} from './sync-report.ts';
export { sweepSyncs, syncDue } from './sync-schedule.ts';
export { documentChanges, updateDocument } from './update-document.ts';
export { sourceChanges, updateSource } from './update-source.ts';
export {
  addFile,
  largestFile,
  readOriginal,
  replaceFile,
  uploadFields,
  type UploadedFile,
} from './upload-file.ts';
export { type Cited, type NotUsed } from './document-use.ts';
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
  type SourceSettings,
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
