import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Permission, TenantInfo } from '../../../api/shapes';
import type { Format } from '../../../locale/format';
import type { Messages } from '../../../messages';
import { Mark } from '../../../ui/mark';
import { PlanBanner } from '../../billing/plan-banner';
import { Banners } from '../../frame/banners';
import { WorkMenu } from './work-menu';
import { WorkNavigation } from './work-navigation';

/** The workspace's frame: skip link, the menu, and the page. No rail, no settings, no figures about persons. */
export function WorkFrame(props: {
  tenant: TenantInfo;
  email: string;
  permissions: readonly Permission[];
  words: Messages;
  format: Format;
  now: Date;
  children: ReactNode;
}) {
  const { tenant, email, permissions, words, format, now, children } = props;
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="work-top">
        <Link className="brand" href={`/t/${tenant.slug}/work`}>
          <Mark />
          <span>
            {words.work.product}
            <small>{tenant.name}</small>
          </span>
        </Link>
        <WorkNavigation tenant={tenant.slug} />
        <div className="push">
          <WorkMenu tenant={tenant.slug} email={email} hasConsole={permissions.includes('assistants:read')} />
        </div>
      </header>
      <Banners tenant={tenant} consentUntil={undefined} now={now} words={words} format={format} />
      <PlanBanner
        tenant={tenant.slug}
        canSee={permissions.includes('usage:read')}
        canEdit={permissions.includes('billing:write')}
      />
      <main className="work-page" id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
