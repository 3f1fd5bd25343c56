import { z } from '@hono/zod-openapi';
import { listOf, pageOf } from '../shapes.ts';

const status = z.enum(['queued', 'syncing', 'ready', 'failed']);
export const knowledgeBase = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  sources: z.number().int(),
  documents: z.number().int(),
  passages: z.number().int(),
  createdAt: z.string(),
});
export const source = z.object({
  id: z.string(),
  knowledgeBaseId: z.string(),
  type: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  status,
  documents: z.number().int(),
  passages: z.number().int(),
  found: z.number().int(),
  fetched: z.number().int(),
  indexed: z.number().int(),
  skipped: z.number().int(),
  failed: z.number().int(),
  currentUrl: z.string().nullable(),
  settings: z
    .object({
      include: z.array(z.string()),
      exclude: z.array(z.string()),
      maxPages: z.number().int(),
      subdomains: z.boolean(),
      schedule: z.enum(['never', 'daily', 'weekly', 'monthly']),
    })
    .nullable(),
  file: z.object({ name: z.string(), size: z.number().int(), format: z.string() }).nullable(),
  problems: z.array(
    z.object({
      url: z.string().nullable(),
      state: z.enum(['skipped', 'failed', 'noted']),
      code: z.string(),
      detail: z.string().nullable(),
      words: z.object({ sv: z.string(), en: z.string() }).optional(),
    }),
  ),
  syncStartedAt: z.string().nullable(),
  lastSyncedAt: z.string().nullable(),
  nextSyncAt: z.string().nullable(),
  updatedAt: z.string(),
  createdAt: z.string(),
});
const documentInfo = z.object({
  id: z.string(),
  sourceId: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  language: z.string(),
  passages: z.number().int(),
  isExcluded: z.boolean(),
  isPinned: z.boolean(),
  changedAt: z.string().nullable(),
  updatedAt: z.string(),
});
const passage = z.object({
  id: z.string(),
  headings: z.array(z.string()),
  text: z.string(),
  kind: z.string(),
  page: z.number().int().nullable(),
  isDuplicate: z.boolean(),
  notUsed: z.enum(['excluded', 'not_yet_valid', 'no_longer_valid', 'too_old', 'superseded', 'duplicate']).nullable(),
});
const hit = z.object({
  documentId: z.string(),
  sourceId: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  headings: z.array(z.string()),
  text: z.string(),
  page: z.number().int().optional(),
  score: z.number(),
});
export const createdKnowledgeBase = z.object({ id: z.string() });
export const knowledgeBasePage = pageOf(knowledgeBase);
export const sourceState = z.object({ id: z.string(), status });
export const sourcePage = pageOf(source);
export const documentPage = pageOf(documentInfo);
export const documentDetail = documentInfo.extend({
  pageTitle: z.string(),
  ownTitle: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  text: z.string(),
  passages: z.array(passage),
  cited: z.object({
    count: z.number().int(),
    latest: z
      .array(z.object({ messageId: z.string(), conversationId: z.string(), question: z.string(), at: z.string() }))
      .nullable(),
  }),
});
export const changedDocument = z.object({ id: z.string(), updatedAt: z.string() });
export const reportList = listOf(
  z.object({
    id: z.string(),
    startedAt: z.string(),
    finishedAt: z.string(),
    outcome: z.string(),
    added: z.number().int(),
    changed: z.number().int(),
    gone: z.number().int(),
    unchanged: z.number().int(),
    failed: z.number().int(),
  }),
);
export const changePage = pageOf(
  z.object({
    id: z.string(),
    kind: z.enum(['added', 'changed', 'gone']),
    documentId: z.string().nullable(),
    url: z.string().nullable(),
    title: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
);
const faqRow = z.object({ question: z.string(), answer: z.string(), url: z.string().nullable() });
export const importedFaq = z.object({
  columns: z.object({ question: z.string(), answer: z.string(), url: z.string().nullable() }),
  rows: z.number().int(),
  preview: z.array(faqRow),
  skipped: z.array(
    z.object({
      row: z.number().int(),
      why: z.enum(['no_question', 'no_answer', 'too_long', 'bad_address', 'twice', 'known']),
      text: z.string(),
    }),
  ),
  imported: z.number().int(),
});
export const hits = listOf(hit);

const statedBy = z.object({
  documentId: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  line: z.string(),
});
export const conflictList = listOf(z.object({ id: z.string(), subject: z.string(), page: statedBy, other: statedBy }));
