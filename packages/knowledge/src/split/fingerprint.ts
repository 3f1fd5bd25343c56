import { createHash } from 'node:crypto';
import type { Block } from '../extract/index.ts';

/** A hash of what a page says (title and blocks), stable over changes of layout, menus and dates of review. 64 hexadecimal digits. */
export function contentHash(page: { title: string; blocks: readonly Block[] }): string {
  return createHash('sha256')
    .update(JSON.stringify([page.title, page.blocks]))
    .digest('hex');
}

/** Words in a row that make one feature. */
const shingle = 3;
/** Bits that may differ between near-duplicates (Manku, Jain and Das Sarma 2007 use 3 of 64 for whole pages). */
const mostDifferentBits = 3;

/**
 * A fingerprint by which near-duplicates are recognised: a 64-bit simhash of the words (Charikar 2002) and a hash of the numbers.
 * Passages that differ in an amount, a date or a time are no duplicates, however alike they read: last year's fees are not this year's.
 * @returns 16 hexadecimal digits, a hyphen, 16 more
 */
export function passageFingerprint(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  const words = folded.match(/\p{L}+/gu) ?? [];
  const numbers = folded.match(/\p{N}+/gu) ?? [];
  const sums = new Int32Array(64);
  const last = Math.max(0, words.length - shingle);
  for (let at = 0; at <= last; at += 1) {
    const digest = createHash('md5')
      .update(words.slice(at, at + shingle).join(' '))
      .digest();
    for (let bit = 0; bit < 64; bit += 1)
      sums[bit] = (sums[bit] ?? 0) + (((digest[bit >> 3] ?? 0) >> (bit & 7)) & 1 ? 1 : -1);
  }
  let simhash = 0n;
  for (let bit = 0; bit < 64; bit += 1) if ((sums[bit] ?? 0) > 0) simhash |= 1n << BigInt(bit);
  return `${hex(simhash)}-${hex(hash64(numbers.join(' ')))}`;
}

/** Whether two fingerprints belong to passages that say the same with the same numbers. */
export function isNearDuplicate(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.slice(17) !== b.slice(17)) return false;
  let different = BigInt(`0x${a.slice(0, 16)}`) ^ BigInt(`0x${b.slice(0, 16)}`);
  let bits = 0;
  for (; different > 0n && bits <= mostDifferentBits; bits += 1) different &= different - 1n;
  return different === 0n && bits <= mostDifferentBits;
}

const hex = (value: bigint): string => value.toString(16).padStart(16, '0');

const hash64 = (text: string): bigint => createHash('md5').update(text).digest().readBigUInt64BE(0);
