import { Refusal } from '../world/refusal.ts';

interface Page {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
}

export type Range =
  | number
  | { gt?: number | undefined; gte?: number | undefined; lt?: number | undefined; lte?: number | undefined };

export interface List<T> {
  object: 'list';
  data: T[];
  has_more: boolean;
  url: string;
}

/** A page of a list, newest first, as `limit`, `starting_after` and `ending_before` ask. */
export function page<T extends { id: string }>(url: string, oldestFirst: T[], asked: Page): List<T> {
  const all = oldestFirst.toReversed();
  const limit = asked.limit ?? 10;
  const place = (id: string, param: string) => {
    const index = all.findIndex((one) => one.id === id);
    if (index < 0) throw new Refusal(400, { code: 'resource_missing', message: `No such object: '${id}'`, param });
    return index;
  };
  if (asked.ending_before !== undefined) {
    const end = place(asked.ending_before, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', data: all.slice(start, end), has_more: start > 0, url };
  }
  const start = asked.starting_after === undefined ? 0 : place(asked.starting_after, 'starting_after') + 1;
  return { object: 'list', data: all.slice(start, start + limit), has_more: all.length > start + limit, url };
}

/** A list inside an object: all of it. */
export function whole<T>(url: string, data: T[]): List<T> {
  return { object: 'list', data, has_more: false, url };
}

export function within(value: number, range: Range | undefined): boolean {
  if (range === undefined) return true;
  if (typeof range === 'number') return value === range;
  const { gt, gte, lt, lte } = range;
  return (
    (gt === undefined || value > gt) &&
    (gte === undefined || value >= gte) &&
    (lt === undefined || value < lt) &&
    (lte === undefined || value <= lte)
  );
}
