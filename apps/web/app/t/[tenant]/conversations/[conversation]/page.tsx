import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { ConversationView } from '../../../../../features/conversations/conversation-view';
import { readLocale } from '../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.conversations.title };
}

export default async function ConversationPage({
  params,
}: {
  params: Promise<{ tenant: string; conversation: string }>;
}) {
  const { tenant, conversation: id } = await params;
  const { server, words, format, canEdit } = await openTenant(tenant);
  const conversation = await load(server.conversations.get.query({ tenant, id }));
  const assistant = await load(server.assistants.get.query({ tenant, id: conversation.assistantId }));
  return <ConversationView {...{ conversation, assistant, tenant, canEdit, words, format }} />;
}
