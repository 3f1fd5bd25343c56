import type { ReactNode } from 'react';
import { openTenant } from '../../../../api/open-tenant';
import { Frame } from '../../../../features/frame/frame';

interface Props {
  params: Promise<{ tenant: string }>;
  children: ReactNode;
}

export default async function ConsoleLayout({ params, children }: Props) {
  const { tenant, session, words } = await openTenant((await params).tenant);
  return (
    <Frame tenant={tenant} email={session.user.email} hasOtherTenants={session.tenants.length > 1} words={words}>
      {children}
    </Frame>
  );
}
