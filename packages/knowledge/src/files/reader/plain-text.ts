import { decodeBody } from '../../extract/decode-body.ts';
import { readText } from '../../text/read-text.ts';
import type { Draft, Source } from './source.ts';

/** Reads plain text and Markdown, which differ in what people call them only: both may have headings, lists and tables. */
export async function readPlainText({ bytes }: Source): Promise<Draft> {
  const { title, text } = withoutFrontMatter(decodeBody(bytes, ''));
  return { title, language: null, pages: null, blocks: readText(plain(text)), warnings: [] };
}

/** A file may begin with fields between lines of three hyphens; only the title says something to a reader. */
function withoutFrontMatter(text: string): { title: string | null; text: string } {
  const front = /^---[ \t]*\r?\n([^]{0,10000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!front) return { title: null, text };
  const title = /^title:[ \t]*["']?(.+?)["']?[ \t]*$/im.exec(front[1] ?? '')?.[1] ?? null;
  return { title, text: text.slice(front[0].length) };
}

/** Text without Markdown's marks inside lines, without comments and fences; underlined headings as headings with signs. */
function plain(text: string): string {
  return text
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/^[ \t]*(?:```|~~~).*$/gm, '')
    .replace(/^(?![-*•#>|\s]|\d+[.)])([^\n]{1,200}\p{L}[^\n]{0,200})\r?\n={3,}[ \t]*$/gmu, '# $1')
    .replace(/^(?![-*•#>|\s]|\d+[.)])([^\n|]{1,200}\p{L}[^\n|]{0,200})\r?\n-{3,}[ \t]*$/gmu, '## $1')
    .replace(/!\[([^[\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/\[([^[\]\n]{1,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1/g, '$2')
    .replace(/^>[ \t]?/gm, '');
}
