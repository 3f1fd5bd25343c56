import {
  addSynonym,
  listSharedSynonyms,
  listSynonyms,
  newSynonym,
  previewSynonym,
  readAs,
  removeSynonym,
  shareSynonym,
  takeSynonym,
  updateSynonym,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(60) });

/** What citizens call things, and what the pages call them: the tenant's own, and what all share. */
export const synonymsRouter = t.router({
  list: inTenant.query(({ ctx }) => listSynonyms(ctx.scope)),
  add: inTenant.input(newSynonym).mutation(({ ctx, input }) => addSynonym(ctx.scope, input)),
  update: inTenant
    .input(byId.extend({ entry: newSynonym }))
    .mutation(({ ctx, input }) => updateSynonym(ctx.scope, input.id, input.entry)),
  remove: inTenant.input(byId).mutation(({ ctx, input }) => removeSynonym(ctx.scope, input.id)),
  share: inTenant
    .input(byId.extend({ isShared: z.boolean() }))
    .mutation(({ ctx, input }) => shareSynonym(ctx.scope, input.id, input.isShared)),
  /** What words of a question are read as. */
  readAs: inTenant
    .input(z.object({ text: z.string().max(200) }))
    .query(({ ctx, input }) => readAs(ctx.scope, input.text)),
  /** What an entry would change, before it is saved. */
  preview: inTenant
    .input(newSynonym.extend({ id: z.string().max(60).optional() }))
    .query(({ ctx, input }) => previewSynonym(ctx.scope, input)),
  commons: inTenant.query(({ ctx }) => listSharedSynonyms(ctx.scope)),
  take: inTenant.input(byId).mutation(({ ctx, input }) => takeSynonym(ctx.scope, input.id)),
});
