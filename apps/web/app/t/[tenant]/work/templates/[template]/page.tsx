import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { TemplatePage } from '../../../../../../features/work/template/editor/template-page';

interface Props {
  params: Promise<{ tenant: string; template: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, template: id } = await params;
  const { server } = await openTenant(tenant);
  return { title: (await load(server.templates.get.query({ tenant, id }))).name };
}

export default async function OneTemplatePage({ params }: Props) {
  const { tenant, template: id } = await params;
  const { server, may } = await openTenant(tenant);
  const [template, me, commons] = await Promise.all([
    load(server.templates.get.query({ tenant, id })),
    load(server.works.units.query({ tenant })),
    load(server.commons.list.query({ tenant, kind: 'template' })),
  ]);
  const newer = commons.find(({ adopted, version }) => adopted?.copyId === id && adopted.version < version);
  return (
    <TemplatePage
      key={template.id}
      tenant={tenant}
      template={template}
      units={me.units}
      newerItem={newer?.id ?? null}
      canWrite={may('templates:write')}
      canShare={may('commons:write')}
    />
  );
}
