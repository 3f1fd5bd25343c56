'use client';
import { useEffect, useRef } from 'react';

export interface Keys {
  /** 1 to 9 */
  onDigit: (digit: number) => void;
  onAccept: () => void;
  onMove: (steps: number) => void;
  onUndo: () => void;
}

/** Where a key is the control's own. */
const writing = 'input, select, textarea, [contenteditable]';
const pressed = 'button, a, summary, [role="button"]';

/** Sorting by single keys. They can be turned off (WCAG 2.1.4), and are left alone where one writes, presses or has a dialog open. */
export function useKeys(isOn: boolean, keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
      if (!(target instanceof Element) || target.closest(writing) || document.querySelector('dialog[open]')) return;
      const { onDigit, onAccept, onMove, onUndo } = latest.current;
      const deed = (): (() => void) | null => {
        if (/^[1-9]$/.test(key)) return () => onDigit(Number(key));
        switch (key) {
          case 'Enter':
            return target.closest(pressed) ? null : onAccept;
          case 'j':
          case 'J':
          case 'ArrowDown':
            return () => onMove(1);
          case 'k':
          case 'K':
          case 'ArrowUp':
            return () => onMove(-1);
          case 'u':
          case 'U':
            return onUndo;
          default:
            return null;
        }
      };
      // arrows scroll the page for those who read elsewhere on it
      if (key.startsWith('Arrow') && !target.closest('.sorting')) return;
      const wanted = deed();
      if (!wanted) return;
      event.preventDefault();
      wanted();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}
