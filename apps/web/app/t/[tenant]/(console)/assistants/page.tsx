import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { Assistants } from '../../../../../features/assistants/assistants';
import { readLocale } from '../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.assistants.title };
}

export default async function AssistantsPage(props: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  const [{ tenant: slug }, { cursor }] = await Promise.all([props.params, props.searchParams]);
  const { server, words, format, canEdit } = await openTenant(slug);
  const [page, bases, standing, figures, notice] = await Promise.all([
    load(server.assistants.list.query({ tenant: slug, cursor })),
    load(server.knowledgeBases.list.query({ tenant: slug, limit: 100 })),
    load(server.assistants.standing.query({ tenant: slug })),
    load(server.assistantFigures.query({ tenant: slug })),
    load(server.notice.get.query({ tenant: slug })),
  ]);
  return (
    <Assistants
      page={page}
      bases={bases.data}
      standing={standing}
      figures={figures}
      notice={notice}
      isFirst={!cursor}
      tenant={slug}
      canEdit={canEdit}
      words={words}
      format={format}
    />
  );
}
