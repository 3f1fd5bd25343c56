'use client';
import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import type { Assistant, AssistantVersion } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { RollBack } from './roll-back';
import { Unschedule } from './unschedule';
import { draftKey, naturalOther, nextVersion, type Sides } from './version-sides';

/** So many stand there at once where there is no room beside them. */
const shownAtOnce = 3;

/** The draft and every version, newest first; choosing one compares it with what answers now. */
export function VersionTimeline(props: {
  assistant: Assistant;
  versions: readonly AssistantVersion[];
  sides: Sides | null;
  root: string;
  tenant: string;
  canEdit: boolean;
}) {
  const { assistant, versions, sides, root, tenant, canEdit } = props;
  const { words } = useLocale();
  const say = words.versions;
  const [isAll, setIsAll] = useState(false);
  const placeOf = (key: string) => {
    const other = naturalOther(key, versions);
    return { href: other === null ? root : `${root}?from=${other}&to=${key}`, shown: shownAs(key, sides) };
  };
  return (
    <nav aria-label={say.history} className={isAll ? 'timeline all' : 'timeline'}>
      <ol>
        <Moment number={nextVersion(versions)} {...placeOf(draftKey)}>
          <DraftMoment assistant={assistant} />
        </Moment>
        {versions.map((version) => (
          <Moment
            key={version.version}
            number={version.version}
            {...placeOf(String(version.version))}
            deed={<Deed version={version} assistant={assistant} tenant={tenant} canEdit={canEdit} />}
          >
            <VersionMoment version={version} assistant={assistant} />
          </Moment>
        ))}
      </ol>
      {versions.length + 1 > shownAtOnce && !isAll ? (
        <Button kind="quiet" small onClick={() => setIsAll(true)}>
          {say.showAll(versions.length + 1)}
        </Button>
      ) : null}
    </nav>
  );
}

const shownAs = (key: string, sides: Sides | null): 'after' | 'before' | undefined =>
  sides?.after.key === key ? 'after' : sides?.before.key === key ? 'before' : undefined;

function Moment(props: {
  number: number;
  href: string;
  shown: 'after' | 'before' | undefined;
  deed?: ReactNode;
  children: ReactNode;
}) {
  const { number, href, shown, deed, children } = props;
  const { words } = useLocale();
  return (
    <li className={shown}>
      <Link href={href} scroll={false} aria-current={shown === 'after' ? 'true' : undefined}>
        <b aria-hidden="true">{number}</b>
        <span className="sr">{words.versions.version(number)}</span>
        <span>{children}</span>
      </Link>
      {deed}
    </li>
  );
}

function DraftMoment({ assistant }: { assistant: Assistant }) {
  const { words, format } = useLocale();
  const say = words.versions;
  const { hasChanges, publishedVersion, updatedAt } = assistant;
  return (
    <>
      <strong>{say.draft}</strong>
      <span className="meta">
        {hasChanges || publishedVersion === null ? (
          <time dateTime={updatedAt}>{format.moment(updatedAt)}</time>
        ) : (
          say.draftAs(publishedVersion)
        )}
      </span>
    </>
  );
}

/** Who made it, when, and why. */
function VersionMoment({ version, assistant }: { version: AssistantVersion; assistant: Assistant }) {
  const { words, format } = useLocale();
  const say = words.versions;
  const isScheduled = assistant.scheduledVersion === version.version && assistant.scheduledFor !== null;
  return (
    <>
      {version.isPublished ? <strong>{say.live}</strong> : null}
      {isScheduled ? <strong>{say.scheduledFor(format.moment(assistant.scheduledFor ?? ''))}</strong> : null}
      <span className="meta">
        {version.author ?? say.byKey},{' '}
        <time className="whitespace-nowrap" dateTime={version.createdAt}>
          {format.moment(version.createdAt)}
        </time>
      </span>
      {version.note ? <span className="note-of">{version.note}</span> : null}
    </>
  );
}

function Deed(props: { version: AssistantVersion; assistant: Assistant; tenant: string; canEdit: boolean }) {
  const { version, assistant, tenant, canEdit } = props;
  if (!canEdit || version.isPublished) return null;
  if (assistant.scheduledVersion === version.version)
    return <Unschedule version={version.version} assistantId={assistant.id} tenant={tenant} />;
  return <RollBack version={version.version} assistantId={assistant.id} tenant={tenant} />;
}
