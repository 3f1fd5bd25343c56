import { createHash, randomBytes } from 'node:crypto';
import { RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { normaliseEmail } from './email.ts';

export const signInLinkMinutes = 15;

/** The secret that @auth/core works with; its stored form of a token depends on it. */
export const authSecret = (installation: Pick<Installation, 'secrets'>): string =>
  installation.secrets.derive('sign-in');

/** The form in which @auth/core stores a link's token: SHA-256 of the token and the secret. */
export const storedToken = (token: string, secret: string): string =>
  createHash('sha256').update(`${token}${secret}`).digest('hex');

/**
 * An address that signs a member or an operator in: works once, for 15 minutes.
 * @param options.to where it leads afterwards, a path of ours
 * @param options.isMailed leads to a page with a button first: mail scanners open every link, and would use this one up
 * @throws RadrumError `not_found` when nobody with this address may sign in
 */
export async function createSignInLink(
  installation: Installation,
  givenEmail: string,
  { to = '/', isMailed = false }: { to?: string; isMailed?: boolean } = {},
): Promise<string> {
  const email = normaliseEmail(givenEmail);
  const token = randomBytes(32).toString('hex');
  const expires = new Date(Date.now() + signInLinkMinutes * 60_000);
  await installation.db.forSignIn(async (tx) => {
    const user = await tx.user.findUnique({ where: { email } });
    const member = user && (await tx.member.findFirst({ where: { userId: user.id, disabledAt: null } }));
    const operator = user && (await tx.operator.findUnique({ where: { userId: user.id } }));
    if (!member && !operator)
      throw new RadrumError('not_found', `Nobody with the address ${email} is a member of a tenant.`);
    await tx.verificationToken.deleteMany({ where: { expires: { lt: new Date() } } });
    await tx.verificationToken.create({
      data: { identifier: email, token: storedToken(token, authSecret(installation)), expires },
    });
  });
  const query = new URLSearchParams({ callbackUrl: `${installation.baseUrl}${ownPath(to)}`, token, email });
  return `${installation.baseUrl}${isMailed ? '/sign-in/open' : '/api/auth/callback/email'}?${query.toString()}`;
}

/** A path of our own; anything that could lead elsewhere becomes the start page. */
export const ownPath = (to: string): string => (/^\/(?![/\\])[^\s\\]{0,500}$/.test(to) ? to : '/');
