/** Limits that keep any 5 MB of markup within about two seconds and a bounded stack. */
const limits = {
  depth: 400,
  tags: 150_000,
  tagLength: 16_000,
  attributes: 60,
  strayBrackets: 5_000,
  references: 250_000,
} as const;

const voidElements: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Elements whose content is no markup; all but the kept ones go. */
const rawElements: ReadonlySet<string> = new Set('script style iframe noembed noframes xmp textarea title'.split(' '));
const keptRawElements: ReadonlySet<string> = new Set(['style', 'title']);

/** An opening tag (left) ends these open elements (right) where they are innermost (HTML standard, 13.1.2.4). */
const impliedEnds: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['td', 'th', 'tr'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tbody: ['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup'],
  thead: ['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup'],
  tfoot: ['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup'],
  option: ['option'],
  body: ['head'],
};
const endsParagraph: ReadonlySet<string> = new Set(
  'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);

const attributePattern = /\s*(?:\/|[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?)/y;

/**
 * Rewrites hostile or broken markup into markup that a parser handles in linear time: comments and scripts are taken out, end tags
 * completed, depth, number of tags and attributes bounded. One pass. What is within the limits reads as before.
 */
export function boundMarkup(source: string): string {
  const html = withinReferences(source);
  const unclosed = new Set<string>();
  const out: string[] = [];
  const open: string[] = [];
  let at = 0;
  let tags = 0;
  let strays = 0;

  const closeInnermost = (names: readonly string[]): void => {
    for (let top = open.at(-1); top !== undefined && names.includes(top); top = open.at(-1)) {
      out.push(`</${top}>`);
      open.pop();
    }
  };

  while (at < html.length) {
    const bracket = html.indexOf('<', at);
    if (bracket < 0) break;
    if (bracket > at) out.push(html.slice(at, bracket));
    if (html.startsWith('<!--', bracket)) {
      const end = html.indexOf('-->', bracket + 2);
      if (end < 0) return finish(out, open);
      at = end + 3;
      continue;
    }
    const name = readName(html, bracket);
    if (!name) {
      const isMarkup = /[!?/]/.test(html[bracket + 1] ?? '');
      const end = isMarkup ? html.indexOf('>', bracket) : -1;
      if (!isMarkup) {
        strays += 1;
        if (strays <= limits.strayBrackets) out.push('&lt;');
      }
      at = end < 0 ? bracket + 1 : end + 1;
      continue;
    }
    const end = tagEnd(html, bracket, name.text.length);
    at = end.at;
    if (name.isEnd) {
      const depth = open.lastIndexOf(name.text);
      if (depth < 0) continue;
      for (const inner of open.splice(depth).toReversed()) out.push(`</${inner}>`);
      continue;
    }
    if (rawElements.has(name.text)) {
      const raw = rawContent(html, end.at, name.text, unclosed);
      const tag = html.slice(bracket, end.at);
      const isKept = keptRawElements.has(name.text) || (name.text === 'script' && /ld\+json/i.test(tag));
      if (isKept) out.push(end.isPlain ? tag : `<${name.text}>`, raw.text, `</${name.text}>`);
      at = raw.at;
      continue;
    }
    tags += 1;
    if (tags > limits.tags) return finish(out, open);
    closeInnermost(impliedEnds[name.text] ?? []);
    if (endsParagraph.has(name.text)) closeInnermost(['p']);
    if (open.length >= limits.depth) {
      out.push(' ');
      continue;
    }
    out.push(end.isPlain ? html.slice(bracket, end.at) : `<${name.text}>`);
    if (!voidElements.has(name.text)) open.push(name.text);
  }
  out.push(html.slice(at));
  return finish(out, open);
}

function finish(out: string[], open: readonly string[]): string {
  for (const name of open.toReversed()) out.push(`</${name}>`);
  return out.join('');
}

const namePattern = /<(\/?)([a-zA-Z][a-zA-Z0-9:_-]{0,60})/y;

function readName(html: string, bracket: number): { text: string; isEnd: boolean } | null {
  namePattern.lastIndex = bracket;
  const found = namePattern.exec(html);
  return found?.[2] ? { text: found[2].toLowerCase(), isEnd: found[1] === '/' } : null;
}

/** Where the tag ends, after its `>`; `isPlain` when it may be copied as it is. */
function tagEnd(html: string, bracket: number, nameLength: number): { at: number; isPlain: boolean } {
  attributePattern.lastIndex = bracket + 1 + nameLength + (html[bracket + 1] === '/' ? 1 : 0);
  let at = attributePattern.lastIndex;
  for (let attributes = 0; attributes <= limits.attributes; attributes += 1) {
    if (!attributePattern.test(html)) break;
    at = attributePattern.lastIndex;
    attributePattern.lastIndex = at;
  }
  const close = html.indexOf('>', at);
  const end = close < 0 ? html.length : close + 1;
  const isPlain = close >= 0 && html.slice(at, close).trim() === '' && end - bracket <= limits.tagLength;
  return { at: end, isPlain };
}

/** Cuts a page off where its character references (`&amp;`) become too many: the parser makes a node of each. */
function withinReferences(html: string): string {
  let at = -1;
  for (let count = 0; count <= limits.references; count += 1) {
    at = html.indexOf('&', at + 1);
    if (at < 0) return html;
  }
  return html.slice(0, at);
}

/**
 * The content of a raw element. One that is never closed is taken as empty, so that the rest of the page is not lost; its name is
 * kept in `unclosed`, so that the page is searched once only.
 */
function rawContent(html: string, from: number, name: string, unclosed: Set<string>): { text: string; at: number } {
  if (unclosed.has(name)) return { text: '', at: from };
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  if (!found) {
    unclosed.add(name);
    return { text: '', at: from };
  }
  const end = html.indexOf('>', found.index);
  return { text: html.slice(from, found.index), at: end < 0 ? html.length : end + 1 };
}
