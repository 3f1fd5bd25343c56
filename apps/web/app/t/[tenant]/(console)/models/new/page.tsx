import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { openTenant } from '../../../../../../api/open-tenant';
import { CreateOwnModel } from '../../../../../../features/models/create-own-model';
import { readLocale } from '../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.models.add };
}

export default async function NewModelPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { may } = await openTenant(tenant);
  if (!may('models:write')) notFound();
  return <CreateOwnModel tenant={tenant} />;
}
