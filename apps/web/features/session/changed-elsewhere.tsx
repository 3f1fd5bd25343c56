'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { DiffView } from '../../ui/diff';
import { Note } from '../../ui/note';
import { wordDiff } from '../../ui/word-diff';

/** Somebody else, or another tab, has saved meanwhile: what they saved, and a choice. Nothing is overwritten before it is made. */
export function ChangedElsewhere(props: {
  /** Each field that they changed, with what stands there now and, where the words that changed are to be marked, what stood there. */
  theirs: readonly (readonly [name: string, now: string, before?: string])[];
  /** What it is, by its identifier, where it can be said who saved it. */
  subject?: string;
  tenant?: string;
  takeTheirs: () => void;
  keepMine: () => void;
}) {
  const { theirs, subject, tenant = '', takeTheirs, keepMine } = props;
  const { words } = useLocale();
  const { meanwhile } = words.settings;
  return (
    <Note tone="warn" announce="alert" title={meanwhile.title}>
      {subject === undefined ? null : <Who subject={subject} tenant={tenant} />} {meanwhile.text}
      <ul className="mt-2">
        {theirs.map(([name, now, before]) => (
          <li key={name} className="wrap-anywhere">
            {name}: {before === undefined ? now : <DiffView pieces={wordDiff(before, now)} words={words.parts.diff} />}
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button kind="second" small onClick={takeTheirs}>
          {meanwhile.takeTheirs}
        </Button>
        <Button kind="second" small onClick={keepMine}>
          {meanwhile.keepMine}
        </Button>
      </div>
    </Note>
  );
}

/** Who saved last, and when; nothing until that is known. */
function Who({ subject, tenant }: { subject: string; tenant: string }) {
  const { words, format } = useLocale();
  const { meanwhile } = words.settings;
  const { data } = useQuery(useTRPC().lastChange.queryOptions({ tenant, subject }, { staleTime: 0 }));
  if (!data) return null;
  const time = format.time(data.at);
  return data.isSelf ? meanwhile.bySelf(time) : meanwhile.by(data.by ?? meanwhile.aSystem, time);
}
