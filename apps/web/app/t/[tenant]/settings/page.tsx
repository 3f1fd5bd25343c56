import { openTenant } from '../../../../api/open-tenant';
import { MunicipalityForm } from '../../../../features/settings/municipality-form';

export default async function SettingsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, isOwner } = await openTenant((await params).tenant);
  return <MunicipalityForm tenant={tenant} canEdit={isOwner} />;
}
