'use client';
import Link from 'next/link';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { type Figure, Figures } from '../../ui/figures';
import { PageHead } from '../../ui/page-head';
import type { Subjects } from './budget-fields';
import { Budgets } from './budgets';
import { Group, type Grouping, groupings } from './groups';
import { moneyIn } from './money';
import { PerDay } from './per-day';
import type { Period } from './period';
import { PeriodForm } from './period-form';
import { Rows } from './rows';
import type { BudgetInfo, UsageRow, UsageSums } from './shapes';
import { inOneCurrency, type Totals, totalsOf } from './totals';

interface Props {
  sums: Readonly<Record<Grouping | 'day', UsageSums>>;
  page: { data: readonly UsageRow[]; nextCursor: string | null };
  isFirst: boolean;
  budgets: readonly BudgetInfo[];
  subjects: Subjects;
  period: Period;
  today: string;
  tenant: string;
  canEditBudgets: boolean;
}

/** What models were used for and what it cost, the budgets, and the ledger. */
export function Usage(props: Props) {
  const { sums, page, isFirst, budgets, subjects, period, today, tenant, canEditBudgets } = props;
  const { words, format } = useLocale();
  const say = words.usage;
  const root = `/t/${tenant}/usage`;
  const days = inOneCurrency(sums.day);
  const totals = totalsOf(days.data);
  const names = new Map(subjects.assistant.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageHead title={say.title} lead={say.lead} />
      <Band first title={say.inAll} text={say.between(format.date(period.from), format.date(period.to))}>
        <PeriodForm period={period} today={today} root={root} />
        {totals.calls === 0 ? (
          <>
            <p>{say.none}</p>
            <p className="dim mt-2">
              {say.noneText} <Link href={`/t/${tenant}/models`}>{say.toModels}</Link>
            </p>
          </>
        ) : (
          <InAll totals={totals} />
        )}
      </Band>
      {totals.calls === 0 ? null : (
        <>
          <PerDay sums={days} totals={totals} />
          {groupings.map((by) => (
            <Group key={by} by={by} sums={inOneCurrency(sums[by])} names={by === 'assistant' ? names : noNames} />
          ))}
        </>
      )}
      <Band id="budgets" title={say.budgets.title} text={say.budgets.text}>
        <Budgets budgets={budgets} subjects={subjects} tenant={tenant} canEdit={canEditBudgets} />
      </Band>
      <Band id="rows" title={say.rows} text={say.rowsText}>
        <Rows page={page} isFirst={isFirst} period={period} root={root} />
      </Band>
    </>
  );
}
const noNames: ReadonlyMap<string, string> = new Map();

/** The figures of the period. Currencies that no exchange rate makes one of are not added to each other. */
function InAll({ totals }: { totals: Totals }) {
  const { words, format, language } = useLocale();
  const say = words.usage;
  const money = moneyIn(language);
  const { calls, failed, inputTokens, outputTokens, costs } = totals;
  const figures: Figure[] = [
    ...costs.slice(0, 2).map(({ currency, cost }) => ({
      label: costs.length > 1 ? `${say.cost} (${currency})` : say.cost,
      value: money(cost, currency),
    })),
    { label: say.calls, value: format.number(calls), note: say.callsNote },
    { label: say.failed, value: format.percent(failed / calls), note: say.failedNote(failed) },
    {
      label: say.tokens,
      value: format.number(inputTokens + outputTokens),
      note: say.inAndOut(format.number(inputTokens), format.number(outputTokens)),
    },
  ];
  return <Figures figures={figures} />;
}
