import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
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
  /**
   * Encrypts a text for one purpose, which names the tenant and the record. Envelope: a key of its own encrypts the text, the newest secret
   * encrypts that key; the purpose is authenticated with both (AES-256-GCM).
   */
  seal(purpose: string, text: string): string;
  /** Decrypts what `seal` made, also with an older secret; undefined for anything else. */
  open(purpose: string, sealed: string): string | undefined;
  /** The same text under the newest secret; undefined where it is already, or cannot be opened. */
  reseal(purpose: string, sealed: string): string | undefined;
}

/** @param secrets at least one string of 32 or more characters, newest first */
export function secretKeys(secrets: readonly string[]): SecretKeys {
  const digestKeys = new Map<string, readonly KeyObject[]>();
  return {
    digests: (purpose, value) => {
      // purposes of digests are few, and a key is looked up by one with every request
      const keys = digestKeys.get(purpose) ?? secrets.map((secret) => createSecretKey(derived(secret, purpose)));
      digestKeys.set(purpose, keys);
      return keys.map((key) => createHmac('sha256', key).update(value).digest('hex'));
    },
    derive: (purpose) => derived(secrets[0] ?? '', purpose).toString('hex'),
    derivedAll: (purpose) => secrets.map((secret) => derived(secret, purpose).toString('hex')),
    seal: (purpose, text) => {
      const own = randomBytes(32);
      const wrapped = encrypt(derived(secrets[0] ?? '', keyOfKeys), purpose, own);
      return [envelope, wrapped, encrypt(own, purpose, Buffer.from(text, 'utf8'))].join('.');
    },
    open: (purpose, sealed) => openedWith(secrets, purpose, sealed)?.text,
    reseal: (purpose, sealed) => {
      const opened = openedWith(secrets, purpose, sealed);
      if (!opened || opened.secret === secrets[0]) return undefined;
      const wrapped = encrypt(derived(secrets[0] ?? '', keyOfKeys), purpose, opened.own);
      return [envelope, wrapped, opened.body].join('.');
    },
  };
}

const derived = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'radrum', purpose, 32));

/** What sealed texts begin with. */
const envelope = 'e1';
const keyOfKeys = 'envelope';
const nonceBytes = 12;
const tagBytes = 16;

/** Base64 of nonce, tag and ciphertext; `context` is authenticated and not stored. */
function encrypt(key: Buffer, context: string, plain: Buffer): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** Undefined for what was not encrypted with this key in this context. */
function decrypt(key: Buffer, context: string | undefined, sealed: string): Buffer | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAuthTag(
      bytes.subarray(nonceBytes, nonceBytes + tagBytes),
    );
    if (context !== undefined) decipher.setAAD(Buffer.from(context, 'utf8'));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** What was sealed before there were envelopes: with a key of the purpose, derived from the secret. Sealing anew brings it into one. */
function sealedBefore(secrets: readonly string[], purpose: string, sealed: string) {
  for (const secret of secrets) {
    const text = decrypt(derived(secret, purpose), undefined, sealed)?.toString('utf8');
    if (text !== undefined) {
      const own = randomBytes(32);
      return { own, body: encrypt(own, purpose, Buffer.from(text, 'utf8')), secret: undefined, text };
    }
  }
  return undefined;
}

/** The text of an envelope, its own key, and the secret that opened it. */
function openedWith(secrets: readonly string[], purpose: string, sealed: string) {
  const [kind, wrapped = '', body = ''] = sealed.split('.');
  if (kind !== envelope) return sealedBefore(secrets, purpose, sealed);
  for (const secret of secrets) {
    const own = decrypt(derived(secret, keyOfKeys), purpose, wrapped);
    const text = own && decrypt(own, purpose, body);
    if (own && text) return { own, body, secret, text: text.toString('utf8') };
  }
  return undefined;
}

/** The digest of a text or of bytes, in hex. It is what is kept of a long random token: who reads the table cannot use it. */
export const sha256 = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex');

/** Compares two secrets in a time that does not depend on where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
