/** Tab stays inside the panel while that covers the page. */
export function keepFocusInside(panel: HTMLElement, isCovering: () => boolean): void {
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || !isCovering()) return;
    const stops = stopsIn(panel);
    const [first, last] = [stops[0], stops.at(-1)];
    if (!first || !last || focusedIn(panel) !== (event.shiftKey ? first : last)) return;
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  });
}

/** Draws parts of the panel anew; what had the focus in one of them has it again, as the same stop of the same part. */
export function keepFocusThrough(panel: HTMLElement, draw: () => void): void {
  const focused = focusedIn(panel);
  const part = [...panel.children].findIndex((child) => child.contains(focused));
  const at = stopsIn(panel.children[part]).findIndex((stop) => stop === focused);
  draw();
  if (!focused || focusedIn(panel) === focused) return;
  const stops = stopsIn(panel.children[part]);
  const same = stops.find((stop) => stop === focused); // moved, not replaced
  (same ?? stops[at] ?? stops.at(-1))?.focus();
}

function stopsIn(part: Element | undefined): HTMLElement[] {
  const found = part?.querySelectorAll<HTMLElement>('a[href], button, textarea, input, [tabindex="0"]') ?? [];
  return [...found].filter((stop) => stop.offsetParent !== null);
}

function focusedIn(panel: HTMLElement): Element | null {
  const root = panel.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : document.activeElement;
}
