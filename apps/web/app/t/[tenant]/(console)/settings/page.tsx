import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { Logo } from '../../../../../features/settings/organisation/logo';
import { OrganisationForm } from '../../../../../features/settings/organisation/organisation-form';

export default async function SettingsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { server, tenant, may, now } = await openTenant((await params).tenant);
  const { slug, name, hasLogo, municipalityCode, timeZone } = tenant;
  const canEdit = may('tenant:write');
  // a region's code begins many municipalities' codes, so that it may not be among the first that are found; its name is
  const found = municipalityCode
    ? await Promise.all(
        [municipalityCode, name].map((text) =>
          load(server.onboarding.publicBodies.query({ text: text.slice(0, 100) })),
        ),
      )
    : [];
  const timeZones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('Europe/'));
  return (
    <>
      <OrganisationForm
        tenant={tenant}
        publicBody={found.flat().find(({ code }) => code === municipalityCode)?.name ?? null}
        timeZones={[...new Set([...timeZones, timeZone])]}
        // named anew with every page, or the browser would show the one before
        logo={hasLogo ? `/api/logo/${slug}?at=${now.getTime()}` : null}
        canEdit={canEdit}
      />
      <Logo tenant={{ slug, name }} hasLogo={hasLogo} canEdit={canEdit} />
    </>
  );
}
