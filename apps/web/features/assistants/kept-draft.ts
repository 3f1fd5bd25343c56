import { changedFields, type Draft } from './draft';

/** What was saved last, and what a person has made of it since. */
export interface Work {
  saved: Draft;
  draft: Draft;
}
type Changes = Partial<Record<keyof Draft, { saved: unknown; draft: unknown }>>;

const place = (id: string): string => `radrum:draft:${id}`;

/** Keeps unsaved changes in the tab, so that they outlive another page and loading this one again. Without changes nothing is kept. */
export function keepDraft(id: string, { saved, draft }: Work): void {
  const changes: Changes = Object.fromEntries(
    changedFields(saved, draft).map((field) => [field, { saved: saved[field], draft: draft[field] }]),
  );
  try {
    if (Object.keys(changes).length > 0) sessionStorage.setItem(place(id), JSON.stringify(changes));
    else sessionStorage.removeItem(place(id));
  } catch {
    // a browser that keeps nothing: the changes live as long as the page
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSameKind = (one: unknown, other: unknown): boolean =>
  Array.isArray(other)
    ? Array.isArray(one) && one.every((item) => typeof item === 'string')
    : isRecord(other)
      ? isRecord(one) && Object.keys(other).every((part) => part in one)
      : typeof one === typeof other;

/** The changes that were kept, on top of what the server has now; null where there are none. */
export function keptDraft(id: string, now: Draft): Work | null {
  try {
    const changes: unknown = JSON.parse(sessionStorage.getItem(place(id)) ?? 'null');
    if (!isRecord(changes)) return null;
    const saved: Record<string, unknown> = { ...now };
    const draft: Record<string, unknown> = { ...now };
    for (const [field, change] of Object.entries(changes)) {
      if (!isRecord(change) || ![change['saved'], change['draft']].every((value) => isSameKind(value, saved[field])))
        return null;
      saved[field] = change['saved'];
      draft[field] = change['draft'];
    }
    // every field was copied from a draft or has been compared with its kind
    return { saved: saved as unknown as Draft, draft: draft as unknown as Draft };
  } catch {
    return null;
  }
}
