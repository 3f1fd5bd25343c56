'use client';
import { useLocale } from '../../locale/locale-provider';
import type { BudgetInfo } from './shapes';
import { useAmount } from './use-amount';

/** How much of a budget is spent and held in the period that runs: a bar, and the same in words. */
export function BudgetBar({ budget }: { budget: BudgetInfo }) {
  const { words, format, language } = useLocale();
  const say = words.usage.budgets;
  const amountOf = useAmount(budget.unit);
  const { spent, reserved, amount, period, current } = budget;
  const width = (value: number) => Math.min(100, Math.max(0, (value / amount) * 100));
  const [spentWidth, both] = [width(spent), width(spent + reserved)];
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const running = period === 'day' ? format.date(current) : month.format(new Date(`${current}-15T12:00:00Z`));
  return (
    <div className="grid gap-1">
      <svg
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="block h-3 w-full min-w-40 border border-line-strong forced-color-adjust-none"
      >
        <rect width="100" height="8" className="fill-well" />
        <rect width={spentWidth} height="8" className={spent >= amount ? 'fill-bad' : 'fill-accent'} />
        {both > spentWidth ? (
          <rect x={spentWidth} width={both - spentWidth} height="8" className="fill-data-4" />
        ) : null}
      </svg>
      <span>{say.spentOf(amountOf(spent), amountOf(amount), format.percent(spent / amount))}</span>
      <small className="dim">
        {running}
        {reserved > 0 ? `, ${say.held(amountOf(reserved))}` : null}
      </small>
    </div>
  );
}
