import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const shape = /^r([ps])_([0-9a-z]{22})_([0-9A-Za-z]{30})([0-9A-Za-z]{6})$/;
const prefixOf = { publishable: 'rp', secret: 'rs' } as const;
export type KeyType = keyof typeof prefixOf;

const checksum = (text: string): string => {
  let rest = crc32(text);
  let sum = '';
  for (let place = 0; place < 6; place++, rest = Math.floor(rest / letters.length))
    sum = letters[rest % letters.length] + sum;
  return sum;
};

/**
 * A new key: `rs_` or `rp_`, the tenant's public identifier (so that the key is looked up inside its tenant), 30 random characters
 * (178 bits) and a checksum, by which scanners of leaked secrets and we ourselves tell a key from a typing error without asking the database.
 */
export function makeApiKey(type: KeyType, tenantId: string): string {
  const random = Array.from({ length: 30 }, () => letters[randomInt(letters.length)]).join('');
  const text = `${prefixOf[type]}_${tenantId.replace(/^ten_/, '')}_${random}`;
  return text + checksum(text);
}

/** What a key says by itself; undefined when it is none. */
export function readApiKey(key: string): { type: KeyType; tenantId: string } | undefined {
  const match = shape.exec(key);
  if (!match || checksum(key.slice(0, -6)) !== match[4]) return undefined;
  return { type: match[1] === 'p' ? 'publishable' : 'secret', tenantId: `ten_${match[2]}` };
}
