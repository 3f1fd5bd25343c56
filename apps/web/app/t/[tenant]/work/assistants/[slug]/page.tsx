import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { Chat } from '../../../../../../features/work/chat/chat';
import { PageHead } from '../../../../../../ui/page-head';

interface Props {
  params: Promise<{ tenant: string; slug: string }>;
}

async function readAssistant({ params }: Props) {
  const { tenant, slug } = await params;
  const { server, words } = await openTenant(tenant);
  const assistants = await load(server.works.assistants.query({ tenant }));
  const assistant = assistants.find((one) => one.slug === slug);
  if (!assistant) notFound();
  return { tenant, words, assistant };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readAssistant(props)).assistant.name };
}

export default async function StaffAssistantPage(props: Props) {
  const { tenant, words, assistant } = await readAssistant(props);
  return (
    <>
      <PageHead
        crumbs={{
          label: words.nav.crumbs,
          trail: [{ href: `/t/${tenant}/work/assistants`, title: words.workChat.title }],
          here: assistant.name,
        }}
        title={assistant.name}
      />
      <Chat assistant={assistant} tenant={tenant} />
    </>
  );
}
