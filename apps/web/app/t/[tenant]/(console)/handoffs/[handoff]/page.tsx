import type { Metadata } from 'next';
import { load } from '../../../../../../api/load';
import { openTenant } from '../../../../../../api/open-tenant';
import { HandoffPage } from '../../../../../../features/handoffs/handoff-detail';
import { readLocale } from '../../../../../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.handoffs.matter };
}

export default async function Page({ params }: { params: Promise<{ tenant: string; handoff: string }> }) {
  const { tenant: slug, handoff: id } = await params;
  const { server, session, may, words, format } = await openTenant(slug);
  const [handoff, members] = await Promise.all([
    load(server.handoffs.get.query({ tenant: slug, id })),
    may('members:read') ? load(server.members.list.query({ tenant: slug, limit: 100 })) : { data: [] },
  ]);
  return (
    <HandoffPage
      handoff={handoff}
      tenant={slug}
      canWrite={may('handoffs:write')}
      canOpenConversation={may('conversations:read')}
      self={session.tenants.find((membership) => membership.slug === slug)?.memberId ?? null}
      colleagues={members.data.map(({ id: memberId, name, email }) => ({ id: memberId, name: name ?? email }))}
      words={words}
      format={format}
    />
  );
}
