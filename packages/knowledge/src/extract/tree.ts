import { parseHTML } from 'linkedom';
import { boundMarkup } from './bound-markup.ts';
import { collapse } from './clean-text.ts';

/** A page's element, plain data. Depth is bounded (see bound-markup.ts), so that code may recurse over it. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  classes: readonly string[];
  children: (Element | string)[];
  parent: Element | null;
  /** Its place among the parent's children. */
  position: number;
}

/** The few properties of a linkedom node that are read here; its own types need a browser's library. */
interface DomNode {
  nodeType: number;
  localName: string;
  data: string;
  attributes: Iterable<{ name: string; value: string }>;
  childNodes: Iterable<DomNode>;
}

const elementNode = 1;
const textNode = 3;

/** Parses any text as HTML into a tree under an element named `#root`. Never throws. */
export function parseTree(html: string): Element {
  const root: Element = { name: '#root', attributes: {}, classes: [], children: [], parent: null, position: 0 };
  // Without a root element linkedom has no document to return; broken pages often have none.
  const markup = `<html><body>${boundMarkup(html).replace(/<\/?(?:html|body)(?=[\s>])/gi, swapRoots)}</body></html>`;
  // linkedom's nodes have these properties; see DomNode.
  const document = parseHTML(markup).document as unknown as DomNode;
  const pending: [from: DomNode, to: Element][] = [[document, root]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [from, to] = next;
    for (const node of from.childNodes) {
      if (node.nodeType === textNode) to.children.push(node.data);
      if (node.nodeType !== elementNode) continue;
      const attributes: Record<string, string> = {};
      for (const { name, value } of node.attributes) attributes[name.toLowerCase()] = value;
      const classes = (attributes['class'] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
      const element: Element = {
        name: node.localName.toLowerCase(),
        attributes,
        classes,
        children: [],
        parent: to,
        position: to.children.length,
      };
      to.children.push(element);
      pending.push([node, element]);
    }
  }
  return root;
}

/** The page's own html and body become plain elements, so that a second or misplaced one breaks nothing. */
const swapRoots = (tag: string): string => tag.replace(/html/i, 'page-root').replace(/body/i, 'page-body');

/** All elements under (and with) `root`, in document order; a subtree that `enters` refuses is passed over. */
export function* elementsOf(root: Element, enters: (element: Element) => boolean = () => true): Generator<Element> {
  const pending = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!enters(next)) continue;
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (typeof child === 'object') pending.push(child);
    }
  }
}

/** All text of an element, white space collapsed, whatever can be seen of it. */
export function rawText(element: Element): string {
  const parts: string[] = [];
  const visit = (node: Element): void => {
    for (const child of node.children) {
      if (typeof child === 'string') parts.push(child);
      else visit(child);
    }
  };
  visit(element);
  return collapse(parts.join(''));
}

/** Whether an element stands in one with one of these names (itself not counted). */
export function isInside(element: Element, names: ReadonlySet<string>): boolean {
  for (let up = element.parent; up; up = up.parent) if (names.has(up.name)) return true;
  return false;
}

/** The next element beside this one. */
export function nextElement(element: Element): Element | null {
  const siblings = element.parent?.children ?? [];
  for (let at = element.position + 1; at < siblings.length; at += 1) {
    const sibling = siblings[at];
    if (typeof sibling === 'object') return sibling;
  }
  return null;
}
