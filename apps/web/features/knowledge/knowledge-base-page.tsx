import type { BaseUser, Conflict, KnowledgeBase, RecentChanges as Recent, Source } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Language } from '../../locale/language';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { PageHead } from '../../ui/page-head';
import { AddSource } from './add-source';
import { Conflicts } from './conflicts';
import { DeleteKnowledgeBase } from './delete-knowledge-base';
import { BaseUsers } from './base-users';
import { Problems } from './problems';
import { RecentChanges } from './recent-changes';
import { problemGroupsOf } from './remedies';
import { SearchExplained } from './search-explained';
import { Sources } from './sources';
import { SyncProgress } from './sync-progress';

interface Props {
  base: KnowledgeBase;
  sources: readonly Source[];
  conflicts: readonly Conflict[];
  users: readonly BaseUser[] | null;
  recent: Recent;
  tenant: string;
  canEdit: boolean;
  words: Messages;
  format: Format;
  language: Language;
}

/** A knowledge base: what is being read now, what went wrong, where it comes from, and what changed in it. */
export function KnowledgeBasePage(props: Props) {
  const { base, sources, conflicts, users, recent, tenant, canEdit, words, format, language } = props;
  const { knowledge } = words;
  const running = sources.filter((source) => source.status === 'queued' || source.status === 'syncing');
  const groups = problemGroupsOf(sources);
  const hasSources = sources.length > 0;
  return (
    <>
      <PageHead
        title={base.name}
        lead={[
          knowledge.sourcesCount(base.sources),
          knowledge.documentsCount(base.documents),
          knowledge.passagesCount(base.passages),
        ].join(', ')}
        crumbs={{
          label: words.nav.crumbs,
          trail: [{ href: `/t/${tenant}/knowledge`, title: knowledge.title }],
          here: base.name,
        }}
        meta={<BaseUsers users={users} tenant={tenant} words={words} />}
        actions={canEdit && hasSources ? <AddSource tenant={tenant} knowledgeBaseId={base.id} /> : null}
      />
      {running.map((source, index) => (
        <SyncProgress key={source.id} source={source} tenant={tenant} canEdit={canEdit} isFirst={index === 0} />
      ))}
      {hasSources ? (
        <>
          {groups.length > 0 ? (
            <Band first={running.length === 0} title={knowledge.problems} text={knowledge.problemsText}>
              <Problems groups={groups} words={words} language={language} />
            </Band>
          ) : null}
          {conflicts.length > 0 ? (
            <Band
              first={running.length === 0 && groups.length === 0}
              title={knowledge.conflicts}
              text={knowledge.conflictsText}
            >
              <Conflicts conflicts={conflicts} base={base} tenant={tenant} words={words} />
            </Band>
          ) : null}
          <Band first={running.length + groups.length + conflicts.length === 0} title={knowledge.sources}>
            <Sources sources={sources} base={base} tenant={tenant} canEdit={canEdit} />
          </Band>
          {sources.some(({ type }) => type === 'website') ? (
            <RecentChanges recent={recent} base={base.id} tenant={tenant} words={words} format={format} />
          ) : null}
        </>
      ) : (
        <Band first title={knowledge.noSources} text={knowledge.noSourcesText}>
          {canEdit ? <AddSource tenant={tenant} knowledgeBaseId={base.id} isOpenFromStart /> : null}
        </Band>
      )}
      {base.passages > 0 ? <SearchExplained tenant={tenant} knowledgeBaseId={base.id} /> : null}
      {canEdit ? (
        <div className="actions">
          <DeleteKnowledgeBase base={base} tenant={tenant} />
        </div>
      ) : null}
    </>
  );
}
