'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { WorkInfo, WorkResult } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { DiffView } from '../../../ui/diff';
import { Select } from '../../../ui/field';
import { textDiff } from '../../knowledge/text-diff';
import { CallFailed } from '../../session/call-failed';

/** What changed between two versions of a result, word by word. */
export function CompareVersions(props: { work: WorkInfo; tenant: string; textOf: (result: WorkResult) => string }) {
  const { work, tenant, textOf } = props;
  const { words, format } = useLocale();
  const say = words.workEditor;
  const trpc = useTRPC();
  // until somebody chooses: the newest and the one before it, also after another is saved
  const [chosenOlder, setOlder] = useState<number | null>(null);
  const [chosenLater, setLater] = useState<number | null>(null);
  const [newest, previous] = work.versions;
  const later = chosenLater ?? newest?.number ?? 1;
  const older = chosenOlder ?? previous?.number ?? 1;
  const [isOpen, setIsOpen] = useState(false);
  // a version never changes
  const options = { enabled: isOpen && previous !== undefined, staleTime: Number.POSITIVE_INFINITY };
  const before = useQuery(trpc.works.version.queryOptions({ tenant, id: work.id, number: older }, options));
  const after = useQuery(trpc.works.version.queryOptions({ tenant, id: work.id, number: later }, options));
  if (previous === undefined) return null;
  const pieces = before.data && after.data ? textDiff(textOf(before.data), textOf(after.data)) : null;
  const choices = work.versions.map(({ number, createdAt }) => (
    <option key={number} value={number}>
      {say.version(format.number(number), format.dateTime(createdAt))}
    </option>
  ));
  return (
    <details className="disclosure no-print" onToggle={() => setIsOpen(true)}>
      <summary>{say.compare}</summary>
      <div className="flow mt-3">
        <Select label={say.before} value={older} onChange={({ target }) => setOlder(Number(target.value))}>
          {choices}
        </Select>
        <Select label={say.after} value={later} onChange={({ target }) => setLater(Number(target.value))}>
          {choices}
        </Select>
      </div>
      <CallFailed error={before.error ?? after.error} />
      <div className="compared-text">
        {pieces === null ? null : pieces.some(({ kind }) => kind !== 'same') ? (
          <DiffView pieces={pieces} words={words.parts.diff} />
        ) : (
          <p className="dim">{say.same}</p>
        )}
      </div>
    </details>
  );
}
