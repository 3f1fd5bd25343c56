import {
  comparePolicies,
  endNotice,
  getNotice,
  getPolicy,
  listPolicyVersions,
  nameAuthors,
  newNotice,
  policyComparison,
  policyPublication,
  policyUpdate,
  policyVersionChoice,
  publishPolicy,
  rollBackPolicy,
  showNotice,
  updatePolicy,
  withdrawPolicy,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

/** "tenant", or an assistant's identifier. */
const bySubject = z.object({ subject: z.string().max(60) });
const bySubjectAnd = <Shape extends z.ZodRawShape>(shape: Shape) => bySubject.extend(shape);

/** A tenant's rules, and those of its assistants. */
export const policiesRouter = t.router({
  get: inTenant.input(bySubject).query(({ ctx, input }) => getPolicy(ctx.scope, input.subject)),
  update: inTenant
    .input(bySubject.extend({ change: policyUpdate }))
    .mutation(({ ctx, input }) => updatePolicy(ctx.scope, input.subject, input.change)),
  versions: inTenant
    .input(bySubject)
    .query(async ({ ctx, input }) => nameAuthors(ctx.scope, await listPolicyVersions(ctx.scope, input.subject))),
  publish: inTenant
    .input(bySubjectAnd(policyPublication.shape))
    .mutation(({ ctx, input: { subject, ...publication } }) => publishPolicy(ctx.scope, subject, publication)),
  withdraw: inTenant
    .input(bySubjectAnd(policyVersionChoice.shape))
    .mutation(({ ctx, input: { subject, ...choice } }) => withdrawPolicy(ctx.scope, subject, choice)),
  rollBack: inTenant
    .input(bySubjectAnd(policyVersionChoice.shape))
    .mutation(({ ctx, input: { subject, ...choice } }) => rollBackPolicy(ctx.scope, subject, choice)),
  /** A few questions answered under the policy in force and under the draft. */
  compare: inTenant
    .input(bySubjectAnd(policyComparison.shape))
    .mutation(({ ctx, input: { subject, ...compared } }) => comparePolicies(ctx.scope, subject, compared, ctx.signal)),
});

/** What every assistant tells at once. */
export const noticeRouter = t.router({
  get: inTenant.query(async ({ ctx }) => {
    const notice = await getNotice(ctx.scope);
    const [named] = await nameAuthors(ctx.scope, notice ? [notice] : []);
    return named ?? null;
  }),
  show: inTenant.input(newNotice).mutation(({ ctx, input }) => showNotice(ctx.scope, input)),
  end: inTenant.mutation(({ ctx }) => endNotice(ctx.scope)),
});
