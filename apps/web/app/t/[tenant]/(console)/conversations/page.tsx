import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import {
  conversationQuery,
  conversationSpec,
  waysFrom,
} from '../../../../../features/conversations/conversation-filter';
import { Conversations } from '../../../../../features/conversations/conversations';
import { ConversationView } from '../../../../../features/conversations/conversation-view';
import { readFaqTargets } from '../../../../../features/gaps/read-faqs';
import { countWaiting } from '../../../../../features/handoffs/count-waiting';
import { readLocale } from '../../../../../locale/server-locale';
import { oneOf, type Query, readListState } from '../../../../../ui/list/list-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.conversations.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export default async function ConversationsPage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const { server, may, words, format } = await openTenant(tenant);
  const state = readListState(query, conversationSpec);
  const chosen = oneOf(query, 'open') || null;
  const canCorrect = may('conversations:write') && may('knowledge:write');
  const [page, assistants, waiting, conversation, targets] = await Promise.all([
    load(
      server.conversations.list.query({
        tenant,
        ...conversationQuery(state),
        ...(state.cursor && { cursor: state.cursor }),
      }),
    ),
    may('assistants:read') ? load(server.assistants.names.query({ tenant })) : [],
    countWaiting(tenant),
    chosen && load(server.conversations.get.query({ tenant, id: chosen })),
    chosen && canCorrect ? readFaqTargets(server, tenant) : null,
  ]);
  return (
    <Conversations {...{ page, assistants, state, chosen, waiting, tenant, may, words, format }}>
      {conversation ? (
        <ConversationView
          key={conversation.id}
          conversation={conversation}
          assistantName={
            assistants.find(({ id }) => id === conversation.assistantId)?.name ?? conversation.assistantSlug
          }
          ways={waysFrom(page.data, conversation.id, tenant, state)}
          canEdit={may('conversations:write')}
          canOpenHandoffs={may('handoffs:read')}
          {...{ tenant, targets, words, format }}
        />
      ) : null}
    </Conversations>
  );
}
