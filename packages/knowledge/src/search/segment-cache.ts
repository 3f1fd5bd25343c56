import { LRUCache } from 'lru-cache';

/** A term's values in segments. */
type BySegment<Value> = ReadonlyMap<string, Value>;

const none: BySegment<never> = new Map<string, never>();
/** Segments of one term that are kept: those that were joined into others since are never asked for again. */
const mostSegments = 64;
/** Bytes that an entry, and a segment in it, take besides their values. */
const overhead = 160;
const perSegment = 80;

/**
 * What was read of terms in segments. Segments never change, so it stays true; the tenant is part of the key. A term's segments lie together: a
 * question looks up some eighty terms in eight segments each.
 */
export class SegmentCache<Value> {
  readonly #kept: LRUCache<string, BySegment<Value>>;

  constructor({ bytes, sizeOf }: { bytes: number; sizeOf: (value: Value) => number }) {
    this.#kept = new LRUCache({
      maxSize: bytes,
      sizeCalculation: (values, key) => {
        let size = overhead + 2 * key.length;
        for (const value of values.values()) size += perSegment + sizeOf(value);
        return size;
      },
    });
  }

  of(tenantId: string, term: string): BySegment<Value> {
    return this.#kept.get(`${tenantId} ${term}`) ?? none;
  }

  add(tenantId: string, term: string, values: BySegment<Value>): void {
    const all = new Map(values);
    for (const [segmentId, value] of this.of(tenantId, term)) {
      if (all.size >= mostSegments) break;
      if (!all.has(segmentId)) all.set(segmentId, value);
    }
    this.#kept.set(`${tenantId} ${term}`, all);
  }
}
