'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useClosing } from './use-closing';

interface Tab {
  href: string;
  title: string;
}

/** So many fit beside or under each other on a phone; more become a menu there. */
const mostOnPhone = 4;

/**
 * Views of one thing, each with its own address.
 * @param isHere whether a page belongs to a tab, where a tab has pages below its own
 */
export function Tabs(props: { label: string; tabs: readonly Tab[]; isHere?: (page: string, tab: Tab) => boolean }) {
  const { label, tabs, isHere = (page, { href }) => page === href } = props;
  const page = usePathname() ?? '';
  const links = tabs.map((tab) => (
    <Link
      key={tab.href}
      href={tab.href}
      aria-current={isHere(page, tab) ? 'page' : undefined}
      // keeps room for the bold of the current one, so that nothing moves
      data-title={tab.title}
    >
      {tab.title}
    </Link>
  ));
  if (tabs.length <= mostOnPhone)
    return (
      <nav className="tabs" aria-label={label}>
        {links}
      </nav>
    );
  return (
    <nav className="tabs many" aria-label={label}>
      <TabMenu title={tabs.find((tab) => isHere(page, tab))?.title ?? label}>{links}</TabMenu>
      {links}
    </nav>
  );
}

/** On a phone: the current view, and all of them under it. */
function TabMenu({ title, children }: { title: string; children: ReactNode }) {
  const menu = useClosing();
  return (
    <details ref={menu} className="tab-menu">
      <summary className="select">{title}</summary>
      <div>{children}</div>
    </details>
  );
}
