import { escaped } from './markup.ts';
import { atPath, elements, findAll, isElement, parseXml, textOf, type XmlElement } from './xml.ts';

/** Placeholders that repeat on every slide or only number it. */
const furniture: ReadonlySet<string> = new Set(['dt', 'ftr', 'sldNum', 'hdr', 'sldImg']);
const titles: ReadonlySet<string> = new Set(['title', 'ctrTitle']);

/**
 * A slide's title, and its content as markup. Text in a content placeholder is a list, as the slide shows it; in a box of its own,
 * paragraphs.
 * @param diagram the data part of a diagram (SmartArt), by relation
 */
export function slideMarkup(
  slide: XmlElement,
  diagram: (relation: string) => Uint8Array | null,
): { title: string; markup: string } {
  let title = '';
  const visit = (parent: XmlElement): string =>
    elements(parent)
      .map((shape) => {
        if (shape.name === 'p:grpSp') return visit(shape);
        if (shape.name === 'mc:AlternateContent') return elements(shape, 'mc:Choice').map(visit).join('');
        if (shape.name === 'p:graphicFrame') return tablesIn(shape) + diagramsIn(shape, diagram);
        if (shape.name !== 'p:sp') return '';
        const holder = atPath(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
        const kind = holder?.attributes['type'] ?? 'body';
        if (holder && furniture.has(kind)) return '';
        const lines = paragraphsIn(atPath(shape, 'p:txBody'));
        if (holder && titles.has(kind) && title === '') {
          title = lines.join(' ');
          return '';
        }
        return holder && kind !== 'subTitle' && lines.length > 1 ? list(lines) : paragraphs(lines);
      })
      .join('');
  const tree = atPath(slide, 'p:cSld', 'p:spTree');
  const markup = tree ? visit(tree) : '';
  return { title, markup };
}

/** The speaker's notes, without the slide's picture and number on their page. */
export function notesMarkup(part: Uint8Array | null): string {
  const tree = part ? atPath(parseXml(part), 'p:notes', 'p:cSld', 'p:spTree') : undefined;
  return elements(tree, 'p:sp')
    .filter((shape) => atPath(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph')?.attributes['type'] === 'body')
    .map((shape) => paragraphs(paragraphsIn(atPath(shape, 'p:txBody'))))
    .join('');
}

function tablesIn(frame: XmlElement): string {
  return findAll(frame, 'a:tbl')
    .map((table) => {
      const isHeaded = atPath(table, 'a:tblPr')?.attributes['firstRow'] === '1';
      const rows = elements(table, 'a:tr').map((row, at) => {
        const tag = isHeaded && at === 0 ? 'th' : 'td';
        return `<tr>${elements(row, 'a:tc')
          .map((cell) => cellMarkup(cell, tag))
          .join('')}</tr>`;
      });
      return `<table>${rows.join('')}</table>`;
    })
    .join('');
}

/** A cell; the cells that a merged one covers stand in the file too, and are passed over. */
function cellMarkup(cell: XmlElement, tag: string): string {
  const { gridSpan, rowSpan, hMerge, vMerge } = cell.attributes;
  if (hMerge === '1' || vMerge === '1') return '';
  const spans = `${gridSpan ? ` colspan="${Number(gridSpan) || 1}"` : ''}${rowSpan ? ` rowspan="${Number(rowSpan) || 1}"` : ''}`;
  return `<${tag}${spans}>${paragraphsIn(atPath(cell, 'a:txBody')).map(escaped).join('<br>')}</${tag}>`;
}

function diagramsIn(frame: XmlElement, diagram: (relation: string) => Uint8Array | null): string {
  return findAll(frame, 'dgm:relIds')
    .map((ids) => diagram(ids.attributes['r:dm'] ?? ''))
    .map((part) => (part ? list(findAll(parseXml(part), 'dgm:t').flatMap(paragraphsIn)) : ''))
    .join('');
}

function paragraphsIn(body: XmlElement | undefined): string[] {
  return elements(body, 'a:p')
    .map((paragraph) =>
      paragraph.children
        .filter(isElement)
        .map((run) =>
          run.name === 'a:br' ? ' ' : run.name === 'a:r' || run.name === 'a:fld' ? textOf(atPath(run, 'a:t')) : '',
        )
        .join('')
        .trim(),
    )
    .filter((text) => text !== '');
}

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${escaped(line)}</p>`).join('');

const list = (lines: readonly string[]): string =>
  lines.length > 0 ? `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : '';
