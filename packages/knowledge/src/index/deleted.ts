/** Bitmaps of a segment's deleted passages: bit `ordinal % 8` of byte `ordinal >> 3`. */

export function isDeleted(bitmap: Uint8Array, ordinal: number): boolean {
  return ((bitmap[ordinal >> 3] ?? 0) & (1 << (ordinal & 7))) !== 0;
}

/** A copy of the bitmap, long enough for the segment, with the ordinals' bits set. */
export function withDeleted(bitmap: Uint8Array, ordinals: Iterable<number>, passages: number): Uint8Array {
  const copy = new Uint8Array(Math.max(bitmap.length, (passages + 7) >> 3));
  copy.set(bitmap);
  for (const ordinal of ordinals) {
    if (ordinal >= 0 && ordinal < passages) copy[ordinal >> 3] = (copy[ordinal >> 3] ?? 0) | (1 << (ordinal & 7));
  }
  return copy;
}

/** How many passages of the segment are deleted. */
export function countDeleted(bitmap: Uint8Array): number {
  let count = 0;
  for (let byte of bitmap) for (; byte !== 0; byte &= byte - 1) count++;
  return count;
}
