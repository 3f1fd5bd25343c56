import { type Element, elementsOf, isInside, nextElement, rawText } from './tree.ts';

/** Classes by which common frameworks hide text from sight. Compared whole. */
const hidingClasses: ReadonlySet<string> = new Set([
  'hidden',
  'hide',
  'is-hidden',
  'u-hidden',
  'uhidden',
  'd-none',
  'display-none',
  'invisible',
  'visually-hidden',
  'visuallyhidden',
  'visually-hidden-focusable',
  'u-visually-hidden',
  'sr-only',
  'screen-reader-text',
  'screen-reader-only',
  'screenreader',
  'screen-reader',
  'screenreader-only',
  'element-invisible',
  'element-hidden',
  'env-assistive-text',
  'sv-hidden',
  'assistive-text',
  'offscreen',
  'off-screen',
  'a11y-hidden',
  'nodisplay',
  'print-only',
  'only-print',
  'd-print-block',
]);

/** Classes that show an element again on a wide screen (Bootstrap, Tailwind). */
const showingClass =
  /^(?:d-(?:sm|md|lg|xl|xxl)|(?:sm|md|lg|xl|2xl):)-?(?:block|flex|grid|inline\S*|table\S*|contents)$/;

const hidingElements: ReadonlySet<string> = new Set(
  'template noscript script style head object embed applet audio video canvas svg math map datalist'.split(' '),
);

/** What a page hides until the reader opens it, and what its own style sheet hides. */
export interface Visibility {
  isHidden(element: Element): boolean;
}

/** Reads once over the page which panels can be opened and which simple selectors its style elements hide. */
export function readVisibility(root: Element): Visibility {
  const openable = openablePanels(root);
  const sheet = hiddenSelectors(root);
  return {
    isHidden(element) {
      if (hidingElements.has(element.name)) return true;
      const style = element.attributes['style'];
      if (style && neverShown(style)) return true;
      if (openable.has(element)) return false;
      if (element.attributes['hidden'] !== undefined && element.attributes['hidden'] !== 'until-found') return true;
      if (element.attributes['aria-hidden'] === 'true') return true;
      if (style && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style)) return true;
      if (
        element.classes.some((name) => hidingClasses.has(name)) &&
        !element.classes.some((name) => showingClass.test(name))
      )
        return true;
      return sheet.size > 0 && hidesBySheet(element, sheet);
    },
  };
}

const declaration = (style: string, property: string): string | null =>
  new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim().toLowerCase() ?? null;

/** Tricks that only serve to hide words from people: no size, no colour, no opacity, far outside the page. */
function neverShown(style: string): boolean {
  if (/font-size\s*:\s*0*(?:\.0+)?\s*(?:px|pt|em|rem|%|;|$|!)/i.test(style)) return true;
  if (/(?:^|[;\s])opacity\s*:\s*0*(?:\.0+)?\s*(?:;|$|!)/i.test(style)) return true;
  if (
    /(?:left|right|top|bottom|text-indent|margin-(?:left|top))\s*:\s*-\d{4,}(?:\.\d+)?(?:px|pt)?|(?:left|top|text-indent)\s*:\s*-\d{3,}(?:em|rem|vw)/i.test(
      style,
    )
  )
    return true;
  if (/clip\s*:\s*rect\(\s*(?:0|1px)|clip-path\s*:\s*inset\(\s*(?:50|100)%/i.test(style)) return true;
  if (
    /overflow\s*:\s*hidden/i.test(style) &&
    /(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)/i.test(style)
  )
    return true;
  const ink = declaration(style, 'color');
  const paper = declaration(style, 'background(?:-color)?');
  return ink === 'transparent' || (ink !== null && ink === paper);
}

const menus: ReadonlySet<string> = new Set(['nav', 'header', 'footer']);

/** Closed panels that a reader can open: accordions, tabs. A menu's panels are furniture anyway. */
function openablePanels(root: Element): ReadonlySet<Element> {
  const controlled = new Set<string>();
  const panels = new Set<Element>();
  for (const element of elementsOf(root)) {
    if (element.attributes['role'] === 'tabpanel') panels.add(element);
    if (element.attributes['role'] === 'tab') addIds(element, controlled);
    if (element.attributes['aria-expanded'] === undefined || isInside(element, menus) || rawText(element) === '')
      continue;
    addIds(element, controlled);
    const isHeading = /^h[1-6]$|^button$|^summary$/;
    const trigger = element.parent && isHeading.test(element.parent.name) ? element.parent : element;
    const panel = nextElement(trigger);
    if (panel) panels.add(panel);
  }
  if (controlled.size > 0)
    for (const element of elementsOf(root)) if (controlled.has(element.attributes['id'] ?? '')) panels.add(element);
  return panels;
}

function addIds(element: Element, ids: Set<string>): void {
  for (const id of (element.attributes['aria-controls'] ?? '').split(/\s+/)) if (id) ids.add(id);
}

/** Simple selectors (`.x`, `#x`, `tag.x`) that a style element hides outside of any condition. */
function hiddenSelectors(root: Element): ReadonlySet<string> {
  const selectors = new Set<string>();
  for (const element of elementsOf(root)) {
    if (element.name !== 'style' || /print/i.test(element.attributes['media'] ?? '')) continue;
    const css = rawText(element)
      .slice(0, 200_000)
      .replace(/\/\*.*?\*\//g, ' ');
    for (const rule of topLevelRules(css)) {
      const hides =
        /(?:^|[;\s{])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(rule.body) || neverShown(rule.body);
      if (!hides) continue;
      for (const selector of rule.selectors.split(','))
        if (/^\s*[a-z0-9]*[.#][\w-]+\s*$/i.test(selector)) selectors.add(selector.trim().toLowerCase());
    }
  }
  return selectors;
}

function* topLevelRules(css: string): Generator<{ selectors: string; body: string }> {
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open < 0) return;
    const selectors = css.slice(at, open);
    let depth = 1;
    let end = open + 1;
    for (; end < css.length && depth > 0; end += 1) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    if (!selectors.includes('@')) yield { selectors, body: css.slice(open + 1, end - 1) };
    at = end;
  }
}

function hidesBySheet(element: Element, sheet: ReadonlySet<string>): boolean {
  const id = element.attributes['id']?.toLowerCase();
  if (id && (sheet.has(`#${id}`) || sheet.has(`${element.name}#${id}`))) return true;
  return element.classes.some((name) => sheet.has(`.${name}`) || sheet.has(`${element.name}.${name}`));
}
