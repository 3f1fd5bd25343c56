import { z } from 'zod';
import { record } from '../audit/index.ts';
import { changedMeanwhile, RadrumError } from '../errors.ts';
import { forgetSessions, sessionHours } from '../members/index.ts';
import type { Installation } from '../installation.ts';
import { authorise, requireFreshSignIn, type Scope, systemScope } from '../scope.ts';

/** How long sessions last, and whether everybody must use one connection. */
export const signInSettings = z.object({
  sessionIdleMinutes: z
    .int()
    .min(5)
    .max(24 * 60),
  sessionMaxHours: z.int().min(1).max(sessionHours),
  requiredConnectionId: z.string().max(60).nullable(),
});
export type SignInSettings = z.infer<typeof signInSettings>;
export const signInSettingsChange = signInSettings.extend({
  /** As they were when the form was opened: what somebody else saved meanwhile is not overwritten. */
  before: signInSettings,
});

export async function getSignInSettings(scope: Scope): Promise<SignInSettings> {
  authorise(scope, 'sign-in:read');
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.tenant.findUniqueOrThrow({ where: { id: tenantId } }),
  );
  return signInSettings.parse(row);
}

/**
 * Changes them. A connection can be required only after a test of it has let somebody in as an owner: otherwise a slip in the form would lock
 * everybody out.
 * @throws RadrumError `step_up_required`, `changed_meanwhile`, `conflict`
 */
export async function updateSignInSettings(
  scope: Scope,
  { before, ...settings }: z.infer<typeof signInSettingsChange>,
): Promise<void> {
  authorise(scope, 'sign-in:write');
  requireFreshSignIn(scope);
  const { tenantId, installation } = scope;
  const { sessionIdleMinutes, sessionMaxHours, requiredConnectionId } = settings;
  await installation.db.forTenant(tenantId, async (tx) => {
    if (requiredConnectionId !== null) {
      const connection = await tx.signInConnection.findUnique({
        where: { tenantId_id: { tenantId, id: requiredConnectionId } },
      });
      const test = z.object({ ok: z.boolean() }).safeParse(connection?.lastTest);
      if (!connection?.enabled || !test.data?.ok)
        throw new RadrumError('conflict', 'Test the connection first: only one that works can be required.');
    }
    const data = { sessionIdleMinutes, sessionMaxHours, requiredConnectionId };
    const { count } = await tx.tenant.updateMany({ where: { id: tenantId, ...signInSettings.parse(before) }, data });
    if (count === 0) throw changedMeanwhile();
    await record(tx, scope, 'sign_in.settings_changed', tenantId, data);
  });
  forgetSessions();
}

/** For an operator whose tenant cannot reach its own sign-in service for long: the other ways are open again. Written down in the tenant's log. */
export async function releaseSignIn(installation: Installation, tenantId: string): Promise<void> {
  const scope = { ...systemScope(installation, tenantId, 'operator'), actor: { kind: 'operator' as const } };
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.tenant.updateMany({ where: { id: tenantId }, data: { requiredConnectionId: null } });
    await record(tx, scope, 'sign_in.released', tenantId);
  });
  forgetSessions();
}
