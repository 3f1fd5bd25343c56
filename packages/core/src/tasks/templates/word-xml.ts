import type { FilledPart } from './fill-template.ts';

/** The styles of a Word document by which parts are set; null where it has none. */
export interface WordStyles {
  heading: string | null;
  list: string | null;
  /** The number of its bullets' list. */
  bullets: string | null;
}

/** Styles by the names that Word keeps in every language, and by those of programs that translate them. */
export function readStyles(stylesXml: string, numberingXml: string): WordStyles {
  const styles = elementsOf(stylesXml, 'style').flatMap((style) => {
    const id = attribute(style, 'w:styleId');
    const name = attribute(style, 'w:val', '<w:name ');
    if (id === null || name === null || attribute(style, 'w:type') !== 'paragraph') return [];
    return [{ id, name: name.toLowerCase(), list: attribute(style, 'w:val', '<w:numId ') }];
  });
  const styleOf = (...names: string[]) => styles.find(({ name }) => names.includes(name)) ?? null;
  const list = styleOf('list bullet', 'punktlista');
  return {
    heading: styleOf('heading 1', 'rubrik 1')?.id ?? null,
    list: list?.id ?? null,
    // Word takes the list from the style; other readers only see it at the paragraph.
    bullets: list?.list ?? bulletsOf(numberingXml),
  };
}

/** The first list whose first level is bullets. */
function bulletsOf(numberingXml: string): string | null {
  const kind = elementsOf(numberingXml, 'abstractNum').find(
    (one) => attribute(one, 'w:val', '<w:numFmt ') === 'bullet',
  );
  if (kind === undefined) return null;
  const id = attribute(kind, 'w:abstractNumId');
  const list = elementsOf(numberingXml, 'num').find((one) => attribute(one, 'w:val', '<w:abstractNumId ') === id);
  return list === undefined ? null : attribute(list, 'w:numId');
}

/** Elements of one name that do not stand in each other, from their attributes on; each character is looked at once. */
const elementsOf = (xml: string, name: string): string[] =>
  xml
    .split(`<w:${name} `)
    .slice(1)
    .map((rest) => rest.slice(0, Math.max(0, rest.indexOf(`</w:${name}>`))));

/** An attribute of an element, or of the first element in it that begins so. */
function attribute(element: string, name: string, within = ''): string | null {
  const at = within === '' ? 0 : element.indexOf(within);
  if (at < 0) return null;
  const tag = element.slice(at, element.indexOf('>', at));
  return new RegExp(`(?:^|\\s)${name}="([^"]{1,100})"`).exec(tag)?.[1] ?? null;
}

export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const run = (text: string, properties = ''): string =>
  text
    .split('\n')
    .map((line) => `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>');

const paragraph = (content: string, style: string | null, properties = ''): string => {
  const inner = `${style === null ? '' : `<w:pStyle w:val="${escapeXml(style)}"/>`}${properties}`;
  return `<w:p>${inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`}${content}</w:p>`;
};

const inList = (bullets: string | null): string =>
  bullets === null ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${bullets}"/></w:numPr>`;

/** Parts as paragraphs of a Word document, in its own styles. */
export function partsXml(parts: readonly FilledPart[], { heading, list, bullets }: WordStyles): string {
  const written = parts.flatMap(({ kind, text }) => {
    switch (kind) {
      case 'heading':
        return paragraph(run(text, heading === null ? '<w:rPr><w:b/></w:rPr>' : ''), heading, '<w:keepNext/>');
      case 'list':
        return text
          .split('\n')
          .map((item) =>
            list === null && bullets === null
              ? paragraph(run(`•\u00a0${item}`), null, '<w:ind w:left="360" w:hanging="200"/>')
              : paragraph(run(item), list, inList(bullets)),
          );
      case 'paragraph':
      case 'fixed':
        return text.split(/\n{2,}/).map((one) => paragraph(run(one), null));
    }
  });
  return written.join('');
}

export const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
