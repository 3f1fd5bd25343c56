/** Tab stays inside the panel while that covers the page. */
export function keepFocusInside(panel: HTMLElement, isCovering: () => boolean): void {
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || !isCovering()) return;
    const stops = [...panel.querySelectorAll<HTMLElement>('a[href], button, textarea, input, [tabindex="0"]')].filter(
      (stop) => stop.offsetParent !== null,
    );
    const root = panel.getRootNode();
    const current = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
    const [first, last] = [stops[0], stops.at(-1)];
    if (!first || !last || current !== (event.shiftKey ? first : last)) return;
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  });
}
