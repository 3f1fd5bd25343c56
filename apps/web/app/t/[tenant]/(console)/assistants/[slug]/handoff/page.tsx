import { openTenant } from '../../../../../../../api/open-tenant';
import { HandoffTab } from '../../../../../../../features/assistants/handoff-tab';
import { readAssistant } from '../../../../../../../features/assistants/read-assistant';

export default async function HandoffPage({ params }: { params: Promise<{ tenant: string; slug: string }> }) {
  const { tenant, slug } = await params;
  const [{ tenant: organisation, canEdit }, assistant] = await Promise.all([
    openTenant(tenant),
    readAssistant(tenant, slug),
  ]);
  return (
    <HandoffTab
      key={assistant.id}
      assistant={assistant}
      contact={organisation.contact}
      tenant={tenant}
      canEdit={canEdit}
    />
  );
}
