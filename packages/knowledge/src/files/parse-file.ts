/**
 * Files become documents.
 *
 * A file that somebody uploads is read by a process of its own (`reader/main.ts`), started for this one file and killed when it takes
 * too much time or memory. This side never loads a parser: it checks the size, hands the bytes over and checks what comes back.
 *
 *   parse-file        the door: size, name, start, answer
 *   run-reader        the bounded process
 *   reader/           everything that runs in it:
 *     recognise         what the bytes are, whatever the name says
 *     zip/              archives, checked before and while they are unpacked
 *     xml               XML without entities and DOCTYPE
 *     pdf/ rtf/ mail/ docx odt pptx xlsx ods csv markdown html   one reader a format; each gives blocks as a web page does
 *
 * A file is read, perhaps with warnings, or refused with a FileRefused that says what to do.
 */
import { type FileLimits, fileLimits } from './file-limits.ts';
import { FileRefused } from './file-refused.ts';
import type { ParsedFile } from './parsed-file.ts';
import { runReader } from './run-reader.ts';

/**
 * Reads a file into a title, a language and blocks that splitPage can split.
 * @param bytes the whole file; only read, never kept
 * @param file its name as sent; it only explains a wrong extension and stands in for a missing title
 * @throws FileRefused, and nothing else that comes from the file
 * @example const file = await parseFile(bytes, { name: 'Avgifter.pdf' }); splitPage(file)[0]?.page // 1
 */
export async function parseFile(
  bytes: Uint8Array,
  { name }: { name: string },
  limits: Partial<FileLimits> = {},
): Promise<ParsedFile> {
  const all: FileLimits = { ...fileLimits, ...limits };
  if (bytes.byteLength === 0)
    throw new FileRefused('empty', { sv: 'Filen är tom (0 byte).', en: 'The file is empty (0 bytes).' });
  if (bytes.byteLength > all.fileBytes) {
    const most = Math.floor(all.fileBytes / 1024 / 1024);
    throw new FileRefused('too_large', {
      sv: `En fil får vara högst ${most} MB.`,
      en: `A file may be at most ${most} MB.`,
    });
  }
  const answer = await runReader(bytes, plainName(name), all);
  if (answer.outcome === 'refused') throw FileRefused.from(answer.code, answer.words);
  return answer.file;
}

/** The name without folders, controls and whatever is too long to be a name. */
function plainName(name: string): string {
  const own = name.slice(-1_000).split(/[/\\]/).at(-1) ?? '';
  return own.toWellFormed().replace(/\p{C}/gu, '').trim().slice(-200);
}
