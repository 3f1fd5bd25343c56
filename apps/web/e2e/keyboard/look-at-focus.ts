/** Where the focus is, as a person who looks at the screen could tell it. Empty `problem`: it can be seen. */
export interface Focus {
  /** Of the element: tag and name; empty when nothing has the focus. */
  where: string;
  problem: string;
  /** It came after the stop before it, in the order of the document. */
  isFurther: boolean;
}

/**
 * Runs in the page. The focused element has to be in sight, not under something that stays where it is (WCAG 2.4.11), and to be drawn
 * as focused (2.4.7): itself, or what stands for it, as the label does for a field of files.
 */
export function lookAtFocus(): Focus {
  const focused = deepest(document.activeElement);
  const before = 'focusBefore' in window && window.focusBefore instanceof Element ? window.focusBefore : null;
  if (!focused || focused === document.body || focused === document.documentElement)
    return { where: '', problem: '', isFurther: false };
  Object.assign(window, { focusBefore: focused });
  const seen = standsFor(focused);
  return {
    where: nameOf(focused),
    problem: [placeOf(seen), isDrawn(focused) ? '' : 'no outline'].filter(Boolean).join(', '),
    isFurther: before?.isConnected === true && comesAfter(before, focused),
  };

  function deepest(from: Element | null): Element | null {
    let at = from;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }
  function nameOf(element: Element): string {
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const name = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent;
    return `${element.localName} “${name.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}”`;
  }
  /** A field that is drawn by its label is as large as a point. */
  function standsFor(element: Element): Element {
    const { width, height } = element.getBoundingClientRect();
    return width < 4 || height < 4 ? (element.closest('label') ?? element) : element;
  }
  function placeOf(element: Element): string {
    const box = element.getClientRects()[0];
    if (!box) return 'has no place';
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    if (right <= left || bottom <= top) return `out of sight at ${Math.round(box.left)}, ${Math.round(box.top)}`;
    const points = [
      [0.5, 0.5],
      [0.1, 0.2],
      [0.9, 0.2],
      [0.1, 0.8],
      [0.9, 0.8],
    ] as const;
    const covering = points.flatMap(([x, y]) => coverAt(element, left + x * (right - left), top + y * (bottom - top)));
    // of a tall field, the line that one writes on is enough
    const mostCovered = box.height > 80 ? 4 : 2;
    return covering.length > mostCovered ? `covered by ${covering[0]}` : '';
  }
  function coverAt(element: Element, x: number, y: number): string[] {
    let hit = document.elementFromPoint(x, y);
    for (let inner = hit?.shadowRoot?.elementFromPoint(x, y); inner && inner !== hit; ) {
      hit = inner;
      inner = hit.shadowRoot?.elementFromPoint(x, y);
    }
    if (!hit || element.contains(hit) || hit.closest('label')?.contains(element)) return [];
    return [`${hit.localName}.${hit.className}`];
  }
  function isDrawn(element: Element): boolean {
    // the calendar button inside such a field has an outline of the browser's own
    if (element instanceof HTMLInputElement && /^(date|time|month|week)/.test(element.type)) return true;
    const own = getComputedStyle(element);
    if (own.boxShadow !== 'none' || hasOutline(element)) return true;
    const near = [element.parentElement, element.parentElement?.parentElement, element.nextElementSibling];
    return [...near, element.closest('label')].some((other) => other && hasOutline(other));
  }
  function hasOutline(element: Element): boolean {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  }
  function comesAfter(one: Element, other: Element): boolean {
    const [from, to] = one.getRootNode() === other.getRootNode() ? [one, other] : [hostOf(one), hostOf(other)];
    return (from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  }
  function hostOf(element: Element): Element {
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : element;
  }
}
