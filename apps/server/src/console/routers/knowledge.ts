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
  listConflicts,
  listDocuments,
  listKnowledgeBases,
  listSources,
  newKnowledgeBase,
  newSource,
  pageQuery,
  syncSource,
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
});
