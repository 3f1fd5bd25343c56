import { load } from '../../../../../../../api/load';
import { openTenant } from '../../../../../../../api/open-tenant';
import { readAssistant } from '../../../../../../../features/assistants/read-assistant';
import { VersionsTab } from '../../../../../../../features/assistants/versions-tab';

export default async function VersionsPage(props: {
  params: Promise<{ tenant: string; slug: string }>;
  searchParams: Promise<{ from?: string; to?: string }>;
}) {
  const [{ tenant, slug }, { from, to }] = await Promise.all([props.params, props.searchParams]);
  const [{ server, canEdit, may }, assistant] = await Promise.all([openTenant(tenant), readAssistant(tenant, slug)]);
  const [versions, bases] = await Promise.all([
    load(server.assistants.versions.query({ tenant, id: assistant.id })),
    load(server.knowledgeBases.list.query({ tenant, limit: 100 })),
  ]);
  return (
    <VersionsTab
      assistant={assistant}
      versions={versions}
      bases={bases.data}
      tenant={tenant}
      may={{ edit: canEdit, ask: may('messages'), readQuestions: may('conversations:read') }}
      asked={{ from, to }}
    />
  );
}
