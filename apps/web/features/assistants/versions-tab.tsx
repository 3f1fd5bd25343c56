'use client';
import type { Assistant, AssistantVersion, KnowledgeBase } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Status } from '../../ui/outcome';
import { fieldNames } from './field-names';
import { changedFields, type Draft, draftOf } from './draft';
import { RollBack } from './roll-back';
import { wordDiff } from './word-diff';

/** What the draft changes, and every version that answered. */
export function VersionsTab(props: {
  assistant: Assistant;
  versions: readonly AssistantVersion[];
  bases: readonly KnowledgeBase[];
  tenant: string;
  canEdit: boolean;
}) {
  const { assistant, versions, bases, tenant, canEdit } = props;
  const { words, format } = useLocale();
  const say = words.versions;
  const live = versions.find((version) => version.isPublished);
  return (
    <div className="after-tabs">
      <Band title={live ? say.compare(live.version) : say.draft} text={say.lead}>
        {live ? (
          <Comparison before={draftOf(live.settings)} after={draftOf(assistant)} version={live.version} bases={bases} />
        ) : (
          <p className="dim">{say.compareFirst}</p>
        )}
      </Band>
      <Band title={say.history}>
        {versions.length === 0 ? <p className="dim">{say.none}</p> : null}
        <ul className="rows bare versions">
          {versions.map((version) => (
            <li key={version.version}>
              <span className="n">{version.version}</span>
              <span>
                {version.isPublished ? (
                  <Status state="ok">{say.live}</Status>
                ) : (
                  <span className="sr">{say.version(version.version)}</span>
                )}
                {version.note ? <span className="block">{version.note}</span> : null}
                <time className="meta block" dateTime={version.createdAt}>
                  {format.dateTime(version.createdAt)}
                </time>
              </span>
              {canEdit && !version.isPublished ? (
                <RollBack version={version.version} assistantId={assistant.id} tenant={tenant} />
              ) : null}
            </li>
          ))}
        </ul>
      </Band>
    </div>
  );
}

function Comparison({
  before,
  after,
  version,
  bases,
}: {
  before: Draft;
  after: Draft;
  version: number;
  bases: readonly KnowledgeBase[];
}) {
  const { words } = useLocale();
  const say = words.versions;
  const fields = changedFields(before, after);
  if (fields.length === 0) return <p className="dim">{say.compareNone}</p>;
  const textOf = (draft: Draft, field: keyof Draft): string => {
    const value = draft[field];
    if (typeof value === 'string') return value;
    if (field === 'knowledgeBaseIds')
      return value.map((id) => bases.find((base) => base.id === id)?.name ?? id).join('\n');
    return value.join(field === 'languages' ? ', ' : '\n');
  };
  return (
    <table className="table fold" aria-label={say.compare(version)}>
      <thead>
        <tr>
          <th scope="col">{say.what}</th>
          <th scope="col">{say.before(version)}</th>
          <th scope="col">{say.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <td>
              <strong>{fieldNames(words)[field]}</strong>
            </td>
            <td className="diff dim">{textOf(before, field) || say.empty}</td>
            <td className="diff">
              <Diff before={textOf(before, field)} after={textOf(after, field)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Diff({ before, after }: { before: string; after: string }) {
  const say = useLocale().words.versions;
  return wordDiff(before, after).map((part, index) => {
    const key = `${index} ${part.kind}`;
    if (part.kind === 'same') return <span key={key}>{part.text}</span>;
    if (part.kind === 'added')
      return (
        <ins key={key}>
          <span className="sr">{say.added}: </span>
          {part.text}
        </ins>
      );
    return (
      <del key={key}>
        <span className="sr">{say.removed}: </span>
        {part.text}
      </del>
    );
  });
}
