import { cleanUntrusted } from './injection.ts';

/**
 * Reduces a model's text to the Markdown that is rendered: paragraphs, lists and bold. Links, images, HTML, headings,
 * quotes, code and tables lose their markup and keep their words; addresses inside links and images are gone.
 *
 * @example sanitizeText('Se [sidan](https://evil.example) <b>nu</b>') // 'Se sidan nu'
 */
export function sanitizeText(text: string): string {
  let clean = cleanUntrusted(text);
  // Taking one layer of markup away may uncover another ("<scr<b>ipt>"); each round removes at least one character.
  for (let round = 0; round < 20; round += 1) {
    const before = clean;
    clean = stripMarkup(clean);
    if (clean === before) break;
  }
  return clean.replace(/<(?=[\p{L}/!?])|(?<=[\p{L}"'/])>/gu, '');
}

function stripMarkup(text: string): string {
  return (
    text
      .replace(/<!--[\s\S]{0,4000}?(?:-->|$)/g, '')
      .replace(
        /<(?:script|style|iframe|svg|object|template)\b[\s\S]{0,4000}?(?:<\/(?:script|style|iframe|svg|object|template)\s*>|$)/gi,
        '',
      )
      .replace(/<\/?[a-z][^<>]{0,2000}(?:>|$)|<[!?][^<>]{0,2000}(?:>|$)/gi, '')
      // ![alt](address) and ![alt][name] go whole; [words](address) keeps its words.
      .replace(/!\[[^\]\n]{0,500}\](?:\([^)\n]{0,2000}\)?|\[[^\]\n]{0,200}\])/g, '')
      .replace(/\[([^[\]\n]{0,500})\]\([^)\n]{0,2000}\)?/g, '$1')
      // [words][name] keeps its words, but [1][2] are citation marks.
      .replace(/\[([^[\]\n]*[^\d\s,[\]\n][^[\]\n]*)\]\[[^\]\n]{0,200}\]/g, '$1')
      // The definition of a link is no text.
      .replace(/^[ \t]*\[[^\]\n]{1,200}\]:[^\n]*$/gm, '')
      .replace(/^[ \t]*#{1,6}[ \t]+([^\n]*?)[ \t#]*$/gm, (_, heading: string) =>
        heading === '' ? '' : `**${heading.replaceAll('**', '')}**`,
      )
      .replace(/^[ \t]*>+[ \t]?/gm, '')
      .replace(/^[ \t]*(?:`{3,}|~{3,})[^\n]*$|`+/gm, '')
      .replace(/^[ \t]*\|?[ \t:|-]*-{2,}[ \t:|-]*\|?[ \t]*$/gm, '')
      .replace(/^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$/gm, '')
  );
}
