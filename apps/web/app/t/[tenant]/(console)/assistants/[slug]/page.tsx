import { openTenant } from '../../../../../../api/open-tenant';
import { AnswersTab } from '../../../../../../features/assistants/answers-tab';
import { readAssistant } from '../../../../../../features/assistants/read-assistant';

export default async function AssistantPage({ params }: { params: Promise<{ tenant: string; slug: string }> }) {
  const { tenant, slug } = await params;
  const [{ canEdit }, assistant] = await Promise.all([openTenant(tenant), readAssistant(tenant, slug)]);
  return <AnswersTab key={assistant.id} assistant={assistant} tenant={tenant} canEdit={canEdit} />;
}
