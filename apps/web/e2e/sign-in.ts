import { expect } from '@playwright/test';
import { host, linkIn, mailsTo, radrum } from './installation.ts';

/** A sign-in address for a member of the test installation, as its operator would make it. */
export async function signInLink(email: string): Promise<string> {
  const printed = await radrum('sign-in', email);
  const link = linkIn(printed);
  if (!link.includes('/api/auth/callback')) throw new Error(`no link in: ${printed}`);
  return link;
}

/** The same out of a mail, which takes a tenth of the time of the operator's command line. An address gets five mails an hour. */
export async function mailedSignIn(email: string): Promise<string> {
  const before = (await mailsTo(email)).length;
  const answer = await fetch(`${host}/api/trpc/signIn.email`, {
    method: 'POST',
    headers: { origin: host, 'content-type': 'application/json' },
    body: JSON.stringify({ email, to: '/', locale: 'sv' }),
  });
  expect(answer.ok, await answer.text()).toBe(true);
  let link = '';
  await expect
    .poll(async () => (link = linkIn((await mailsTo(email)).slice(before).at(-1) ?? '')), `a mail to ${email}`)
    .not.toBe('');
  // past the page with the button that keeps programs from using links up
  return link.replace('/sign-in/open?', '/api/auth/callback/email?');
}
