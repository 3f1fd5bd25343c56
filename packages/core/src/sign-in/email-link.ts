import type { Installation } from '../installation.ts';
import { mailIn } from '../mail/index.ts';
import { createSignInLink, normaliseEmail } from '../members/index.ts';
import { RadrumError } from '../errors.ts';

/**
 * Mails a sign-in link to a member or an operator. For anybody else nothing happens, and nobody who asks can tell the two apart:
 * the work is done after the answer.
 * @param to where the link leads after signing in, a path of ours
 * @param locale the language of the mail
 */
export function requestSignInLink(installation: Installation, address: string, to: string, locale: string): void {
  const email = normaliseEmail(address);
  createSignInLink(installation, email, { to, isMailed: true })
    .then((link) => installation.mail.send(mailIn(locale, 'signIn', { to: email, link })))
    .catch((error: unknown) => {
      if (!(error instanceof RadrumError)) installation.log.error({ err: error }, 'sign-in link not sent');
    });
}
