import { createHmac, hkdfSync, timingSafeEqual, createHash } from 'node:crypto';

/** The installation's secrets, newest first: the first one makes, all of them verify. */
export interface SecretKeys {
  /** Keyed digests of a value, one a secret, newest first (hex). */
  digests(purpose: string, value: string): string[];
  /** A secret derived for one purpose (hex). */
  derive(purpose: string): string;
}

/** @param secrets at least one string of 32 or more characters, newest first */
export function secretKeys(secrets: readonly string[]): SecretKeys {
  const derived = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'radrum', purpose, 32));
  return {
    digests: (purpose, value) =>
      secrets.map((secret) => createHmac('sha256', derived(secret, purpose)).update(value).digest('hex')),
    derive: (purpose) => derived(secrets[0] ?? '', purpose).toString('hex'),
  };
}

/** Compares two secrets in a time that does not depend on where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
