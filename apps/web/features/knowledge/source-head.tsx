import type { KnowledgeBase, Source } from '../../api/shapes';
import type { Messages } from '../../messages';
import { PageHead } from '../../ui/page-head';
import { Tabs } from '../../ui/tabs';
import { SyncProgress } from './sync-progress';

interface Props {
  base: KnowledgeBase;
  source: Source;
  tenant: string;
  canEdit: boolean;
  words: Messages;
}

/** The head of a source's pages: what it is, what is being read of it now, and its parts. */
export function SourceHead({ base, source, tenant, canEdit, words }: Props) {
  const root = `/t/${tenant}/knowledge`;
  const own = `${root}/${base.id}/sources/${source.id}`;
  const say = words.sources;
  const isRead = source.type === 'website' || source.type === 'file';
  const isRunning = source.status === 'queued' || source.status === 'syncing';
  return (
    <>
      <PageHead
        title={source.title}
        crumbs={{
          label: words.nav.crumbs,
          trail: [
            { href: root, title: words.knowledge.title },
            { href: `${root}/${base.id}`, title: base.name },
          ],
          here: source.title,
        }}
        meta={source.url ? <a href={source.url}>{source.url.replace(/^https?:\/\//, '')}</a> : null}
      />
      <Tabs
        label={say.tabs}
        tabs={[
          { href: own, title: source.type === 'faq' ? say.entries : say.pages },
          ...(isRead
            ? [
                { href: `${own}/changes`, title: say.changes },
                { href: `${own}/problems`, title: say.problems },
                { href: `${own}/settings`, title: say.settings },
              ]
            : []),
        ]}
      />
      {isRead && isRunning ? <SyncProgress source={source} tenant={tenant} canEdit={canEdit} isFirst /> : null}
    </>
  );
}
