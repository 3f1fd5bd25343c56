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
  const [sessions, passkeys] = await Promise.all([
    load(server.account.sessions.query()),
    load(server.account.passkeys.query()),
  ]);
  const [only, ...others] = session.tenants;
  const back =
    only && others.length === 0
      ? { href: `/t/${only.slug}`, title: words.tenants.to(only.name) }
      : { href: '/?choose=1', title: words.tenants.yours };
  return (
    <PlainFrame back={back} words={words}>
      <Account session={session} sessions={sessions} passkeys={passkeys} words={words} />
    </PlainFrame>
  );
}
