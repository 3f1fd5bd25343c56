import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { signInPath } from '../features/sign-in/own-path';
import { readLocale } from '../locale/server-locale';
import { callServer } from './call-server';
import { load } from './load';
import type { Permission } from './shapes';

/** What a member may do in the console. Only for showing what makes sense; the server decides. */
const abilitiesOf = (permissions: readonly Permission[]) => ({
  canEdit: permissions.includes('assistants:write'),
  isOwner: permissions.includes('tenant:write'),
  canAudit: permissions.includes('audit:read'),
  may: (permission: Permission) => permissions.includes(permission),
});
export type Abilities = ReturnType<typeof abilitiesOf>;

/** Who is signed in; null for visitors. */
export const readSession = cache(async () => {
  const server = await callServer();
  return load(server.me.query());
});

/**
 * Everything that every page of a tenant begins with. Visitors go to the sign-in page, strangers meet "not found", and members whose
 * session does not open this tenant are shown the way in.
 */
export const openTenant = cache(async (slug: string) => {
  const server = await callServer();
  // asked together with the session; where that does not open the organisation, what came of it is of no interest
  const asked = server.tenant.get.query({ tenant: slug });
  asked.catch(() => {});
  const session = await readSession();
  const membership = session?.tenants.find((candidate) => candidate.slug === slug);
  if (!session || membership?.lock === 'session_expired')
    redirect(signInPath(`/t/${slug}`, { error: 'SessionRequired' }));
  if (!membership) notFound();
  if (membership.lock) redirect(`/?locked=${membership.slug}`);
  const tenant = await load(asked);
  const locale = await readLocale(tenant.timeZone);
  return { server, session, tenant, now: new Date(), ...locale, ...abilitiesOf(membership.permissions) };
});
