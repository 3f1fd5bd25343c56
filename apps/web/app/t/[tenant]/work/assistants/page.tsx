import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { AssistantList } from '../../../../../features/work/chat/assistant-list';
import { readLocale } from '../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.workChat.title };
}

export default async function StaffAssistantsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { server, words } = await openTenant(tenant);
  const assistants = await load(server.works.assistants.query({ tenant }));
  return <AssistantList tenant={tenant} assistants={assistants} words={words} />;
}
