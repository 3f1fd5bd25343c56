import {
  assignHandoff,
  closeHandoff,
  countWaiting,
  getHandoff,
  handoffAssignment,
  handoffClosing,
  handoffFilter,
  handoffReply,
  listHandoffs,
  pageQuery,
  replyToHandoff,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(60) });

/** What citizens want a person for. */
export const handoffsRouter = t.router({
  list: inTenant.input(pageQuery.extend(handoffFilter.shape)).query(({ ctx, input }) => listHandoffs(ctx.scope, input)),
  waiting: inTenant.query(({ ctx }) => countWaiting(ctx.scope)),
  get: inTenant.input(byId).query(({ ctx, input }) => getHandoff(ctx.scope, input.id)),
  assign: inTenant
    .input(byId.extend(handoffAssignment.shape))
    .mutation(({ ctx, input }) => assignHandoff(ctx.scope, input.id, input)),
  reply: inTenant
    .input(byId.extend(handoffReply.shape))
    .mutation(({ ctx, input }) => replyToHandoff(ctx.scope, input.id, input)),
  close: inTenant
    .input(byId.extend(handoffClosing.shape))
    .mutation(({ ctx, input }) => closeHandoff(ctx.scope, input.id, input)),
});
