import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { ModelPage } from '../../../../../../features/models/model-page';

interface Props {
  params: Promise<{ tenant: string; model: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).model) };
}

export default async function Page({ params }: Props) {
  const { tenant, model } = await params;
  const id = decodeURIComponent(model);
  const { server, may, now } = await openTenant(tenant);
  const [models, ownModels] = await Promise.all([
    load(server.models.list.query({ tenant })),
    load(server.ownModels.list.query({ tenant })),
  ]);
  const own = ownModels.find(({ modelId }) => modelId === id);
  if (!own && !models.some((one) => one.id === id)) notFound();
  return (
    <ModelPage
      id={id}
      models={models}
      own={own}
      tenant={tenant}
      today={now.toISOString().slice(0, 10)}
      canEdit={may('models:write')}
    />
  );
}
