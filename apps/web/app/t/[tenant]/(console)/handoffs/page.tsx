import type { Metadata } from 'next';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import { ConversationTabs } from '../../../../../features/conversations/conversation-tabs';
import { countWaiting } from '../../../../../features/handoffs/count-waiting';
import { HandoffList } from '../../../../../features/handoffs/handoff-list';
import { handoffQuery, handoffViews, viewOf } from '../../../../../features/handoffs/handoff-view';
import { readLocale } from '../../../../../locale/server-locale';
import { ButtonLink } from '../../../../../ui/button';
import { Empty } from '../../../../../ui/empty';
import { PageHead } from '../../../../../ui/page-head';
import { Pager } from '../../../../../ui/pager';
import { Segment } from '../../../../../ui/segment';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.handoffs.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ view?: string; cursor?: string }>;
}

export default async function HandoffsPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, { view: asked, cursor }] = await Promise.all([params, searchParams]);
  const { server, session, may, words } = await openTenant(slug);
  const view = viewOf(asked);
  const memberId = session.tenants.find((membership) => membership.slug === slug)?.memberId;
  const [page, waiting] = await Promise.all([
    load(server.handoffs.list.query({ tenant: slug, ...handoffQuery(view, memberId), ...(cursor && { cursor }) })),
    countWaiting(slug),
  ]);
  const say = words.handoffs;
  const root = `/t/${slug}/handoffs`;
  const addressOf = (to: string, next?: string) => {
    const query = new URLSearchParams({ ...(to !== 'waiting' && { view: to }), ...(next && { cursor: next }) });
    return query.size > 0 ? `${root}?${query}` : root;
  };
  return (
    <>
      <PageHead title={say.title} lead={say.lead} />
      <ConversationTabs here="handoffs" tenant={slug} may={may} waiting={waiting} words={words} />
      <Segment
        label={say.views}
        chosen={view}
        choices={handoffViews.map((key) => ({ key, title: say.view[key], href: addressOf(key) }))}
      />
      <div className="mt-5">
        {page.data.length === 0 ? (
          <Empty
            title={say.empty[view]}
            text={say.emptyText}
            actions={
              may('assistants:read') ? (
                <ButtonLink kind="second" href={`/t/${slug}/assistants`}>
                  {say.emptyAction}
                </ButtonLink>
              ) : null
            }
          />
        ) : (
          <HandoffList
            key={view}
            handoffs={page.data}
            tenant={slug}
            self={may('handoffs:write') ? (memberId ?? null) : null}
          />
        )}
      </div>
      {page.nextCursor || cursor ? (
        <Pager
          count={null}
          older={page.nextCursor && addressOf(view, page.nextCursor)}
          first={cursor ? addressOf(view) : null}
          words={words.actions}
        />
      ) : null}
    </>
  );
}
