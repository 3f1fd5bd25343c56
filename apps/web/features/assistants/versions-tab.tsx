'use client';
import type { Assistant, AssistantVersion, KnowledgeBase } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Status } from '../../ui/outcome';
import { CompareVersions, nameOf } from './compare-versions';
import { RollBack } from './roll-back';
import { Unschedule } from './unschedule';
import { sidesOf } from './version-sides';

/** What differs between any two versions, and every version that there is. */
export function VersionsTab(props: {
  assistant: Assistant;
  versions: readonly AssistantVersion[];
  bases: readonly KnowledgeBase[];
  tenant: string;
  canEdit: boolean;
  asked: { from?: string | undefined; to?: string | undefined };
}) {
  const { assistant, versions, bases, tenant, canEdit, asked } = props;
  const { words, format } = useLocale();
  const say = words.versions;
  const sides = sidesOf(assistant, versions, asked);
  return (
    <div className="after-tabs">
      <Band
        title={sides ? say.heading(nameOf(sides.before, words), nameOf(sides.after, words)) : say.draft}
        text={say.chooseText}
      >
        {sides ? (
          <>
            <Choose versions={versions} from={sides.before.key} to={sides.after.key} />
            <CompareVersions
              before={sides.before}
              after={sides.after}
              bases={bases}
              tenant={tenant}
              words={words}
              format={format}
            />
          </>
        ) : (
          <p className="dim">{say.compareFirst}</p>
        )}
      </Band>
      <Band title={say.history} text={say.immutable}>
        {versions.length === 0 ? <p className="dim">{say.none}</p> : null}
        <ul className="rows bare versions">
          {versions.map((version) => (
            <li key={version.version}>
              <span className="n">{version.version}</span>
              <Version version={version} assistant={assistant} />
              <Deed version={version} assistant={assistant} tenant={tenant} canEdit={canEdit} />
            </li>
          ))}
        </ul>
      </Band>
    </div>
  );
}

/** Which two are compared; it is in the address, so that a comparison can be sent to a colleague. */
function Choose({ versions, from, to }: { versions: readonly AssistantVersion[]; from: string; to: string }) {
  const say = useLocale().words.versions;
  const options = [
    <option key="draft" value="draft">
      {say.draftName}
    </option>,
    ...versions.map(({ version }) => (
      <option key={version} value={version}>
        {say.version(version)}
      </option>
    )),
  ];
  // made anew with another choice, since the browser keeps what was chosen in a form
  return (
    <form key={`${from} ${to}`} method="get" className="filters compare" aria-label={say.chooseTitle}>
      <span className="flow">
        <label htmlFor="compare-from">{say.old}</label>
        <select id="compare-from" name="from" className="select" defaultValue={from}>
          {options}
        </select>
      </span>
      <span className="flow">
        <label htmlFor="compare-to">{say.new}</label>
        <select id="compare-to" name="to" className="select" defaultValue={to}>
          {options}
        </select>
      </span>
      <button type="submit" className="btn second small">
        {say.show}
      </button>
    </form>
  );
}

/** Who made it, when, and why. */
function Version({ version, assistant }: { version: AssistantVersion; assistant: Assistant }) {
  const { words, format } = useLocale();
  const say = words.versions;
  const isScheduled = assistant.scheduledVersion === version.version && assistant.scheduledFor !== null;
  return (
    <span>
      <span className="sr">{say.version(version.version)}</span>
      {version.isPublished ? <Status state="ok">{say.live}</Status> : null}
      {isScheduled ? (
        <Status state="run">{say.scheduledFor(format.dateTime(assistant.scheduledFor ?? ''))}</Status>
      ) : null}
      {version.note ? <span className="block">{version.note}</span> : null}
      <span className="meta block">
        {version.author ?? say.byKey} · <time dateTime={version.createdAt}>{format.dateTime(version.createdAt)}</time>
      </span>
    </span>
  );
}

function Deed(props: { version: AssistantVersion; assistant: Assistant; tenant: string; canEdit: boolean }) {
  const { version, assistant, tenant, canEdit } = props;
  if (!canEdit || version.isPublished) return null;
  if (assistant.scheduledVersion === version.version)
    return <Unschedule version={version.version} assistantId={assistant.id} tenant={tenant} />;
  return <RollBack version={version.version} assistantId={assistant.id} tenant={tenant} />;
}
