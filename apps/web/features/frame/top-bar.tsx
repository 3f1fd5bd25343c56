'use client';
import { Menu } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useLocale } from '../../locale/locale-provider';
import { Icon } from '../../ui/icon';
import { Mark } from '../../ui/mark';
import { MemberPanel } from './member-menu';
import { Navigation } from './navigation';

/** On narrow screens the rail is behind a button. It closes when one has gone somewhere, and with Escape. */
export function TopBar({
  tenant,
  name,
  email,
  hasOtherTenants,
}: {
  tenant: string;
  name: string;
  email: string;
  hasOtherTenants: boolean;
}) {
  const { words } = useLocale();
  const path = usePathname();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [path]);
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, []);
  return (
    <header className="topbar">
      <Link className="brand" href={`/t/${tenant}`}>
        <Mark />
        <span>{name}</span>
      </Link>
      <details ref={menu}>
        <summary className="btn second small">
          <Icon of={Menu} />
          {words.nav.menu}
        </summary>
        <div className="topbar-panel">
          <Navigation tenant={tenant} />
          <MemberPanel email={email} hasOtherTenants={hasOtherTenants} />
        </div>
      </details>
    </header>
  );
}
