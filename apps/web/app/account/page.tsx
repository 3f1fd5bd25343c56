import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { callServer } from '../../api/call-server';
import { load } from '../../api/load';
import { readSession } from '../../api/open-tenant';
import { Account } from '../../features/account/account';
import { PlainFrame } from '../../features/frame/plain-frame';
import { signInPath } from '../../features/sign-in/own-path';
import { readLocale } from '../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.account.title };
}

export default async function AccountPage() {
  const [session, server, { words }] = await Promise.all([readSession(), callServer(), readLocale()]);
  if (!session) redirect(signInPath('/account', { error: 'SessionRequired' }));
  // an operator who was let in is no member, and gets no mail
  const open = session.tenants.filter(({ lock, consentUntil }) => !lock && !consentUntil);
  const [sessions, passkeys, digests] = await Promise.all([
    load(server.account.sessions.query()),
    load(server.account.passkeys.query()),
    Promise.all(
      open.map(async ({ slug, name }) => ({ slug, name, ...(await load(server.digest.get.query({ tenant: slug }))) })),
    ),
  ]);
  const [only, ...others] = session.tenants;
  const back =
    only && others.length === 0
      ? { href: `/t/${only.slug}`, title: words.tenants.to(only.name) }
      : { href: '/?choose=1', title: words.tenants.yours };
  return (
    <PlainFrame back={back} words={words}>
      <Account session={session} sessions={sessions} passkeys={passkeys} digests={digests} words={words} />
    </PlainFrame>
  );
}
