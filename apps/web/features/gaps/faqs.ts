import type { KnowledgeBase, Source } from '../../api/shapes';

/** Where an answer can be put: questions and answers that exist, or new ones in a knowledge base. */
export interface FaqTarget {
  sourceId: string | null;
  baseId: string;
  baseName: string;
  /** Of the source; empty where it has none, and for new ones. */
  title: string;
}

/** Every place for an answer: what exists comes first, then a new one in each knowledge base. */
export const faqTargets = (bases: readonly { base: KnowledgeBase; sources: readonly Source[] }[]): FaqTarget[] => [
  ...bases.flatMap(({ base, sources }) =>
    sources
      .filter(({ type }) => type === 'faq')
      .map(({ id, title }) => ({ sourceId: id, baseId: base.id, baseName: base.name, title: title ?? '' })),
  ),
  ...bases.map(({ base }) => ({ sourceId: null, baseId: base.id, baseName: base.name, title: '' })),
];

/** The value that stands for a target in a form. */
export const keyOf = ({ sourceId, baseId }: FaqTarget): string => sourceId ?? `new ${baseId}`;

/** Where questions and answers stand in the console. */
export const faqAddress = (tenant: string, baseId: string, sourceId: string): string =>
  `/t/${tenant}/knowledge/${baseId}/sources/${sourceId}`;
