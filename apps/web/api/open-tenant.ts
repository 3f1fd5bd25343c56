import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { readLocale } from '../locale/server-locale';
import { callServer } from './call-server';
import { load } from './load';

/** What a role may do in the console. Only for showing what makes sense; the server decides. */
const abilities = {
  owner: { canEdit: true, isOwner: true, canAudit: true },
  editor: { canEdit: true, isOwner: false, canAudit: false },
  auditor: { canEdit: false, isOwner: false, canAudit: true },
} as const;
export type Abilities = (typeof abilities)[keyof typeof abilities];

/** Who is signed in; null for visitors. */
export const readSession = cache(async () => {
  const server = await callServer();
  return load(server.me.query());
});

/** Everything that every page of a tenant begins with. Visitors go to the sign-in page, strangers meet "not found". */
export const openTenant = cache(async (slug: string) => {
  const session = await readSession();
  if (!session) redirect('/sign-in?error=SessionRequired');
  const membership = session.tenants.find((candidate) => candidate.slug === slug);
  if (!membership) notFound();
  const server = await callServer();
  const tenant = await load(server.tenant.get.query({ tenant: slug }));
  const locale = await readLocale(tenant.timeZone);
  return { server, session, tenant, now: new Date(), ...locale, ...abilities[membership.role] };
});
