'use client';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Status } from '../../ui/outcome';
import { Pager } from '../../ui/pager';
import { Table } from '../../ui/table';
import { moneyIn } from './money';
import { type Period, usageAddress } from './period';
import type { UsageRow } from './shapes';

interface Props {
  page: { data: readonly UsageRow[]; nextCursor: string | null };
  isFirst: boolean;
  period: Period;
  root: string;
}

/** The ledger: an attempt a row, newest first. */
export function Rows({ page, isFirst, period, root }: Props) {
  const { words, format, language } = useLocale();
  const say = words.usage;
  const money = moneyIn(language);
  if (page.data.length === 0) return <p className="dim">{say.noRows}</p>;
  return (
    <>
      <Table
        label={say.rows}
        rows={page.data}
        keyOf={({ id }) => id}
        isDense
        columns={[
          {
            head: say.time,
            isName: true,
            cell: ({ at }) => <time dateTime={at}>{format.dateTime(at)}</time>,
          },
          {
            head: say.model,
            cell: ({ model, kind, attempt }) => (
              <>
                <span className="block wrap-anywhere fold:min-w-36">{model}</span>
                <small className="dim">
                  {lookUp(say.kinds, kind) ?? kind}
                  {attempt > 1 ? `, ${say.attempt(attempt)}` : null}
                </small>
              </>
            ),
          },
          {
            head: say.tokens,
            isNumber: true,
            cell: ({ inputTokens, outputTokens, isEstimated }) => (
              <>
                <span className="nw">{say.inAndOut(format.number(inputTokens), format.number(outputTokens))}</span>
                {isEstimated ? <small className="dim">{say.estimated}</small> : null}
              </>
            ),
          },
          {
            head: say.cost,
            isNumber: true,
            cell: ({ cost, currency }) => (
              <span className="nw">{cost === null || currency === null ? '–' : money(cost, currency)}</span>
            ),
          },
          {
            head: say.howItWent,
            cell: ({ reason, totalMs }) => (
              <>
                <HowItWent reason={reason} />
                <small className="dim">{format.duration(totalMs)}</small>
              </>
            ),
          },
        ]}
      />
      {page.nextCursor || !isFirst ? (
        <Pager
          count={null}
          older={page.nextCursor && usageAddress(root, period, page.nextCursor)}
          first={isFirst ? null : usageAddress(root, period)}
          words={words.actions}
        />
      ) : null}
    </>
  );
}

/** Whether an attempt went well, and why not. */
function HowItWent({ reason }: { reason: string }) {
  const say = useLocale().words.usage;
  if (reason === 'ok') return <Status state="ok">{say.reasons.ok}</Status>;
  return (
    <>
      {reason === 'cancelled' ? (
        <Status state="draft">{say.cancelled}</Status>
      ) : (
        <Status state="bad">{say.failedOnce}</Status>
      )}
      <small>{lookUp(say.reasons, reason) ?? reason}</small>
    </>
  );
}
