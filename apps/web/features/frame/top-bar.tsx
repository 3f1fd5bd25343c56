'use client';
import { Menu } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Permission } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Icon } from '../../ui/icon';
import { Mark } from '../../ui/mark';
import { CommandButton } from '../command/command-button';
import { MemberPanel, ToHelp, ToWorkspace } from './member-menu';
import { Navigation } from './navigation';
import { useClosing } from '../../ui/use-closing';

/** On narrow screens the rail is behind a button. */
export function TopBar(props: {
  tenant: string;
  name: string;
  email: string;
  switcher: ReactNode;
  permissions: readonly Permission[];
  waiting: number;
}) {
  const { tenant, name, email, switcher, permissions, waiting } = props;
  const { words } = useLocale();
  const menu = useClosing();
  return (
    <header className="topbar">
      <Link className="brand" href={`/t/${tenant}`}>
        <Mark />
        <span className={switcher ? 'sr' : undefined}>{name}</span>
      </Link>
      {switcher}
      <CommandButton isSmall />
      <details ref={menu}>
        <summary className="btn second small">
          <Icon of={Menu} />
          {words.nav.menu}
        </summary>
        <div className="topbar-panel">
          <Navigation tenant={tenant} permissions={permissions} waiting={waiting} />
          <div className="nav">
            {permissions.includes('works:read') ? <ToWorkspace tenant={tenant} /> : null}
            <ToHelp tenant={tenant} />
          </div>
          <MemberPanel email={email} />
        </div>
      </details>
    </header>
  );
}
