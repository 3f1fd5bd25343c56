import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { ConversationView } from '../../../../../../features/conversations/conversation-view';
import { readFaqTargets } from '../../../../../../features/gaps/read-faqs';
import { readLocale } from '../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.conversations.title };
}

export default async function ConversationPage({
  params,
}: {
  params: Promise<{ tenant: string; conversation: string }>;
}) {
  const { tenant, conversation: id } = await params;
  const { server, may, words, format } = await openTenant(tenant);
  const conversation = await load(server.conversations.get.query({ tenant, id }));
  const canEdit = may('conversations:write');
  const [assistant, targets] = await Promise.all([
    load(server.assistants.get.query({ tenant, id: conversation.assistantId })),
    canEdit && may('knowledge:write') ? readFaqTargets(server, tenant) : null,
  ]);
  const canOpenHandoffs = may('handoffs:read');
  return (
    <ConversationView {...{ conversation, assistant, tenant, canEdit, canOpenHandoffs, targets, words, format }} />
  );
}
