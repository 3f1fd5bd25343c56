export { fileLimits, type FileLimits, workFileLimits } from './file-limits.ts';
export { FileRefused, type FileRefusalCode, fileRefusalCodes } from './file-refused.ts';
export { type DocxParts, openDocx } from './open-docx.ts';
export { parseFile } from './parse-file.ts';
export { fileBlock } from './parsed-file.ts';
export type { FileFormat, FileWarning, FileWarningCode, ParsedFile } from './parsed-file.ts';
