import type { Conflict, DocumentPage, KnowledgeBase, Source } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { PageHead } from '../../ui/page-head';
import { AddSource } from './add-source';
import { Conflicts } from './conflicts';
import { DeleteKnowledgeBase } from './delete-knowledge-base';
import { Documents } from './documents';
import { Problems } from './problems';
import { problemGroupsOf } from './remedies';
import { Sources } from './sources';
import { SyncProgress } from './sync-progress';

interface Props {
  base: KnowledgeBase;
  sources: readonly Source[];
  conflicts: readonly Conflict[];
  documents: { source: Source; page: DocumentPage; search: string; isFirst: boolean } | null;
  tenant: string;
  canEdit: boolean;
  words: Messages;
  format: Format;
}

/** A knowledge base: what is being read now, what went wrong, where it comes from, and what it holds. */
export function KnowledgeBasePage({ base, sources, conflicts, documents, tenant, canEdit, words, format }: Props) {
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
        actions={canEdit && hasSources ? <AddSource tenant={tenant} knowledgeBaseId={base.id} /> : null}
      />
      {running.map((source, index) => (
        <SyncProgress key={source.id} source={source} tenant={tenant} canEdit={canEdit} isFirst={index === 0} />
      ))}
      {hasSources ? (
        <>
          {groups.length > 0 ? (
            <Band first={running.length === 0} title={knowledge.problems} text={knowledge.problemsText}>
              <Problems groups={groups} words={words} />
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
        </>
      ) : (
        <Band first title={knowledge.noSources} text={knowledge.noSourcesText}>
          {canEdit ? <AddSource tenant={tenant} knowledgeBaseId={base.id} isOpenFromStart /> : null}
        </Band>
      )}
      {documents ? (
        <Band title={knowledge.documents} text={knowledge.showDocuments(documents.source.title)} id="documents">
          <Documents {...documents} baseId={base.id} tenant={tenant} words={words} format={format} />
        </Band>
      ) : null}
      {canEdit ? (
        <div className="actions">
          <DeleteKnowledgeBase base={base} tenant={tenant} />
        </div>
      ) : null}
    </>
  );
}
