import type { Format } from '../../locale/format';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { Facts } from '../../ui/facts';
import { CountTable } from '../../ui/plot';
import { PrintButton } from '../../ui/print-button';
import { Genuine, rowsOf } from './receipts';
import type { Receipt } from './shapes';

/** One receipt, to be kept on paper, too. */
export function ReceiptView({ receipt, words, format }: { receipt: Receipt; words: Messages; format: Format }) {
  const { receipts: say } = words.operator;
  const { name, slug, id, tenantId, deletedAt, isGenuine, counts } = receipt;
  const rows = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([table, count]) => [lookUp(say.tables, table) ?? table, count] as const)
    .toSorted(([one], [other]) => one.localeCompare(other));
  return (
    <>
      <div className="operator-lead">
        <h2>{say.title(name)}</h2>
        <PrintButton label={say.print} />
      </div>
      <Band title={say.about} text={isGenuine ? say.isGenuineText : say.isChangedText} first>
        <Facts
          facts={[
            [say.genuine, <Genuine key="genuine" isGenuine={isGenuine} words={words} />],
            [
              say.deleted,
              <time key="deleted" dateTime={deletedAt}>
                {format.dateTime(deletedAt)}
              </time>,
            ],
            [say.slug, <code key="slug">{slug}</code>],
            [
              say.tenantId,
              <code key="tenant" className="wrap-anywhere">
                {tenantId}
              </code>,
            ],
            [
              say.id,
              <code key="id" className="wrap-anywhere">
                {id}
              </code>,
            ],
          ]}
        />
      </Band>
      <Band title={say.counts} text={say.countsText}>
        <div className="form-width">
          <CountTable
            header={[say.kind, say.count]}
            rows={rows}
            sums={[say.sum, rowsOf(receipt)]}
            number={format.number}
            folds
          />
        </div>
      </Band>
    </>
  );
}
