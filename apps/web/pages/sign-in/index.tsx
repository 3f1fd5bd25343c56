import type { IncomingMessage } from 'node:http';
import type { GetServerSideProps } from 'next';
import { isAddress } from '../../features/sign-in/address';
import { ownPath } from '../../features/sign-in/own-path';
import { sessionOf } from '../../features/sign-in/session-of';
import { type ServedEntryProps, ServedEntryPage, servedProps } from '../../features/sign-in/served-entry-page';

export const config = { runtime: 'nodejs', unstable_runtimeJS: false };
export default ServedEntryPage;

export const getServerSideProps: GetServerSideProps<ServedEntryProps> = async (context) => {
  const { error, to, again, places } = context.query;
  const session = again ? await sessionOf(context.req.headers.cookie ?? '') : null;
  if (session)
    return servedProps(context, {
      page: 'again',
      to: ownPath(to),
      email: session.user.email,
      saysWhen: session.saysWhen,
    });
  const form = await readForm(context.req);
  const email = form?.get('email')?.trim() ?? '';
  return servedProps(context, {
    page: 'sign-in',
    to: ownPath(form?.get('to') ?? to),
    email: isAddress(email) ? email : null,
    error: typeof error === 'string' ? error : null,
    // anybody may write an address: only a number is shown
    places: error === 'members_full' && /^\d{1,6}$/.test(String(places)) ? Number(places) : null,
  });
};

/** More than an address and a path need. */
const longestForm = 4_000;

/** The form of the page, sent before the page had come to life; null for other requests, and for what is no such form. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (request.method !== 'POST') return null;
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > longestForm) return null;
  }
  return new URLSearchParams(body);
}
