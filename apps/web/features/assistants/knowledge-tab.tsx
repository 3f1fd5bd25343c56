'use client';
import Link from 'next/link';
import type { Assistant, KnowledgeBase, Source } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Check, FieldGroup } from '../../ui/field';
import { Note } from '../../ui/note';
import { AssistantDraftForm } from './draft-form';

export interface BaseWithSources extends KnowledgeBase {
  ofSources: readonly Pick<Source, 'id' | 'title' | 'status' | 'lastSyncedAt' | 'failed'>[];
}

/** What the assistant answers from, with how each knowledge base stands. */
export function KnowledgeTab(props: {
  assistant: Assistant;
  bases: readonly BaseWithSources[];
  tenant: string;
  canEdit: boolean;
}) {
  const { assistant, bases, tenant, canEdit } = props;
  const { words } = useLocale();
  const say = words.assistantKnowledge;
  if (bases.length === 0)
    return (
      <div className="after-tabs">
        <Note tone="warn" title={say.noBases}>
          <Link href={`/t/${tenant}/knowledge`}>{say.toKnowledge}</Link>
        </Note>
      </div>
    );
  return (
    <AssistantDraftForm assistant={assistant} tenant={tenant} canEdit={canEdit} className="after-tabs">
      {({ draft, change }) => (
        <Band title={say.title} text={say.text}>
          {draft.knowledgeBaseIds.length === 0 ? <Note tone="warn">{say.noneChosen}</Note> : null}
          <FieldGroup legend={words.assistants.knowledgeBases}>
            <ul className="rows">
              {bases.map((base) => (
                <li key={base.id}>
                  <Check
                    label={base.name}
                    hint={<BaseFacts base={base} />}
                    checked={draft.knowledgeBaseIds.includes(base.id)}
                    onChange={({ target }) =>
                      change({
                        knowledgeBaseIds: target.checked
                          ? [...draft.knowledgeBaseIds, base.id]
                          : draft.knowledgeBaseIds.filter((id) => id !== base.id),
                      })
                    }
                  />
                  <div className="base-more">
                    <BaseProblems base={base} />
                    <Link href={`/t/${tenant}/knowledge/${base.id}`}>
                      {say.open}
                      <span className="sr"> {base.name}</span>
                    </Link>
                  </div>
                </li>
              ))}
            </ul>
          </FieldGroup>
        </Band>
      )}
    </AssistantDraftForm>
  );
}

/** How much it holds, and when it was read last. */
function BaseFacts({ base }: { base: BaseWithSources }) {
  const { words, format } = useLocale();
  const say = words.assistantKnowledge;
  const last = base.ofSources
    .map(({ lastSyncedAt }) => lastSyncedAt)
    .filter((at) => at !== null)
    .toSorted()
    .at(-1);
  const isSyncing = base.ofSources.some(({ status }) => status === 'syncing' || status === 'queued');
  const read = isSyncing ? say.syncing : last ? say.lastSync(format.dateTime(last)) : say.neverSynced;
  return `${words.assistants.documents(base.documents)}, ${read}`;
}

function BaseProblems({ base }: { base: BaseWithSources }) {
  const say = useLocale().words.assistantKnowledge;
  const failedPages = base.ofSources.reduce((sum, { failed }) => sum + failed, 0);
  const broken = base.ofSources.filter(({ status }) => status === 'failed');
  return (
    <>
      {broken.map(({ id, title }) => (
        <Note key={id} tone="bad" title={say.failed(title)} />
      ))}
      {failedPages > 0 ? <Note tone="warn" title={say.failedPages(failedPages)} /> : null}
    </>
  );
}
