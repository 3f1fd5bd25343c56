import type { Metadata } from 'next';
import { failureOf } from '../../../../../api/failure';
import { load } from '../../../../../api/load';
import { openTenant } from '../../../../../api/open-tenant';
import type { Gap } from '../../../../../api/shapes';
import { ConversationTabs } from '../../../../../features/conversations/conversation-tabs';
import { Gaps } from '../../../../../features/gaps/gaps';
import { NotShown } from '../../../../../features/gaps/not-shown';
import { readDrafts, readFaqTargets } from '../../../../../features/gaps/read-faqs';
import { countWaiting } from '../../../../../features/handoffs/count-waiting';
import { readLocale } from '../../../../../locale/server-locale';
import { ButtonLink } from '../../../../../ui/button';
import { Empty } from '../../../../../ui/empty';
import { PageHead } from '../../../../../ui/page-head';
import { Segment } from '../../../../../ui/segment';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.gaps.title };
}

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ days?: string }>;
}

const periods = [30, 90, 365] as const;
const usual = 90;

export default async function GapsPage({ params, searchParams }: Props) {
  const [{ tenant }, { days: asked }] = await Promise.all([params, searchParams]);
  const { server, may, words } = await openTenant(tenant);
  const days = periods.find((one) => String(one) === asked) ?? usual;
  const canWrite = may('knowledge:write') && may('conversations:read');
  const [gaps, waiting, targets] = await Promise.all([
    readGaps(),
    countWaiting(tenant),
    canWrite ? readFaqTargets(server, tenant) : null,
  ]);
  const drafts = targets ? await readDrafts(server, tenant, targets) : {};
  const say = words.gaps;
  const root = `/t/${tenant}/gaps`;

  /** The topics, or why there are none to be seen. */
  async function readGaps(): Promise<Gap[] | 'use' | 'role'> {
    try {
      return await server.gaps.list.query({ tenant, days });
    } catch (error) {
      if (failureOf(error).code !== 'forbidden' || !may('conversations:read')) return load(Promise.reject(error));
      const canOpen = await server.conversations.list.query({ tenant, limit: 1 }).then(
        () => true,
        () => false,
      );
      return canOpen ? 'use' : 'role';
    }
  }
  return (
    <>
      <PageHead title={say.title} lead={say.lead} />
      <ConversationTabs here="gaps" tenant={tenant} may={may} waiting={waiting} words={words} />
      {typeof gaps === 'string' ? (
        <NotShown why={gaps} tenant={tenant} words={words} />
      ) : (
        <>
          <div className="mb-5">
            <Segment
              label={say.period}
              chosen={String(days)}
              choices={periods.map((one) => ({
                key: String(one),
                title: say.days(one),
                href: one === usual ? root : `${root}?days=${one}`,
              }))}
            />
          </div>
          {gaps.length === 0 ? (
            <Empty
              title={say.emptyTitle}
              text={say.emptyText}
              actions={
                <ButtonLink kind="second" href={`/t/${tenant}/conversations`}>
                  {say.emptyAction}
                </ButtonLink>
              }
            />
          ) : null}
          {/* stays when the last topic is closed, so that it can be undone */}
          <Gaps gaps={gaps} drafts={drafts} targets={targets} canClose={may('conversations:write')} tenant={tenant} />
        </>
      )}
    </>
  );
}
