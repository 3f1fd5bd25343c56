import type { Element } from './tree.ts';

/** What the reader must know about the page beyond the element in hand. */
export interface ReadingContext {
  /** Hidden text and page furniture. */
  isLeftOut: (element: Element) => boolean;
  /** Whether a link leads to another page of the same site. */
  isOwnPage: (href: string) => boolean;
}
