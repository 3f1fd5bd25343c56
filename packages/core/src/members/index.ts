export { normaliseEmail } from './email.ts';
export { memberScope, readSession, sessionDigest, type Session } from './session.ts';
export { authSecret, createSignInLink, signInLinkMinutes } from './sign-in-link.ts';
