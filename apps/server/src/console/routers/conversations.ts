import {
  closeGap,
  conversationFilter,
  correction,
  correctMessage,
  deleteConversation,
  draftFromGap,
  gapDraft,
  gapQuery,
  gapReopening,
  gapTopic,
  getConversation,
  listConversations,
  listGaps,
  maskConversation,
  masking,
  pageQuery,
  reopenGap,
  resolveConversation,
  resolving,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(100) });

/** What citizens asked and were answered. */
export const conversationsRouter = t.router({
  list: inTenant
    .input(pageQuery.extend(conversationFilter.shape))
    .query(({ ctx, input }) => listConversations(ctx.scope, input)),
  get: inTenant.input(byId).query(({ ctx, input }) => getConversation(ctx.scope, input.id)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteConversation(ctx.scope, input.id)),
  resolve: inTenant
    .input(byId.extend(resolving.shape))
    .mutation(({ ctx, input }) => resolveConversation(ctx.scope, input.id, input)),
  mask: inTenant
    .input(byId.extend(masking.shape))
    .mutation(({ ctx, input }) => maskConversation(ctx.scope, input.id, input)),
  /** Makes a FAQ entry or a synonym out of an answer that lacked something. */
  correct: inTenant
    .input(z.object({ messageId: z.string().max(60), correction }))
    .mutation(({ ctx, input }) => correctMessage(ctx.scope, input.messageId, input.correction)),
});

/** What citizens asked without an answer, by topic. */
export const gapsRouter = t.router({
  list: inTenant.input(gapQuery).query(({ ctx, input }) => listGaps(ctx.scope, input)),
  draft: inTenant.input(gapDraft).mutation(({ ctx, input }) => draftFromGap(ctx.scope, input)),
  close: inTenant.input(gapTopic).mutation(({ ctx, input }) => closeGap(ctx.scope, input)),
  reopen: inTenant.input(gapReopening).mutation(({ ctx, input }) => reopenGap(ctx.scope, input)),
});
