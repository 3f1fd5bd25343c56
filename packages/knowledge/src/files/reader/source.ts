import type { Block } from '../../extract/index.ts';
import type { FileWarning, ReadingLimits } from '../parsed-file.ts';
import type { Archive } from './zip/open-archive.ts';

/** A file on its way to the reader of its format. */
export interface Source {
  bytes: Uint8Array;
  limits: ReadingLimits;
}

/** A document that is an archive of parts. */
export interface PackedSource extends Source {
  archive: Archive;
}

/** What a format's reader finds. */
export interface Draft {
  /** The title that the document shows or declares; null when it has none. */
  title: string | null;
  /** The language that it declares, which templates often get wrong. */
  language: string | null;
  pages: number | null;
  /** Of a PDF: the pages without text. */
  unreadablePages?: number[];
  /** An empty heading stands for the document's title: what follows belongs to no other heading. */
  blocks: Block[];
  warnings: FileWarning[];
}
