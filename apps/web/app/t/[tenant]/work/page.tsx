import type { Metadata } from 'next';
import { load } from '../../../../api/load';
import { openTenant } from '../../../../api/open-tenant';
import { Start } from '../../../../features/work/start/start';
import { readLocale } from '../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.work.product };
}

export default async function WorkStartPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, words, format } = await openTenant(tenant);
  const [me, works, templates, assistants] = await Promise.all([
    load(server.works.units.query({ tenant })),
    load(server.works.list.query({ tenant, limit: 5 })),
    load(server.templates.list.query({ tenant })),
    load(server.works.assistants.query({ tenant })),
  ]);
  return (
    <Start
      tenant={tenant}
      me={me}
      works={works.data}
      templates={templates}
      assistants={assistants}
      words={words}
      format={format}
    />
  );
}
