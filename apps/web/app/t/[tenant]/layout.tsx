import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ApiProvider } from '../../../api/api-provider';
import { openTenant } from '../../../api/open-tenant';
import { LocaleProvider } from '../../../locale/locale-provider';

interface Props {
  params: Promise<{ tenant: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant } = await openTenant((await params).tenant);
  return { title: { default: tenant.name, template: `%s · ${tenant.name} · Rådrum` } };
}

/** What the console and the workspace have in common. */
export default async function TenantLayout({ params, children }: Props) {
  const { tenant, language, theme } = await openTenant((await params).tenant);
  return (
    <LocaleProvider language={language} theme={theme} timeZone={tenant.timeZone}>
      <ApiProvider>{children}</ApiProvider>
    </LocaleProvider>
  );
}
