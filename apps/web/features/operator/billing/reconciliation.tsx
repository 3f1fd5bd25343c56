import { Band } from '../../../ui/band';
import { Disclosure } from '../../../ui/disclosure';
import { Note } from '../../../ui/note';
import { Status } from '../../../ui/outcome';
import { type Column, Table } from '../../../ui/table';
import type { Look } from './look';
import type { Reconciled } from './shapes';

/** What is less comes of adding up fractions. */
const rounding = 0.0005;

/** Whether the provider has counted something else than we have sent. */
export const differs = ({ ours, theirs }: Pick<Reconciled, 'ours' | 'theirs'>): boolean =>
  Math.abs(ours - theirs) > rounding;

/** What we have sent of the use, against what the provider has counted. What differs is shown, what agrees can be. */
export function Reconciliation({ reconciled, ...look }: Look & { reconciled: readonly Reconciled[] }) {
  const { reconciliation: say } = look.words.operatorBilling;
  const different = reconciled.filter(differs);
  const same = reconciled.filter((row) => !differs(row));
  return (
    <Band title={say.title} text={say.text}>
      {reconciled.length === 0 ? (
        <p className="dim">{say.none}</p>
      ) : (
        <div className="stack">
          {different.length > 0 ? (
            <>
              <Note tone="warn" title={say.differs(different.length, reconciled.length)}>
                {say.differsText}
              </Note>
              <Rows label={say.title} rows={different} {...look} />
            </>
          ) : (
            <p>{say.agrees(reconciled.length)}</p>
          )}
          {same.length > 0 ? (
            <Disclosure title={say.show}>
              <Rows label={say.show} rows={same} {...look} />
            </Disclosure>
          ) : null}
        </div>
      )}
    </Band>
  );
}

function Rows({ label, rows, words, format, money }: Look & { label: string; rows: readonly Reconciled[] }) {
  const { reconciliation: say } = words.operatorBilling;
  const amount = (meter: Reconciled['meter'], value: number) =>
    meter === 'modelSpend' ? money.inColumn(value) : format.number(value);
  const number = (head: string, valueOf: (row: Reconciled) => number): Column<Reconciled> => ({
    head,
    isNumber: true,
    cell: (row) => <span className="nw">{amount(row.meter, valueOf(row))}</span>,
  });
  return (
    <Table
      label={label}
      rows={rows}
      keyOf={({ tenantId, meter, period }) => `${tenantId} ${meter} ${period}`}
      isDense
      columns={[
        {
          head: say.name,
          isName: true,
          cell: ({ tenantName, period }) => (
            <>
              <strong className="wrap-anywhere">{tenantName}</strong>
              <small className="dim">{say.since(format.date(period))}</small>
            </>
          ),
        },
        { head: say.meter, cell: ({ meter }) => words.billing.limits[meter] },
        number(say.ours, ({ ours }) => ours),
        number(say.theirs, ({ theirs }) => theirs),
        {
          head: say.difference,
          isNumber: true,
          cell: (row) =>
            differs(row) ? (
              <strong className="nw">{signed(amount(row.meter, Math.abs(row.theirs - row.ours)), row)}</strong>
            ) : (
              <Status state="ok">{say.same}</Status>
            ),
        },
        {
          head: say.checked,
          cell: ({ checkedAt }) => <time dateTime={checkedAt}>{format.dateTime(checkedAt)}</time>,
        },
      ]}
    />
  );
}

const signed = (amount: string, { ours, theirs }: Reconciled): string => `${theirs > ours ? '+' : '−'}${amount}`;
