export interface NewKnowledgeBase {
  name: string;
  language?: string;
}

export interface KnowledgeBase {
  id: string;
  name: string;
  language: string;
  sources: number;
  documents: number;
  passages: number;
  createdAt: string;
}

export interface NewWebsite {
  type: 'website';
  url: string;
  title?: string;
  maxPages?: number;
  /** Only paths that begin with one of these are read. */
  include?: string[];
  exclude?: string[];
  /** Requests to the site at one time. */
  parallel?: number;
  /** Pause between two requests, in milliseconds. */
  delayMs?: number;
}

export interface NewText {
  type: 'text';
  title: string;
  text: string;
  /** Where the text can be read; it becomes the citation's address. */
  url?: string;
}

export interface NewFaq {
  type: 'faq';
  title?: string;
  entries: { question: string; answer: string; url?: string }[];
}

export type NewSource = NewWebsite | NewText | NewFaq;

export type SourceStatus = 'queued' | 'syncing' | 'ready' | 'failed';

export interface SourceState {
  id: string;
  status: SourceStatus;
}

export interface SourceProblem {
  url: string | null;
  state: 'skipped' | 'failed';
  code: string;
  detail: string | null;
}

export interface Source extends SourceState {
  knowledgeBaseId: string;
  type: string;
  title: string;
  url: string | null;
  documents: number;
  passages: number;
  found: number;
  fetched: number;
  indexed: number;
  skipped: number;
  failed: number;
  currentUrl: string | null;
  problems: SourceProblem[];
  syncStartedAt: string | null;
  lastSyncedAt: string | null;
  createdAt: string;
}

export interface DocumentInfo {
  id: string;
  sourceId: string;
  url: string | null;
  title: string;
  language: string;
  passages: number;
  changedAt: string | null;
  updatedAt: string;
}

export interface Passage {
  id: string;
  headings: string[];
  text: string;
  kind: string;
  isDuplicate: boolean;
}

export interface DocumentDetail extends Omit<DocumentInfo, 'passages'> {
  text: string;
  passages: Passage[];
}

export interface SearchRequest {
  query: string;
  /** Absent: all. */
  knowledgeBaseIds?: string[];
  /** 1 to 50; 10 when it is left out. */
  limit?: number;
}

export interface SearchHit {
  documentId: string;
  sourceId: string;
  url: string | null;
  title: string;
  headings: string[];
  text: string;
  score: number;
}

/** Two pages that state different figures for one thing. */
export interface Conflict {
  id: string;
  /** What both speak of, as the pages name it. */
  subject: string;
  /** The newer or more official page, which answers. */
  page: StatedBy;
  /** The page to mend. */
  other: StatedBy;
}

export interface StatedBy {
  documentId: string;
  title: string;
  url: string | null;
  line: string;
}
