'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { currentTab } from './current-tab';
import { useClosing } from './use-closing';

interface Tab {
  href: string;
  title: string;
}

/** So many fit beside or under each other on a phone; more become a menu there. */
const mostOnPhone = 4;

/** Views of one thing, each with its own address; pages below a view belong to it. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const current = currentTab(
    usePathname() ?? '',
    tabs.map(({ href }) => href),
  );
  const links = tabs.map((tab) => (
    <Link
      key={tab.href}
      href={tab.href}
      aria-current={tab.href === current ? 'page' : undefined}
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
      <TabMenu title={tabs.find(({ href }) => href === current)?.title ?? label}>{links}</TabMenu>
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
