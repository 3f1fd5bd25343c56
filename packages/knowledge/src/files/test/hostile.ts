import type { FileLimits } from '../file-limits.ts';
import type { FileRefusalCode } from '../file-refused.ts';

/** A file made to do harm, and what must come of it: read, or refused with one of these codes. */
export interface Hostile {
  what: string;
  name: string;
  make: () => Uint8Array;
  becomes: 'read' | FileRefusalCode | readonly ('read' | FileRefusalCode)[];
  /** A text that must stand in the document, or a code among its warnings. */
  text?: string;
  warning?: string;
  limits?: Partial<FileLimits>;
}
