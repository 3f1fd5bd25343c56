import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { TemplateList } from '../../../../../features/work/template/template-list';
import { readLocale } from '../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.workTemplates.title };
}

export default async function TemplatesPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, may } = await openTenant(tenant);
  const [templates, me] = await Promise.all([
    load(server.templates.list.query({ tenant })),
    load(server.works.units.query({ tenant })),
  ]);
  return <TemplateList tenant={tenant} templates={templates} ownUnit={me.unit} canWrite={may('templates:write')} />;
}
