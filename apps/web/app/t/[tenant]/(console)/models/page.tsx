import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { Models } from '../../../../../features/models/models';
import { readLocale } from '../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.models.title };
}

export default async function ModelsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, may, now } = await openTenant(tenant);
  const [models, own] = await Promise.all([
    load(server.models.list.query({ tenant })),
    load(server.ownModels.list.query({ tenant })),
  ]);
  return (
    <Models
      models={models}
      own={own}
      tenant={tenant}
      today={now.toISOString().slice(0, 10)}
      canEdit={may('models:write')}
    />
  );
}
