'use client';
import type { InvoiceInfo } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { type StateName, Status } from '../../ui/outcome';
import { Table } from '../../ui/table';
import { useKronor } from './use-kronor';

const states: Record<string, StateName> = {
  paid: 'ok',
  open: 'run',
  overdue: 'bad',
  credited: 'draft',
  void: 'draft',
  uncollectible: 'bad',
  draft: 'draft',
};
/** How an invoice stands, as its buyer would say it. */
const stateOf = ({ status, isOverdue, credited, total }: InvoiceInfo): string => {
  if (credited > 0 && credited >= total) return 'credited';
  return isOverdue ? 'overdue' : status;
};

/** Every invoice, the newest first. */
export function Invoices({ invoices }: { invoices: readonly InvoiceInfo[] }) {
  const { words, format } = useLocale();
  const say = words.billing.invoices;
  const kronor = useKronor();
  if (invoices.length === 0)
    return (
      <>
        <p>{say.none}</p>
        <p className="dim">{say.noneText}</p>
      </>
    );
  return (
    <Table
      label={say.title}
      rows={invoices}
      keyOf={({ id }) => id}
      columns={[
        {
          head: say.number,
          isName: true,
          cell: ({ number }) => <strong className="nw">{number ?? say.noNumber}</strong>,
        },
        {
          head: say.date,
          cell: ({ issuedAt, dueAt }) => (
            <>
              <time dateTime={issuedAt} className="nw">
                {format.date(issuedAt)}
              </time>
              {dueAt ? (
                <small className="dim nw block">
                  <time dateTime={dueAt}>{say.dueOn(format.date(dueAt))}</time>
                </small>
              ) : null}
            </>
          ),
        },
        { head: say.state, cell: (invoice) => <State invoice={invoice} /> },
        {
          head: say.amount,
          isNumber: true,
          cell: ({ total, tax }) => (
            <>
              <span className="nw">{kronor.inColumn(total)}</span>
              <small className="dim block">{say.vat(kronor.inColumn(tax))}</small>
            </>
          ),
        },
        {
          head: words.actions.actions,
          isHeadHidden: true,
          cell: ({ number, pageUrl, pdfUrl }) => (
            <div className="grid justify-items-end gap-1">
              {pageUrl ? (
                <a href={pageUrl} rel="noreferrer" className="nw">
                  {say.page}
                  <span className="sr"> {say.of(number ?? say.noNumber)}</span>
                </a>
              ) : null}
              {pdfUrl ? (
                <a href={pdfUrl} rel="noreferrer" className="nw">
                  {say.pdf}
                  <span className="sr"> {say.of(number ?? say.noNumber)}</span>
                </a>
              ) : null}
            </div>
          ),
        },
      ]}
    />
  );
}

function State({ invoice }: { invoice: InvoiceInfo }) {
  const { words, format } = useLocale();
  const say = words.billing.invoices;
  const kronor = useKronor();
  const state = stateOf(invoice);
  const { paidAt, credited } = invoice;
  return (
    <>
      <Status state={lookUp(states, state) ?? 'draft'}>{lookUp(say.states, state) ?? state}</Status>
      {paidAt && state === 'paid' ? <small className="dim block">{say.paidOn(format.date(paidAt))}</small> : null}
      {credited > 0 && state !== 'credited' ? (
        <small className="dim block">{say.partly(kronor.inColumn(credited))}</small>
      ) : null}
    </>
  );
}
