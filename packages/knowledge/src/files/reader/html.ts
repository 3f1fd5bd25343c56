import { decodeBody } from '../../extract/decode-body.ts';
import { extractPage } from '../../extract/extract-page.ts';
import type { Draft, Source } from './source.ts';

/** A saved page has no address of its own; links in it are not followed. */
const nowhere = 'https://file.invalid/';

/** Reads a saved web page as the crawler reads one. */
export async function readHtml({ bytes }: Source): Promise<Draft> {
  const { title, language, blocks } = extractPage(decodeBody(bytes, ''), nowhere);
  return { title, language, pages: null, blocks, warnings: [] };
}
