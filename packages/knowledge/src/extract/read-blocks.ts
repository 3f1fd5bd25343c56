import { asLevel, BlockBuilder, blockText } from './block-builder.ts';
import { collapse, countWords } from './clean-text.ts';
import { isTrigger } from './furniture.ts';
import type { Block } from './page.ts';
import { readTable } from './read-table.ts';
import type { ReadingContext } from './reading-context.ts';
import { type Element, elementsOf, nextElement } from './tree.ts';

const inlineElements: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd mark q samp slot small span strong sub sup time tt u var wbr picture img label button rp rt ruby output meter'.split(
    ' ',
  ),
);
const boldElements: ReadonlySet<string> = new Set(['b', 'strong']);
const headingName = /^h([1-6])$/;
const structural: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 table dl details article section'.split(' '));
const cardClass =
  /^(?:vcard|h-?card|kontakt-?kort\S*|contact-?(?:card|info|box|block)\S*|kontakt-?(?:ruta|info|box|block)\S*|yhteystieto\S*)$/;
const questionClass = /(?:faq|accordion|qa)\S*(?:question|title|header|fraga|rubrik|frage)$/;
/** A contact card longer than this many words is read as ordinary text. */
const longestCard = 80;
/** A definition's text longer than this many words is read as a section of its own. */
const longestDetail = 120;

/** Reads the content under some roots into blocks. */
export function readBlocks(roots: readonly Element[], context: ReadingContext): Block[] {
  const builder = new BlockBuilder();
  for (const root of roots) {
    readChildren(root, builder, context, false);
    builder.flush();
  }
  return builder.finish();
}

/** The visible words under an element in one line. */
function readLine(element: Element, context: ReadingContext): string {
  return collapse(
    readBlocks([element], context)
      .map((block) => blockText(block).replaceAll('\n', ' '))
      .join(' '),
  );
}

function readChildren(element: Element, builder: BlockBuilder, context: ReadingContext, isBold: boolean): void {
  for (const child of element.children) {
    if (typeof child === 'string') builder.write(element.name === 'pre' ? child.replace(/\n/g, '\v') : child, isBold);
    else readElement(child, builder, context, isBold);
  }
}

function readElement(element: Element, builder: BlockBuilder, context: ReadingContext, isBold: boolean): void {
  if (context.isLeftOut(element)) return;
  const level = headingLevel(element);
  if (level) return builder.heading(asLevel(level), headingText(element, context));
  if (isContactCard(element)) return readCard(element, builder, context);
  if (isQuestion(element)) return builder.question(headingText(element, context));
  switch (element.name) {
    case 'br':
      return builder.breakLine();
    case 'hr':
      return builder.flush();
    case 'ul':
    case 'ol':
      return readList(element, builder, context);
    case 'table':
      return readTable(element, builder, context, {
        flow: () => readFlow(element, builder, context),
        line: (cell) => readLine(cell, context),
      });
    case 'dl':
      return readDefinitions(element, builder, context);
    case 'details':
      return readDetails(element, builder, context);
    case 'button':
    case 'label':
      return readTrigger(element, builder, context);
    default:
      if (inlineElements.has(element.name))
        return readChildren(element, builder, context, isBold || boldElements.has(element.name));
      return readFlow(element, builder, context);
  }
}

function readFlow(element: Element, builder: BlockBuilder, context: ReadingContext): void {
  builder.flush();
  readChildren(element, builder, context, false);
  builder.flush();
}

function headingLevel(element: Element): number | null {
  const named = headingName.exec(element.name)?.[1];
  if (named) return Number(named);
  if (element.attributes['role'] === 'heading') return Number(element.attributes['aria-level']) || 2;
  return null;
}

/** A heading's words in one line, with those of a button in it; nothing in it is a block of its own. */
function headingText(element: Element, context: ReadingContext): string {
  const parts: string[] = [];
  const visit = (node: Element): void => {
    for (const child of node.children) {
      if (typeof child === 'string') parts.push(child);
      else if (!context.isLeftOut(child)) {
        if (!inlineElements.has(child.name)) parts.push(' ');
        visit(child);
        if (!inlineElements.has(child.name)) parts.push(' ');
      }
    }
  };
  visit(element);
  return collapse(parts.join(''));
}

const isQuestion = (element: Element): boolean =>
  element.classes.some((name) => questionClass.test(name)) &&
  !elementsOf(element).some((inner) => inner !== element && !inlineElements.has(inner.name));

function readTrigger(element: Element, builder: BlockBuilder, context: ReadingContext): void {
  if (!isTrigger(element) || nextElement(element) === null) return;
  builder.question(headingText(element, context));
}

function readDetails(element: Element, builder: BlockBuilder, context: ReadingContext): void {
  const summary = element.children.find(
    (child): child is Element => typeof child === 'object' && child.name === 'summary',
  );
  const title = summary && !context.isLeftOut(summary) ? headingText(summary, context) : null;
  builder.panel(title, () => {
    for (const child of element.children) {
      if (child === summary) continue;
      if (typeof child === 'string') builder.write(child, false);
      else readElement(child, builder, context, false);
    }
  });
}

function readList(list: Element, builder: BlockBuilder, context: ReadingContext): void {
  builder.flush();
  const isContainer = elementsOf(list, (element) => !context.isLeftOut(element)).some(
    (element) => structural.has(element.name) || isContactCard(element),
  );
  if (isContainer) return readFlow(list, builder, context);
  const items = readItems(list, context);
  if (items.length > 0) builder.add({ type: 'list', ordered: list.name === 'ol', items }, isLinkList(list, context));
}

/** A list's items with those of nested lists. An item that ends with a colon opens each item under it. */
function readItems(list: Element, context: ReadingContext): string[] {
  const items: string[] = [];
  for (const child of list.children) {
    if (typeof child === 'string' || context.isLeftOut(child)) continue;
    if (child.name === 'ul' || child.name === 'ol') {
      items.push(...readItems(child, context));
      continue;
    }
    const nested = new Set<Element>();
    const own = readLine(child, {
      ...context,
      isLeftOut: (element) => context.isLeftOut(element) || (isList(element) && nested.add(element).has(element)),
    });
    const inner = [...nested].flatMap((element) => readItems(element, context));
    if (own.endsWith(':') && inner.length > 0) items.push(...inner.map((item) => `${own} ${item}`));
    else items.push(...[own, ...inner].filter((item) => item !== ''));
  }
  return items;
}

const isList = (element: Element): boolean => element.name === 'ul' || element.name === 'ol';

/** Whether a list is nothing but links to other pages of the site, as menus and index pages have them. */
function isLinkList(list: Element, context: ReadingContext): boolean {
  let links = 0;
  for (const element of elementsOf(
    list,
    (inner) => inner === list || (inner.name !== 'a' && !context.isLeftOut(inner)),
  )) {
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (/[\p{L}\p{N}]/u.test(child)) return false;
      } else if (child.name === 'a') {
        if (!context.isOwnPage(child.attributes['href'] ?? '')) return false;
        links += 1;
      }
    }
  }
  return links > 0;
}

function readDefinitions(list: Element, builder: BlockBuilder, context: ReadingContext): void {
  builder.flush();
  let terms: string[] = [];
  let entries: { term: string; detail: string }[] = [];
  const settle = (): void => {
    if (entries.length > 0) builder.add({ type: 'definitions', entries });
    entries = [];
  };
  for (const part of elementsOf(
    list,
    (element) => element === list || (!context.isLeftOut(element) && !isDefinitionPart(element.parent)),
  )) {
    if (part.name === 'dt') {
      const before = nextTermFollows(terms, entries);
      if (before) terms = [];
      terms.push(headingText(part, context));
    }
    if (part.name !== 'dd') continue;
    const term = terms.join(', ');
    // Measured before it is read: reading twice would double at each level of nesting.
    if (hasMoreWords(part, longestDetail, context) || holds(part, 'table')) {
      settle();
      builder.panel(term, () => readFlow(part, builder, context));
      continue;
    }
    const detail = readLine(part, context);
    if (detail === '') continue;
    const last = entries.at(-1);
    if (last && last.term === term) last.detail += ` ${detail}`;
    else entries.push({ term, detail });
  }
  settle();
}

/** Whether the visible words under an element are more than a limit; stops counting there. */
function hasMoreWords(element: Element, limit: number, context: ReadingContext): boolean {
  let words = 0;
  for (const inner of elementsOf(element, (one) => one === element || !context.isLeftOut(one))) {
    for (const child of inner.children) if (typeof child === 'string') words += countWords(child);
    if (words > limit) return true;
  }
  return false;
}

const holds = (element: Element, name: string): boolean => elementsOf(element).some((inner) => inner.name === name);

const isDefinitionPart = (element: Element | null): boolean => element?.name === 'dt' || element?.name === 'dd';

/** Whether the terms in hand have got their text already, so that the next term opens a new entry. */
const nextTermFollows = (terms: readonly string[], entries: readonly { term: string }[]): boolean =>
  entries.at(-1)?.term === terms.join(', ');

function isContactCard(element: Element): boolean {
  if (element.name === 'address') return true;
  return (
    element.classes.some((name) => cardClass.test(name)) ||
    /(?:ContactPoint|PostalAddress)$/.test(element.attributes['itemtype'] ?? '')
  );
}

/** A contact card becomes one line, "unit | telephone | e-mail | hours", so that what belongs together is found and quoted together. */
function readCard(card: Element, builder: BlockBuilder, context: ReadingContext): void {
  if (hasMoreWords(card, longestCard, context)) return readFlow(card, builder, context);
  const inner = new BlockBuilder();
  readFlow(card, inner, context);
  const blocks = inner.drafts.map((draft) => draft.block);
  const lines = blocks.flatMap((block) => (block.type === 'heading' ? [] : blockText(block).split('\n')));
  builder.flush();
  const headings = blocks.filter((block) => block.type === 'heading');
  const [first, ...more] = headings;
  const text = [...more.map((heading) => heading.text), ...lines].join(' | ');
  if (text === '') return;
  builder.panel(null, () => {
    if (first) builder.heading(first.level, first.text);
    builder.add({ type: 'paragraph', text });
  });
}
