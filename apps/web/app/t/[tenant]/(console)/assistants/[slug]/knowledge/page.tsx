import { load } from '../../../../../../../api/load';
import { openTenant } from '../../../../../../../api/open-tenant';
import { KnowledgeTab } from '../../../../../../../features/assistants/knowledge-tab';
import { readAssistant } from '../../../../../../../features/assistants/read-assistant';

export default async function AssistantKnowledgePage(props: { params: Promise<{ tenant: string; slug: string }> }) {
  const { tenant, slug } = await props.params;
  const [{ server, canEdit }, assistant] = await Promise.all([openTenant(tenant), readAssistant(tenant, slug)]);
  const { data } = await load(server.knowledgeBases.list.query({ tenant, limit: 100 }));
  const bases = await Promise.all(
    data.map(async (base) => {
      const sources = await load(server.sources.list.query({ tenant, knowledgeBaseId: base.id }));
      return {
        ...base,
        ofSources: sources.map(({ id, title, status, lastSyncedAt, failed }) => ({
          id,
          title,
          status,
          lastSyncedAt,
          failed,
        })),
      };
    }),
  );
  return <KnowledgeTab key={assistant.id} assistant={assistant} bases={bases} tenant={tenant} canEdit={canEdit} />;
}
