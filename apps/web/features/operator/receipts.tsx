import Link from 'next/link';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Empty } from '../../ui/empty';
import { Status } from '../../ui/outcome';
import { Table } from '../../ui/table';
import type { Receipt } from './shapes';

/** How many rows there were in all. */
export const rowsOf = ({ counts }: Pick<Receipt, 'counts'>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What is left of organisations that were deleted. */
export function Receipts({
  receipts,
  words,
  format,
}: {
  receipts: readonly Receipt[];
  words: Messages;
  format: Format;
}) {
  const { receipts: say } = words.operator;
  if (receipts.length === 0) return <Empty title={say.none} text={say.noneText} />;
  return (
    <>
      <p className="lead mb-5">{say.lead}</p>
      <Table
        label={words.operator.tabs.receipts}
        rows={receipts}
        keyOf={({ id }) => id}
        columns={[
          {
            head: say.name,
            isName: true,
            cell: ({ id, name, slug }) => (
              <>
                <Link className="row-title" href={`/operator/receipts/${id}`}>
                  {name}
                </Link>
                <small>
                  <code>{slug}</code>
                </small>
              </>
            ),
          },
          {
            head: say.deleted,
            cell: ({ deletedAt }) => <time dateTime={deletedAt}>{format.dateTime(deletedAt)}</time>,
          },
          { head: say.genuine, cell: ({ isGenuine }) => <Genuine isGenuine={isGenuine} words={words} /> },
          { head: say.rows, isNumber: true, cell: (receipt) => format.number(rowsOf(receipt)) },
        ]}
      />
    </>
  );
}

/** Whether a receipt is as it was signed. */
export function Genuine({ isGenuine, words }: { isGenuine: boolean; words: Messages }) {
  const { receipts: say } = words.operator;
  return <Status state={isGenuine ? 'ok' : 'bad'}>{isGenuine ? say.isGenuine : say.isChanged}</Status>;
}
