'use client';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { csvAddress } from '../../ui/csv';
import { Table } from '../../ui/table';
import { moneyIn, roundedMoney } from './money';
import type { UsageSum, UsageSums } from './shapes';
import { costIn, totalsOf } from './totals';

export const groupings = ['assistant', 'model', 'member', 'key'] as const;
export type Grouping = (typeof groupings)[number];
/** Rows that are shown; all of them are in the file. */
const shownMost = 15;

/** Who or what it was used by, the dearest first. */
export function Group({ by, sums, names }: { by: Grouping; sums: UsageSums; names: ReadonlyMap<string, string> }) {
  const { words, format, language } = useLocale();
  const say = words.usage;
  const money = moneyIn(language);
  const { from, to, data } = sums;
  const nameOf = ({ group, name }: UsageSum) => {
    if (group === '') return say.noneOf[by];
    // models have no other name than their id; of anything else, an id alone says that it is gone
    return names.get(group) ?? (name === group && by !== 'model' ? say.gone[by](group.slice(-4)) : name);
  };
  const { costs } = totalsOf(data);
  const failedOf = ({ calls, failed }: UsageSum) => (calls === 0 ? '0' : format.percent(failed / calls));
  // nothing but what belongs to none tells nothing
  if (!data.some(({ group }) => group !== '')) return null;
  return (
    <Band title={say.by[by]} text={say.byText[by]}>
      <Table
        label={say.by[by]}
        rows={data.slice(0, shownMost)}
        keyOf={({ group }) => group}
        isDense
        columns={[
          { head: say.of[by], isName: true, cell: (sum) => <span className="wrap-anywhere">{nameOf(sum)}</span> },
          { head: say.calls, isNumber: true, cell: ({ calls }) => format.number(calls) },
          { head: say.failed, isNumber: true, cell: failedOf },
          {
            head: say.tokens,
            isNumber: true,
            cell: ({ inputTokens, outputTokens }) => format.number(inputTokens + outputTokens),
          },
          {
            head: say.cost,
            isNumber: true,
            cell: (sum) =>
              sum.costs.length === 0
                ? '–'
                : sum.costs.map(({ currency, cost }) => (
                    <span key={currency} className="block whitespace-nowrap">
                      {money(cost, currency)}
                    </span>
                  )),
          },
        ]}
      />
      <p className="plot-foot mt-3">
        {data.length > shownMost ? <span className="dim">{say.moreInFile(data.length - shownMost)}</span> : null}
        <a
          href={csvAddress(
            [
              [
                say.of[by],
                say.calls,
                say.failed,
                say.input,
                say.output,
                ...costs.map(({ currency }) => `${say.cost} (${currency})`),
              ],
              ...data.map((sum) => [
                nameOf(sum),
                sum.calls,
                sum.failed,
                sum.inputTokens,
                sum.outputTokens,
                ...costs.map(({ currency }) => roundedMoney(costIn(sum, currency))),
              ]),
            ],
            words.actions.separator,
          )}
          download={`radrum-${from}-${to}-${by}.csv`}
        >
          {words.actions.csv}
          <span className="sr"> {say.by[by]}</span>
        </a>
      </p>
    </Band>
  );
}
