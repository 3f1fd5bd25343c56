import type { Assistant, AssistantVersion } from '../../api/shapes';
import { type Draft, draftOf } from './draft';

/** One of the two that are compared: a version by its number, or the draft. */
export interface Side {
  key: string;
  /** The draft has the number that it will get. */
  number: number;
  settings: Draft;
  /** What it knew and its rules; null for the draft, which has neither before it is published. */
  made: Pick<AssistantVersion, 'knowledge' | 'policy'> | null;
}
export interface Sides {
  before: Side;
  after: Side;
}

export const draftKey = 'draft';

/** The number that a draft gets when it is published. */
export const nextVersion = (versions: readonly AssistantVersion[]): number => (versions[0]?.version ?? 0) + 1;

/** What a side is held against by itself: the version that answers, and that one against the one before it. Null where it is alone. */
export function naturalOther(key: string, versions: readonly AssistantVersion[]): string | null {
  const live = versions.find(({ isPublished }) => isPublished) ?? versions[0];
  if (!live) return null;
  if (key !== String(live.version)) return String(live.version);
  const earlier = versions[versions.indexOf(live) + 1];
  return earlier ? String(earlier.version) : draftKey;
}

/**
 * The two that an address asks for; else what answers now against the draft, or against what answered before where the draft says the
 * same. Null where there is nothing to compare.
 */
export function sidesOf(
  assistant: Assistant,
  versions: readonly AssistantVersion[],
  asked: { from?: string | undefined; to?: string | undefined },
): Sides | null {
  const draft: Side = {
    key: draftKey,
    number: nextVersion(versions),
    settings: draftOf(assistant),
    made: null,
  };
  const sides = [
    draft,
    ...versions.map(({ version, settings, knowledge, policy }) => ({
      key: String(version),
      number: version,
      settings: draftOf(settings),
      made: { knowledge, policy },
    })),
  ];
  const find = (key: string | null | undefined) => sides.find((side) => side.key === key);
  const live = versions.find(({ isPublished }) => isPublished);
  const usual = assistant.hasChanges || versions.length < 2 ? draft : (find(live && String(live.version)) ?? draft);
  const after = find(asked.to) ?? usual;
  const before = find(asked.from) ?? find(naturalOther(after.key, versions));
  return before ? { before, after } : null;
}

/** What a run of questions is about: with another draft, answers are others. */
export const runAbout = (assistantId: string, tenant: string, { before, after }: Sides): readonly unknown[] => [
  'versions',
  tenant,
  assistantId,
  ...[before, after].map(({ key, settings }) => (key === draftKey ? settings : key)),
];

/** The same for the draft against the version that answers. */
export const draftRunAbout = (assistant: Assistant, tenant: string): readonly unknown[] => [
  'versions',
  tenant,
  assistant.id,
  String(assistant.publishedVersion),
  draftOf(assistant),
];
