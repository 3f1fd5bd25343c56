/** One piece of a page's content, in reading order. `page` is the page, slide or sheet of a file on which it stands, counted from 1. */
export type Block = { page?: number } & (
  | { type: 'heading'; level: HeadingLevel; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; ordered: boolean; items: string[] }
  | { type: 'table'; caption: string | null; header: string[]; rows: string[][] }
  | { type: 'definitions'; entries: { term: string; detail: string }[] }
);

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A link to follow: absolute, http or https. */
export interface Link {
  url: string;
  text: string;
}

export interface ExtractedPage {
  title: string;
  /** Primary language subtag, lower case ("sv"), or null when neither the page nor its text tells. */
  language: string | null;
  canonical: string | null;
  /** ISO date (2026-03-04) on which the page says that it was last changed or reviewed, else published. */
  changedAt: string | null;
  noindex: boolean;
  nofollow: boolean;
  /** Where a meta refresh leads, absolute; null when there is none or it only reloads the page. */
  refresh: string | null;
  links: Link[];
  blocks: Block[];
}
