export { fileLimits, type FileLimits } from './file-limits.ts';
export { FileRefused, type FileRefusalCode, fileRefusalCodes } from './file-refused.ts';
export { parseFile } from './parse-file.ts';
export type { FileFormat, FileWarning, FileWarningCode, ParsedFile } from './parsed-file.ts';
