import { FileRefused } from '../file-refused.ts';
import { atPath, elements, findAll, parseXml, textOf, type XmlElement } from './xml.ts';
import type { Archive } from './zip/open-archive.ts';

/** An OpenDocument's content element with one body ("office:text", "office:spreadsheet"). */
export function readContent(archive: Archive, body: string): { content: XmlElement; body: XmlElement } {
  const bytes = archive.read('content.xml');
  const content = bytes ? atPath(parseXml(bytes), 'office:document-content') : undefined;
  const found = atPath(content, 'office:body', body);
  if (!content || !found) throw new FileRefused('damaged');
  return { content, body: found };
}

/** The document's own styles by name; each names the style that it is derived from. */
export function readStyles(content: XmlElement): Map<string, XmlElement> {
  const styles = elements(atPath(content, 'office:automatic-styles'));
  return new Map(styles.map((style) => [style.attributes['style:name'] ?? '', style]));
}

/** Title and language as the document's properties tell them. */
export function readMeta(archive: Archive): { title: string | null; language: string | null } {
  const bytes = archive.read('meta.xml');
  const meta = bytes ? findAll(parseXml(bytes), 'office:meta')[0] : undefined;
  const value = (name: string): string | null => textOf(atPath(meta, name)).trim() || null;
  return { title: value('dc:title'), language: value('dc:language') };
}

/** How often a row or cell stands repeated. */
export const repeats = (element: XmlElement, what: 'columns' | 'rows'): number =>
  Math.max(1, Number(element.attributes[`table:number-${what}-repeated`]) || 1);
