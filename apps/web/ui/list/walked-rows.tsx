'use client';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

/**
 * Rows that are walked with j and k, or the arrows. Single keys work only while a row has the focus, so that they surprise nobody
 * (WCAG 2.1.4). `onKey` is told of the other keys, with the place of the row.
 */
export function WalkedRows(props: {
  label: string;
  className: string;
  onKey?: (key: string, place: number) => void;
  children: ReactNode;
}) {
  const { label, className, onKey, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.row-title') ?? [])];
    const place = links.findIndex((link) => link === document.activeElement);
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return onKey?.(event.key, place);
    event.preventDefault();
    links[place + step]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the links inside
    <ul ref={list} className={className} aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </ul>
  );
}
