import type { WorkFile, WorkResult } from '../../../api/shapes';

export type Summary = Extract<WorkResult, { kind: 'summarise' }>['summary'];
/** Where something stands: a file, its page, and the words. */
export type Reference = Summary['sections'][number]['points'][number]['references'][number];

/** What a reference is called: "s. 12", with the file's name where there are several. */
export function labelOf(
  { documentId, page }: Reference,
  files: readonly WorkFile[],
  words: { page: (page: string) => string; text: string },
): string {
  const file = files.find(({ id }) => id === documentId);
  const at = page === null ? '' : words.page(String(page));
  if (files.length < 2) return at || words.text;
  return [file?.isPasted ? words.text : (file?.name ?? ''), at].filter(Boolean).join(', ') || words.text;
}

/** All references of a summary, in its order. */
export const allReferences = ({ sections }: Summary): Reference[] =>
  sections.flatMap(({ points }) => points.flatMap(({ references }) => references));

/** The place of each point's first reference among all of them. */
export function firstPlaces({ sections }: Summary): ReadonlyMap<Reference[], number> {
  const places = new Map<Reference[], number>();
  let next = 0;
  for (const { references } of sections.flatMap(({ points }) => points)) {
    places.set(references, next);
    next += references.length;
  }
  return places;
}
