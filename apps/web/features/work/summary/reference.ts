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

/** A point's references, each page once: two sentences of the same page are marked one by one when the page is open. */
export const allReferences = ({ sections }: Summary): Reference[] =>
  sections.flatMap(({ points }) => points.flatMap(({ references }) => references));
