import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { openTenant } from '../../../../api/open-tenant';
import { readLocale } from '../../../../locale/server-locale';
import { PageHead } from '../../../../ui/page-head';
import { Tabs } from '../../../../ui/tabs';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.title };
}

export default async function SettingsLayout({
  params,
  children,
}: {
  params: Promise<{ tenant: string }>;
  children: ReactNode;
}) {
  const { tenant } = await params;
  const { words, isOwner, canAudit } = await openTenant(tenant);
  const { settings } = words;
  const root = `/t/${tenant}/settings`;
  return (
    <>
      <PageHead title={settings.title} />
      <Tabs
        label={settings.tabsLabel}
        tabs={[
          { href: root, title: settings.tabs.municipality },
          ...(isOwner || canAudit ? [{ href: `${root}/keys`, title: settings.tabs.keys }] : []),
          ...(canAudit ? [{ href: `${root}/log`, title: settings.tabs.log }] : []),
        ]}
      />
      <div className="after-tabs">{children}</div>
    </>
  );
}
