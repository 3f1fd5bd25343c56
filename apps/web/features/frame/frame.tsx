import Link from 'next/link';
import type { ReactNode } from 'react';
import { readSession } from '../../api/open-tenant';
import type { TenantInfo } from '../../api/shapes';
import { readLocale } from '../../locale/server-locale';
import type { Messages } from '../../messages';
import { Mark } from '../../ui/mark';
import { PlanBanner } from '../billing/plan-banner';
import { CommandButton } from '../command/command-button';
import { CommandProvider } from '../command/command-provider';
import { countWaiting } from '../handoffs/count-waiting';
import { Banners } from './banners';
import { MemberMenu } from './member-menu';
import { Navigation } from './navigation';
import { TenantSwitcher } from './tenant-switcher';
import { TopBar } from './top-bar';

/** The console's frame: skip link, rail or top bar, what everybody has to know, and the page. */
export async function Frame(props: {
  tenant: TenantInfo;
  email: string;
  hasOtherTenants: boolean;
  words: Messages;
  children: ReactNode;
}) {
  const { tenant, email, hasOtherTenants, words, children } = props;
  const [session, { format }, waiting] = await Promise.all([
    readSession(),
    readLocale(tenant.timeZone),
    countWaiting(tenant.slug),
  ]);
  const { tenants = [], isOperator = false } = session ?? {};
  const membership = tenants.find(({ slug }) => slug === tenant.slug);
  const permissions = membership?.permissions ?? [];
  const switcher =
    hasOtherTenants || isOperator ? <TenantSwitcher here={tenant} tenants={tenants} isOperator={isOperator} /> : null;
  return (
    <CommandProvider tenant={tenant.slug} permissions={permissions}>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <div className="frame">
        <aside className="rail" aria-label={words.product}>
          <Link className="brand" href={`/t/${tenant.slug}`}>
            <Mark />
            <span>
              {words.product}
              {switcher ? null : <small>{tenant.name}</small>}
            </span>
          </Link>
          {switcher}
          <CommandButton />
          <Navigation tenant={tenant.slug} permissions={permissions} waiting={waiting} />
          <MemberMenu email={email} tenant={tenant.slug} worksHere={permissions.includes('works:read')} />
        </aside>
        <div className="content">
          <TopBar
            tenant={tenant.slug}
            name={tenant.name}
            email={email}
            switcher={switcher}
            permissions={permissions}
            waiting={waiting}
          />
          <Banners
            tenant={tenant}
            consentUntil={membership?.consentUntil}
            now={new Date()}
            words={words}
            format={format}
          />
          <PlanBanner
            tenant={tenant.slug}
            canSee={permissions.includes('usage:read')}
            canEdit={permissions.includes('billing:write')}
          />
          <main className="page" id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
    </CommandProvider>
  );
}
