import {
  addPasskey,
  challenge,
  createSession,
  findPasskey,
  type Installation,
  listPasskeys,
  passkeyUsed,
  RadrumError,
  recordFailedSignIn,
  recordSignIn,
  type Session,
  useChallenge,
} from '@radrum/core';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';

const text = z.string().max(10_000);
const attachment = z.enum(['cross-platform', 'platform']).exactOptional();
const common = { id: text, rawId: text, type: z.literal('public-key'), authenticatorAttachment: attachment };
const extensions = z.record(z.string(), z.unknown()).transform(() => ({})); // we ask for none

/** What a browser sends after it has made a passkey, as WebAuthn writes it. */
export const registrationResponse = z.object({
  ...common,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
  clientExtensionResults: extensions,
});
/** What a browser sends after it has signed with one. */
export const authenticationResponse = z.object({
  ...common,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.exactOptional(),
  }),
  clientExtensionResults: extensions,
});

const siteOf = ({ baseUrl }: Installation) => ({ origin: new URL(baseUrl).origin, rpID: new URL(baseUrl).hostname });
const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
const known = (given: readonly string[]) => transports.filter((transport) => given.includes(transport));
const notAccepted = () =>
  new RadrumError('unauthenticated', 'This passkey was not accepted. Try again, or sign in another way.');

/** What a browser needs to make a passkey for the signed-in person. */
export async function passkeyCreation(installation: Installation, session: Session) {
  const existing = await listPasskeys(installation, session);
  return generateRegistrationOptions({
    rpName: 'Rådrum',
    rpID: siteOf(installation).rpID,
    userName: session.user.email,
    userID: new TextEncoder().encode(session.user.id),
    challenge: new TextEncoder().encode(await challenge(installation, 'passkey-creation', session.user.id)),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: existing.map(({ credentialId, transports: ways }) => ({
      id: credentialId,
      transports: known(ways),
    })),
  });
}

/** Verifies and stores a new passkey. @throws RadrumError `unauthenticated` for one that does not answer what we asked */
export async function createPasskey(
  installation: Installation,
  session: Session,
  name: string,
  response: z.output<typeof registrationResponse>,
): Promise<{ id: string }> {
  const { origin, rpID } = siteOf(installation);
  const answer: RegistrationResponseJSON = {
    ...response,
    response: { ...response.response, transports: known(response.response.transports ?? []) },
  };
  const verified = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: (text) => useChallenge(installation, decode(text), 'passkey-creation', session.user.id),
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => undefined);
  const credential = verified?.verified ? verified.registrationInfo.credential : undefined;
  if (!credential) throw notAccepted();
  return addPasskey(installation, session, {
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: credential.transports ?? [],
    name,
  });
}

/** What a browser needs to sign with a passkey; whose it is, the passkey tells. */
export async function passkeyQuestion(installation: Installation) {
  return generateAuthenticationOptions({
    rpID: siteOf(installation).rpID,
    challenge: new TextEncoder().encode(await challenge(installation, 'passkey-sign-in')),
    userVerification: 'required',
  });
}

/**
 * Signs in with a passkey.
 * @returns the new session's token
 * @throws RadrumError `unauthenticated`, the same for every reason
 */
export async function signInWithPasskey(
  installation: Installation,
  response: z.output<typeof authenticationResponse>,
  browser: { userAgent: string; replaces: string | undefined },
): Promise<string> {
  const passkey = await findPasskey(installation, response.id);
  if (!passkey) throw notAccepted();
  const { origin, rpID } = siteOf(installation);
  const answer: AuthenticationResponseJSON = response;
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: (text) => useChallenge(installation, decode(text), 'passkey-sign-in'),
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: {
      id: passkey.credentialId,
      publicKey: passkey.publicKey,
      counter: passkey.counter,
      transports: known(passkey.transports),
    },
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!verified?.verified) {
    const { userId, tenantId } = passkey;
    const failure = { method: 'passkey' as const, reason: 'not_accepted' };
    await recordFailedSignIn(installation, tenantId ? { tenantId } : { userId }, failure);
    throw notAccepted();
  }
  await passkeyUsed(installation, passkey.id, verified.authenticationInfo.newCounter);
  const proof = { userId: passkey.userId, method: 'passkey' as const, tenantId: passkey.tenantId ?? undefined };
  const token = await createSession(installation, { ...proof, ...browser });
  await recordSignIn(installation, proof);
  return token;
}

/** A challenge as it comes back: base64url of the text that was sent. */
const decode = (challengeText: string): string => Buffer.from(challengeText, 'base64url').toString('utf8');
