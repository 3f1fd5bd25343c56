import type { Metadata } from 'next';
import { load } from '../../../../api/load';
import { openTenant } from '../../../../api/open-tenant';
import { Conversations } from '../../../../features/conversations/conversations';
import { readLocale } from '../../../../locale/server-locale';
import { outcomeFilter } from '../../../../features/conversations/outcome-filter';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.conversations.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ outcome?: string; assistant?: string; cursor?: string }>;
}

export default async function ConversationsPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, { outcome: chosen, assistant, cursor }] = await Promise.all([params, searchParams]);
  const { server, words, format } = await openTenant(slug);
  const outcome = outcomeFilter(chosen);
  const [page, assistants] = await Promise.all([
    load(
      server.conversations.list.query({
        tenant: slug,
        ...(outcome && { outcome }),
        ...(assistant && { assistantId: assistant }),
        ...(cursor && { cursor }),
      }),
    ),
    load(server.assistants.list.query({ tenant: slug, limit: 100 })),
  ]);
  return (
    <Conversations
      page={page}
      assistants={assistants.data}
      filter={{ outcome: outcome ?? '', assistant: assistant ?? '' }}
      isFirst={!cursor}
      tenant={slug}
      words={words}
      format={format}
    />
  );
}
