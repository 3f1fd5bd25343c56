import { load } from '../../../../../../../api/load';
import { openTenant } from '../../../../../../../api/open-tenant';
import { LookTab } from '../../../../../../../features/assistants/look-tab';
import { readAssistant } from '../../../../../../../features/assistants/read-assistant';

export default async function LookPage({ params }: { params: Promise<{ tenant: string; slug: string }> }) {
  const { tenant, slug } = await params;
  const [{ server, tenant: organisation, canEdit, now }, assistant] = await Promise.all([
    openTenant(tenant),
    readAssistant(tenant, slug),
  ]);
  const { name, accent, contact, hasLogo } = organisation;
  const [theme, notice] = await Promise.all([
    load(server.tenant.look.query({ tenant, accent })),
    load(server.notice.get.query({ tenant })),
  ]);
  const shown = {
    tenantName: name,
    theme,
    // named anew with every page, or the browser would show the one before
    logoUrl: hasLogo ? `/api/logo/${tenant}?at=${now.getTime()}` : null,
    contact,
    notice: notice && { text: notice.text, url: notice.url },
  };
  return <LookTab key={assistant.id} assistant={assistant} shown={shown} tenant={tenant} canEdit={canEdit} />;
}
