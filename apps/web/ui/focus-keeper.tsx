'use client';
import { useEffect } from 'react';

/**
 * When what has the focus is taken off the page (a form's foot that was saved, a row that was deleted, the page that a link was on), the
 * browser gives the focus to nothing, and a screen reader begins at the top again. Here it goes on at what stands in that place now, or
 * before it, or around it. Whatever chooses a place for the focus itself goes before.
 */
export function FocusKeeper() {
  useEffect(() => {
    let focused: Element | null = null;
    const remember = ({ target }: FocusEvent) => {
      focused = target instanceof Element ? target : null;
    };
    // whoever presses beside everything has let go of the focus
    const letGo = () =>
      queueMicrotask(() => {
        if (focused?.isConnected && hasNobody()) focused = null;
      });
    const observer = new MutationObserver((changes) => {
      const gone = focused;
      if (!gone || gone.isConnected || !hasNobody()) return;
      focused = null;
      const change = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)));
      if (!change) return;
      // a dialog that closes gives the focus back first
      requestAnimationFrame(() => {
        if (hasNobody()) focusHeirOf(change);
      });
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', letGo);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', letGo);
      observer.disconnect();
    };
  }, []);
  return null;
}

const hasNobody = (): boolean => document.activeElement === document.body || document.activeElement === null;

/** Gives the focus to what stands where something was taken away, or before that, or around it; to its heading where it has one. */
function focusHeirOf({ target, previousSibling, nextSibling }: MutationRecord): void {
  const before = previousSibling instanceof Element ? previousSibling : null;
  const inItsPlace = before?.nextElementSibling ?? (nextSibling instanceof Element ? nextSibling : null);
  let heir = [inItsPlace, before].find(isShown) ?? (target instanceof Element ? target : target.parentElement);
  // what is on its way (a page after a link) has no text yet
  while (heir && heir.localName !== 'main' && !isShown(heir)) heir = heir.parentElement;
  const place = heir?.querySelector('h1, h2, h3') ?? (heir === document.body ? document.querySelector('main') : heir);
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}

const isShown = (element: Element | null): boolean =>
  element?.isConnected === true && element.textContent.trim() !== '' && element.getClientRects().length > 0;
