'use client';
import type { WorkRow } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { lookUp } from '../../../locale/look-up';
import { Meter } from '../../../ui/meter';

/** How far a work is, in a list. */
export function WorkProgress({ row }: { row: WorkRow }) {
  const { words, format } = useLocale();
  const { stages, ofCount } = words.workShell;
  const { statuses } = words.work;
  const { progress } = row;
  const stage = progress ? (lookUp(stages, progress.stage) ?? statuses.running) : statuses.queued;
  const isCounted = progress !== null && progress.of > 0;
  return (
    <>
      {isCounted ? <Meter value={progress.done / progress.of} label={row.title} /> : null}
      <p className="meta">
        {stage} {isCounted ? ofCount(format.number(progress.done), format.number(progress.of)) : ''}
      </p>
    </>
  );
}
