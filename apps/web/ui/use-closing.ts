'use client';
import { usePathname } from 'next/navigation';
import { type RefObject, useEffect, useRef } from 'react';

/** For a menu that closes when one has gone somewhere, with Escape (the focus goes back to what opened it), and when one chooses something outside it. */
export function useClosing(): RefObject<HTMLDetailsElement | null> {
  const menu = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [path]);
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    };
    const closeOutside = ({ target }: Event) => {
      if (menu.current && target instanceof Node && !menu.current.contains(target)) menu.current.open = false;
    };
    // at once, and not when the next page has come
    const closeOnLink = ({ target }: Event) => {
      if (menu.current && target instanceof Element && menu.current.contains(target.closest('a[href]')))
        menu.current.open = false;
    };
    document.addEventListener('keydown', closeOnEscape);
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('click', closeOnLink);
    return () => {
      document.removeEventListener('click', closeOnLink);
      document.removeEventListener('keydown', closeOnEscape);
      document.removeEventListener('pointerdown', closeOutside);
    };
  }, []);
  return menu;
}
