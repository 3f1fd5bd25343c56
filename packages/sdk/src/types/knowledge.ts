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
  /** Hosts under the site's own are read too. */
  subdomains?: boolean;
  /** How often it is read again by itself; weekly when it is left out. */
  schedule?: Schedule;
  /** Requests to the site at one time. */
  parallel?: number;
  /** Pause between two requests, in milliseconds. */
  delayMs?: number;
}

export type Schedule = 'never' | 'daily' | 'weekly' | 'monthly';

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
  /** `noted`: it was read, and this is good to know. */
  state: 'skipped' | 'failed' | 'noted';
  code: string;
  detail: string | null;
  /** Where the problem has words of its own. */
  words?: { sv: string; en: string };
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
  /** Of a website. */
  settings: SourceSettings | null;
  /** Of a file that was uploaded. */
  file: { name: string; size: number; format: string } | null;
  problems: SourceProblem[];
  syncStartedAt: string | null;
  lastSyncedAt: string | null;
  /** When a website is read again by itself. */
  nextSyncAt: string | null;
  updatedAt: string;
  createdAt: string;
}

export interface SourceSettings {
  include: string[];
  exclude: string[];
  maxPages: number;
  subdomains: boolean;
  schedule: Schedule;
}

export interface DocumentInfo {
  id: string;
  sourceId: string;
  url: string | null;
  title: string;
  language: string;
  passages: number;
  isExcluded: boolean;
  isPinned: boolean;
  changedAt: string | null;
  updatedAt: string;
}

export interface Passage {
  id: string;
  headings: string[];
  text: string;
  kind: string;
  /** Of a file. */
  page: number | null;
  isDuplicate: boolean;
  /** Why it is not quoted; null where it may be. */
  notUsed: 'excluded' | 'not_yet_valid' | 'no_longer_valid' | 'too_old' | 'superseded' | 'duplicate' | null;
}

export interface DocumentDetail extends Omit<DocumentInfo, 'passages'> {
  pageTitle: string;
  /** What an editor calls it. */
  ownTitle: string | null;
  validFrom: string | null;
  validTo: string | null;
  text: string;
  passages: Passage[];
  /** Where it was quoted; `latest` is null for keys that may not open conversations. */
  cited: {
    count: number;
    latest: { messageId: string; conversationId: string; question: string; at: string }[] | null;
  };
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
  /** Of a file. */
  page?: number;
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
