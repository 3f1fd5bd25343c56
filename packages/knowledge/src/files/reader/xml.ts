import { XMLParser } from 'fast-xml-parser';
import { FileRefused } from '../file-refused.ts';

/** A part of an office document as plain data; names with their usual prefix ("text:p"). */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Deeper than any document that a person wrote; keeps every walk over the tree within the stack. */
const mostDepth = 300;

/**
 * Decodes and checks a part. What a parser gets is exactly what was checked here: no DOCTYPE, so no entities of its own and no
 * addresses to fetch, and no nesting that would fill a stack.
 */
export function readXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  const xml = new TextDecoder(encoding).decode(bytes).replace(/^\s*<\?xml[^>]*\?>/, '');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    throw new FileRefused('damaged', {
      sv: 'Filen innehåller XML-deklarationer (DOCTYPE) som inte hör hemma i ett dokument.',
      en: 'The file contains XML declarations (DOCTYPE) that do not belong in a document.',
    });
  if (depthOf(xml) > mostDepth)
    throw new FileRefused('too_complex', {
      sv: 'Innehållet är nästlat i för många nivåer.',
      en: 'The content is nested in too many levels.',
    });
  return xml;
}

/** How deep elements stand in each other, in one pass; attribute values may hold ">". */
function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const mark = xml[at + 1];
    if (xml.startsWith('<![CDATA[', at)) at = after(xml, ']]>', at);
    else if (xml.startsWith('<!--', at)) at = after(xml, '-->', at);
    else {
      const end = tagEnd(xml, at);
      if (mark === '/') depth -= 1;
      else if (mark !== '?' && mark !== '!' && xml[end - 2] !== '/') depth += 1;
      deepest = Math.max(deepest, depth);
      at = end;
    }
  }
  return deepest;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < xml.length; at += 1) {
    const letter = xml[at] ?? '';
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  return xml.length;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  htmlEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** Parses a part into a tree under an element named `#root`. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parsed: unknown = parser.parse(readXml(bytes));
  return { name: '#root', attributes: {}, children: toChildren(parsed) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The parser's ordered form: one key a node, which is its name, beside `:@` with its attributes. */
function toChildren(nodes: unknown): (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.filter(isRecord).flatMap((node): (XmlElement | string)[] => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined) return [];
    const content = node[name];
    if (name === '#text') return [decodeReferences(String(content))];
    const given = node[':@'];
    const attributes: Record<string, string> = Object.create(null);
    if (isRecord(given))
      for (const [key, value] of Object.entries(given)) attributes[key] = decodeReferences(String(value));
    return [{ name, attributes, children: toChildren(content) }];
  });
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML itself and characters by number; there are no others without a DOCTYPE. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node === 'object';

/** The child elements, those of one name where it is given. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(isElement).filter((child) => name === undefined || child.name === name);
}

/** The first element on a path of child names. */
export function atPath(root: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = root;
  for (const name of path) found = elements(found, name)[0];
  return found;
}

/** All elements of one name, at any depth, in document order; not looked for inside one another. */
export function findAll(root: XmlElement, name: string): XmlElement[] {
  return elements(root).flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

/** All text under an element. */
export function textOf(node: XmlElement | undefined): string {
  return (node?.children ?? []).map((child) => (isElement(child) ? textOf(child) : child)).join('');
}
