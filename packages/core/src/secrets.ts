import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** The installation's secrets, newest first: the first one makes, all of them verify. */
export interface SecretKeys {
  /** Keyed digests of a value, one a secret, newest first (hex). */
  digests(purpose: string, value: string): string[];
  /** A secret derived for one purpose (hex). */
  derive(purpose: string): string;
  /** The same of every secret, newest first: for what was made with an older one. */
  derivedAll(purpose: string): string[];
  /** Encrypts a text for one purpose (AES-256-GCM; base64 of nonce, tag and ciphertext). */
  seal(purpose: string, text: string): string;
  /** Decrypts what `seal` made, also with an older secret; undefined for anything else. */
  open(purpose: string, sealed: string): string | undefined;
}

/** @param secrets at least one string of 32 or more characters, newest first */
export function secretKeys(secrets: readonly string[]): SecretKeys {
  const derived = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'radrum', purpose, 32));
  return {
    digests: (purpose, value) =>
      secrets.map((secret) => createHmac('sha256', derived(secret, purpose)).update(value).digest('hex')),
    derive: (purpose) => derived(secrets[0] ?? '', purpose).toString('hex'),
    derivedAll: (purpose) => secrets.map((secret) => derived(secret, purpose).toString('hex')),
    seal: (purpose, text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', derived(secrets[0] ?? '', purpose), nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      for (const secret of secrets) {
        try {
          const decipher = createDecipheriv('aes-256-gcm', derived(secret, purpose), bytes.subarray(0, 12));
          decipher.setAuthTag(bytes.subarray(12, 28));
          return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
        } catch {
          // sealed with another secret, or not by us
        }
      }
      return undefined;
    },
  };
}

/** The digest of a text or of bytes, in hex. It is what is kept of a long random token: who reads the table cannot use it. */
export const sha256 = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex');

/** Compares two secrets in a time that does not depend on where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
