import {
  addFaqEntries,
  faqEntryChanges,
  listFaqEntries,
  newFaqEntry,
  removeFaqEntry,
  updateFaqEntry,
  addSource,
  cancelSync,
  createKnowledgeBase,
  deleteKnowledgeBase,
  deleteSource,
  documentFilter,
  getDocument,
  getKnowledgeBase,
  getSource,
  listBaseUsers,
  listConflicts,
  listDocuments,
  listKnowledgeBases,
  changeFilter,
  digestWish,
  documentChanges,
  explainedSearch,
  explainSearch,
  getDigestWish,
  getPageOwners,
  listChanges,
  listProblemPages,
  listProblems,
  listRecentChanges,
  listReports,
  listSources,
  newKnowledgeBase,
  newSource,
  pageOwnerList,
  pageQuery,
  problemCode,
  reportWrong,
  setDigestWish,
  setPageOwners,
  sourceChanges,
  syncSource,
  updateDocument,
  updateSource,
  wrongPage,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(100) });

/** Knowledge bases. */
export const knowledgeBasesRouter = t.router({
  list: inTenant.input(pageQuery).query(({ ctx, input }) => listKnowledgeBases(ctx.scope, input)),
  get: inTenant.input(byId).query(({ ctx, input }) => getKnowledgeBase(ctx.scope, input.id)),
  create: inTenant.input(newKnowledgeBase).mutation(({ ctx, input }) => createKnowledgeBase(ctx.scope, input)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteKnowledgeBase(ctx.scope, input.id)),
  conflicts: inTenant.input(byId).query(({ ctx, input }) => listConflicts(ctx.scope, input.id)),
  /** Which assistants answer from which. */
  users: inTenant.query(({ ctx }) => listBaseUsers(ctx.scope)),
  recentChanges: inTenant.input(byId).query(({ ctx, input }) => listRecentChanges(ctx.scope, input.id)),
  /** A search with its reasons. */
  search: inTenant
    .input(byId.extend(explainedSearch.shape))
    .query(({ ctx, input }) => explainSearch(ctx.scope, input.id, input)),
});

/** Where knowledge comes from. */
export const sourcesRouter = t.router({
  list: inTenant
    .input(z.object({ knowledgeBaseId: z.string().max(100) }))
    .query(async ({ ctx, input }) => (await listSources(ctx.scope, input.knowledgeBaseId, { limit: 500 })).data),
  get: inTenant.input(byId).query(({ ctx, input }) => getSource(ctx.scope, input.id)),
  add: inTenant
    .input(z.object({ knowledgeBaseId: z.string().max(100), source: newSource }))
    .mutation(({ ctx, input }) => addSource(ctx.scope, input.knowledgeBaseId, input.source)),
  sync: inTenant.input(byId).mutation(({ ctx, input }) => syncSource(ctx.scope, input.id)),
  cancel: inTenant.input(byId).mutation(({ ctx, input }) => cancelSync(ctx.scope, input.id)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteSource(ctx.scope, input.id)),
  update: inTenant
    .input(byId.extend({ changes: sourceChanges }))
    .mutation(({ ctx, input }) => updateSource(ctx.scope, input.id, input.changes)),
  reports: inTenant.input(byId).query(({ ctx, input }) => listReports(ctx.scope, input.id)),
  changes: inTenant
    .input(pageQuery.extend(changeFilter.shape).extend({ reportId: z.string().max(100) }))
    .query(({ ctx, input: { reportId, ...page } }) => listChanges(ctx.scope, reportId, page)),
  problems: inTenant.input(byId).query(({ ctx, input }) => listProblems(ctx.scope, input.id)),
  problemPages: inTenant
    .input(pageQuery.extend(problemCode.shape).extend(byId.shape))
    .query(({ ctx, input: { id, ...page } }) => listProblemPages(ctx.scope, id, page)),
  documents: inTenant
    .input(pageQuery.extend(documentFilter.shape).extend(byId.shape))
    .query(({ ctx, input: { id, ...page } }) => listDocuments(ctx.scope, id, page)),
});

/** Questions with their answers, written by editors. */
export const faqRouter = t.router({
  list: inTenant
    .input(z.object({ sourceId: z.string().max(60) }))
    .query(({ ctx, input }) => listFaqEntries(ctx.scope, input.sourceId)),
  add: inTenant
    .input(z.object({ sourceId: z.string().max(60), entries: z.array(newFaqEntry).min(1).max(500) }))
    .mutation(({ ctx, input }) => addFaqEntries(ctx.scope, input.sourceId, input.entries)),
  update: inTenant
    .input(byId.extend({ changes: faqEntryChanges }))
    .mutation(({ ctx, input }) => updateFaqEntry(ctx.scope, input.id, input.changes)),
  remove: inTenant.input(byId).mutation(({ ctx, input }) => removeFaqEntry(ctx.scope, input.id)),
});

/** What was read. */
export const documentsRouter = t.router({
  get: inTenant.input(byId).query(({ ctx, input }) => getDocument(ctx.scope, input.id)),
  update: inTenant
    .input(byId.extend({ changes: documentChanges }))
    .mutation(({ ctx, input }) => updateDocument(ctx.scope, input.id, input.changes)),
  /** Tells the page's owner by mail that it is wrong. */
  reportWrong: inTenant
    .input(byId.extend(wrongPage.shape))
    .mutation(({ ctx, input: { id, ...report } }) => reportWrong(ctx.scope, id, report)),
  owners: inTenant.query(({ ctx }) => getPageOwners(ctx.scope)),
  setOwners: inTenant.input(pageOwnerList).mutation(({ ctx, input }) => setPageOwners(ctx.scope, input)),
});

/** A member's own wish for a mail each week. */
export const digestRouter = t.router({
  get: inTenant.query(({ ctx }) => getDigestWish(ctx.scope)),
  set: inTenant.input(digestWish).mutation(({ ctx, input }) => setDigestWish(ctx.scope, input)),
});
