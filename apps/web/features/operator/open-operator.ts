import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { callServer } from '../../api/call-server';
import { readSession } from '../../api/open-tenant';
import { readLocale } from '../../locale/server-locale';
import { signInPath } from '../sign-in/own-path';

/** Everything that the pages of operators begin with. Visitors go to the sign-in page; to anybody else the pages are not there. */
export const openOperator = cache(async (path: string) => {
  const [session, server, locale] = await Promise.all([readSession(), callServer(), readLocale()]);
  if (!session) redirect(signInPath(path, { error: 'SessionRequired' }));
  if (!session.isOperator) notFound();
  return { server, session, now: new Date(), ...locale };
});
