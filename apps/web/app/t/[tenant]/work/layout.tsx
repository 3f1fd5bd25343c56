import type { ReactNode } from 'react';
import { notFound } from 'next/navigation';
import { openTenant } from '../../../../api/open-tenant';
import { WorkFrame } from '../../../../features/work/frame/work-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  children: ReactNode;
}

export default async function WorkLayout({ params, children }: Props) {
  const { tenant, session, may, now, words, format } = await openTenant((await params).tenant);
  if (!may('works:read')) notFound();
  const permissions = session.tenants.find(({ slug }) => slug === tenant.slug)?.permissions ?? [];
  return (
    <WorkFrame
      tenant={tenant}
      email={session.user.email}
      permissions={permissions}
      words={words}
      format={format}
      now={now}
    >
      {children}
    </WorkFrame>
  );
}
