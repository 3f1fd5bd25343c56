import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { AnswersTab } from '../../../../../features/assistants/answers-tab';
import { readAssistant } from '../../../../../features/assistants/read-assistant';

export default async function AssistantPage({ params }: { params: Promise<{ tenant: string; slug: string }> }) {
  const { tenant, slug } = await params;
  const [{ server, canEdit }, assistant] = await Promise.all([openTenant(tenant), readAssistant(tenant, slug)]);
  const bases = await load(server.knowledgeBases.list.query({ tenant, limit: 100 }));
  return <AnswersTab key={assistant.id} assistant={assistant} bases={bases.data} tenant={tenant} canEdit={canEdit} />;
}
