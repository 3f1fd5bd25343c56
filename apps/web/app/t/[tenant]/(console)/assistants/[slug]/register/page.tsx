import { load } from '../../../../../../../api/load';
import { openTenant } from '../../../../../../../api/open-tenant';
import { readAssistant } from '../../../../../../../features/assistants/read-assistant';
import { RegisterForm } from '../../../../../../../features/assistants/register-form';

export default async function RegisterCardPage({ params }: { params: Promise<{ tenant: string; slug: string }> }) {
  const { tenant, slug } = await params;
  const [{ server, canEdit }, { id }] = await Promise.all([openTenant(tenant), readAssistant(tenant, slug)]);
  const entry = await load(server.assistants.registerCard.query({ tenant, id }));
  return <RegisterForm key={id} entry={entry} tenant={tenant} canEdit={canEdit} />;
}
