'use client';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Icon } from './icon';
import { stepIn } from './roving';

export interface MenuItem {
  key: string;
  title: ReactNode;
  /** Where it leads; else what it does. */
  href?: string;
  onChoose?: () => void;
  isDanger?: boolean;
}

/** What can be done with something, behind a button. The browser's own popover: Escape and a press outside close it. Keys as in the ARIA pattern for menu buttons. */
export function Menu({
  label,
  items,
  isNamed = false,
}: {
  label: string;
  items: readonly MenuItem[];
  /** The button says its label instead of the three dots. */
  isNamed?: boolean;
}) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const itemsShown = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  const place = () => {
    const [from, panel] = [opener.current?.getBoundingClientRect(), menu.current];
    if (!from || !panel) return;
    const { offsetWidth: width, offsetHeight: height } = panel;
    const below = from.bottom + 4;
    // under its button: to the right of its left edge where there is room, as at the end of a row there is not
    const left = from.left + width + 8 <= window.innerWidth ? from.left : Math.max(8, from.right - width);
    panel.style.left = `${left}px`;
    panel.style.top = `${below + height > window.innerHeight && from.top > height ? from.top - height - 4 : below}px`;
  };
  const close = () => {
    menu.current?.hidePopover();
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const shown = itemsShown();
    const here = shown.findIndex((item) => item === document.activeElement);
    if (event.key === 'Tab') return menu.current?.hidePopover();
    if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const now = Date.now();
      typed.current = { text: (now - typed.current.at < 600 ? typed.current.text : '') + event.key, at: now };
      const begins = typed.current.text.toLocaleLowerCase();
      shown.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(begins))?.focus();
      return undefined;
    }
    const next = stepIn(event.key, here, shown.length);
    if (next === null) return undefined;
    event.preventDefault();
    return shown[next]?.focus();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={isNamed ? 'btn second small' : 'btn second square small'}
        aria-label={isNamed ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        popoverTarget={id}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          menu.current?.showPopover();
        }}
      >
        {isNamed ? label : <Icon of={Ellipsis} />}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className="menu floating"
        onKeyDown={onKeyDown}
        onToggle={(event) => {
          const opens = event.newState === 'open';
          setIsOpen(opens);
          if (!opens) return;
          place();
          itemsShown()[0]?.focus();
        }}
      >
        {items.map(({ key, title, href, onChoose, isDanger }) =>
          href === undefined ? (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={isDanger ? 'bad' : undefined}
              onClick={() => {
                close();
                onChoose?.();
              }}
            >
              {title}
            </button>
          ) : (
            <Link key={key} href={href} role="menuitem" tabIndex={-1} onClick={() => menu.current?.hidePopover()}>
              {title}
            </Link>
          ),
        )}
      </div>
    </>
  );
}
