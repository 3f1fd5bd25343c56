import type { Assistant, AssistantVersion } from '../../api/shapes';
import { type Draft, draftOf } from './draft';

/** One of the two that are compared: a version by its number, or the draft. */
export interface Side {
  key: string;
  settings: Draft;
  /** What it knew and its rules; null for the draft, which has neither before it is published. */
  made: Pick<AssistantVersion, 'knowledge' | 'policy'> | null;
}

const draftKey = 'draft';

/** The two that an address asks for; else what answers now against the draft. Null where there is nothing to compare. */
export function sidesOf(
  assistant: Assistant,
  versions: readonly AssistantVersion[],
  asked: { from?: string | undefined; to?: string | undefined },
): { before: Side; after: Side } | null {
  const draft: Side = { key: draftKey, settings: draftOf(assistant), made: null };
  const sides = [
    draft,
    ...versions.map(({ version, settings, knowledge, policy }) => ({
      key: String(version),
      settings: draftOf(settings),
      made: { knowledge, policy },
    })),
  ];
  const live = versions.find(({ isPublished }) => isPublished) ?? versions[0];
  const find = (key: string | undefined) => sides.find((side) => side.key === key);
  const before = find(asked.from) ?? find(live && String(live.version));
  return before ? { before, after: find(asked.to) ?? draft } : null;
}
