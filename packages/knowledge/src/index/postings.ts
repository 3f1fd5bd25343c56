/** One passage of a term's postings. */
export interface Posting {
  /** The passage's place in its segment, 0-based. */
  ordinal: number;
  /** Saturated, length-normalised term frequency, 1..255 for (0, 1]. */
  impact: number;
}

/**
 * Packs postings: the gap to the passage before as a varint (7 bits a byte, low first), then one byte of impact.
 * @param postings in rising order of ordinal; impacts 1..255
 */
export function packPostings(postings: readonly Posting[]): Uint8Array {
  const buffer = new Uint8Array(postings.length * 6);
  let length = 0;
  let last = -1;
  for (const { ordinal, impact } of postings) {
    let gap = ordinal - last - 1;
    last = ordinal;
    while (gap > 127) {
      buffer[length++] = (gap & 127) | 128;
      gap >>>= 7;
    }
    buffer[length++] = gap;
    buffer[length++] = impact;
  }
  return buffer.slice(0, length);
}

/** Unpacks what `packPostings` packed; stops at the end of a damaged list. */
export function unpackPostings(bytes: Uint8Array): Posting[] {
  const postings: Posting[] = [];
  forEachPosting(bytes, (ordinal, impact) => postings.push({ ordinal, impact }));
  return postings;
}

/** Calls `visit` for each posting in order: the search's inner loop, without an object a posting. */
export function forEachPosting(bytes: Uint8Array, visit: (ordinal: number, impact: number) => void): void {
  const end = bytes.length;
  let at = 0;
  let ordinal = -1;
  while (at < end) {
    let gap = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128 && at < end);
    if (at >= end) return;
    ordinal += gap + 1;
    visit(ordinal, bytes[at++] ?? 0);
  }
}
