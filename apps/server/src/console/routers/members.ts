import {
  createRole,
  deleteRole,
  endSessionsOf,
  inviteMembers,
  listInvitations,
  listMembers,
  listOwners,
  listRoles,
  memberChanges,
  newInvitations,
  newRole,
  pageQuery,
  resendInvitation,
  roleChanges,
  updateMember,
  updateRole,
  withdrawInvitation,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(60) });

export const membersRouter = t.router({
  list: inTenant.input(pageQuery).query(({ ctx, input }) => listMembers(ctx.scope, input)),
  owners: inTenant.query(({ ctx }) => listOwners(ctx.scope)),
  update: inTenant
    .input(byId.extend({ changes: memberChanges }))
    .mutation(({ ctx, input }) => updateMember(ctx.scope, input.id, input.changes)),
  endSessions: inTenant.input(byId).mutation(({ ctx, input }) => endSessionsOf(ctx.scope, input.id)),
});

export const invitationsRouter = t.router({
  list: inTenant.query(({ ctx }) => listInvitations(ctx.scope)),
  create: inTenant.input(newInvitations).mutation(({ ctx, input }) => inviteMembers(ctx.scope, input)),
  resend: inTenant.input(byId).mutation(({ ctx, input }) => resendInvitation(ctx.scope, input.id)),
  withdraw: inTenant.input(byId).mutation(({ ctx, input }) => withdrawInvitation(ctx.scope, input.id)),
});

export const rolesRouter = t.router({
  list: inTenant.query(({ ctx }) => listRoles(ctx.scope)),
  create: inTenant.input(newRole).mutation(({ ctx, input }) => createRole(ctx.scope, input)),
  update: inTenant
    .input(byId.extend({ role: roleChanges }))
    .mutation(({ ctx, input }) => updateRole(ctx.scope, input.id, input.role)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteRole(ctx.scope, input.id)),
});
