import { Band } from '../../../ui/band';
import { Table } from '../../../ui/table';
import type { Look } from './look';
import { daysBetween } from './days';
import type { UnpaidRow } from './shapes';
import { TenantName } from './tenant-name';

/** Invoices whose day has gone, the oldest first. */
export function Unpaid({ unpaid, now, words, format, money }: Look & { unpaid: readonly UnpaidRow[] }) {
  const { unpaid: say } = words.operatorBilling;
  if (unpaid.length === 0)
    return (
      <Band title={say.title} text={say.text}>
        <p className="dim">{say.none}</p>
      </Band>
    );
  return (
    <Band title={say.title} text={say.text}>
      <p className="mb-3">{say.sum(money.inText(unpaid.reduce((sum, { total }) => sum + total, 0)))}</p>
      <Table
        label={say.title}
        rows={unpaid}
        keyOf={({ tenantId, number, dueAt }) => `${tenantId} ${number} ${dueAt}`}
        columns={[
          { head: say.name, isName: true, cell: (row) => <TenantName {...row} /> },
          { head: say.invoice, cell: ({ number }) => <span className="nw">{number ?? say.noNumber}</span> },
          {
            head: say.since,
            cell: ({ dueAt }) => (
              <>
                <time className="nw" dateTime={dueAt}>
                  {format.date(dueAt)}
                </time>
                <small className="dim">{say.days(daysBetween(new Date(dueAt), now))}</small>
              </>
            ),
          },
          {
            head: say.amount,
            isNumber: true,
            cell: ({ total }) => <span className="nw">{money.inColumn(total)}</span>,
          },
        ]}
      />
    </Band>
  );
}
