import type { Metadata } from 'next';
import { openTenant } from '../../../../../../api/open-tenant';
import { ContactForm } from '../../../../../../features/settings/organisation/contact-form';
import { readLocale } from '../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.settings.tabs.contact };
}

export default async function ContactPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant, may } = await openTenant((await params).tenant);
  return <ContactForm tenant={tenant} canEdit={may('tenant:write')} />;
}
