'use client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { DateRange } from '../../ui/date-range';
import { Segment } from '../../ui/segment';
import { nameOfPeriod, type Period, periodOf, periods, usageAddress } from './period';

/** Which days: one of the usual periods, or two dates. It stands in the address. */
export function PeriodForm({ period, today, root }: { period: Period; today: string; root: string }) {
  const { words } = useLocale();
  const say = words.usage;
  return (
    <search aria-label={say.period} className="stack mb-5">
      <Segment
        label={say.period}
        choices={periods.map((name) => ({
          key: name,
          title: say.periods[name],
          href: usageAddress(root, periodOf(name, today)),
        }))}
        chosen={nameOfPeriod(period, today) ?? ''}
      />
      <form action={root} className="flex flex-wrap items-end gap-4" key={`${period.from} ${period.to}`}>
        <div className="w-full max-w-104">
          <DateRange legend={say.ownPeriod} from={period.from} to={period.to} max={today} />
        </div>
        <Button type="submit" kind="second">
          {words.parts.list.apply}
        </Button>
      </form>
    </search>
  );
}
