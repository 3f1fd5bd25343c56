import type { Wording } from '../file-refused.ts';
import type { FileFormat, FileWarning } from '../parsed-file.ts';
import type { Archive } from './zip/open-archive.ts';

export type PackedFormat = 'docx' | 'odt' | 'pptx' | 'xlsx' | 'ods';

/** What a file is by its content. */
export type Recognised = { warnings: FileWarning[] } & (
  | { format: PackedFormat; archive: Archive }
  | { format: Exclude<FileFormat, PackedFormat>; archive: null }
);

/** Content of a kind that is not read, in words. */
export type Foreign = { foreign: Wording };
