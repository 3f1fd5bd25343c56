'use client';
import { useLocale } from '../../../locale/locale-provider';
import { Meter } from '../../../ui/meter';
import { Status } from '../../../ui/outcome';
import { titleOf } from './row-text';
import { surenessOf } from './sureness';
import type { Sorting } from './use-sorting';

/** The texts of the page, with what is proposed or decided of each. */
export function RowQueue({ sorting, nameOf }: { sorting: Sorting; nameOf: (category: string) => string }) {
  const { words, format } = useLocale();
  const say = words.workClassify;
  const { rows, current, choose } = sorting;
  return (
    <nav aria-label={say.queue} className="sorting-queue">
      <ol>
        {rows.map((row) => (
          <li key={row.number}>
            <button
              type="button"
              aria-current={row === current ? 'true' : undefined}
              className={row.decided === null ? undefined : 'seen'}
              onClick={() => choose(row.number)}
            >
              <span className="title">
                {row.decided === null ? null : (
                  <Status state="ok">
                    <span className="sr">{say.decidedMark} </span>
                  </Status>
                )}
                {titleOf(row)}
              </span>
              <span>{nameOf(row.decided ?? row.category)}</span>
              <span className="num">{format.percent(row.confidence)}</span>
              <Meter
                value={row.confidence}
                label={`${say.confidence[surenessOf(row.confidence)]}, ${format.percent(row.confidence)}`}
              />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
