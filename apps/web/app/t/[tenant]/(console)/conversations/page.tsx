import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { conversationQuery, conversationSpec } from '../../../../../features/conversations/conversation-filter';
import { Conversations } from '../../../../../features/conversations/conversations';
import { countWaiting } from '../../../../../features/handoffs/count-waiting';
import { readLocale } from '../../../../../locale/server-locale';
import { type Query, readListState } from '../../../../../ui/list/list-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.conversations.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export default async function ConversationsPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const { server, may, words, format } = await openTenant(slug);
  const state = readListState(query, conversationSpec);
  const [page, assistants, waiting] = await Promise.all([
    load(
      server.conversations.list.query({
        tenant: slug,
        ...conversationQuery(state),
        ...(state.cursor && { cursor: state.cursor }),
      }),
    ),
    may('assistants:read') ? load(server.assistants.names.query({ tenant: slug })) : [],
    countWaiting(slug),
  ]);
  return (
    <Conversations
      page={page}
      assistants={assistants}
      state={state}
      waiting={waiting}
      tenant={slug}
      may={may}
      words={words}
      format={format}
    />
  );
}
