'use client';
import type { PlanAccount } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { CountTable } from '../../ui/plot';
import { LinePlot } from '../../ui/plots/line-plot';
import { dayAt } from '../settings/day';
import { everyDay } from './every-day';
import { useKronor } from './use-kronor';

/** Fewer of what is counted are shown as numbers. */
const plotFrom = 10;

/** What each day of the period used. Money has a plot of its own: it counts in something else. */
export function PlanDays({ account, now, timeZone }: { account: PlanAccount; now: string; timeZone: string }) {
  const { words, format } = useLocale();
  const say = words.billing.days;
  const kronor = useKronor();
  const { periodStart, periodEnd } = account;
  if (account.days.length === 0 || periodStart === null) return <p className="dim">{say.none}</p>;
  const until = periodEnd && periodEnd < now ? periodEnd : now;
  const days = everyDay(account.days, dayAt(new Date(periodStart), timeZone), dayAt(new Date(until), timeZone));
  const sumOf = (meter: 'answers' | 'tasks' | 'modelSpend') => days.reduce((sum, day) => sum + day[meter], 0);
  const [answers, tasks, spend] = [sumOf('answers'), sumOf('tasks'), sumOf('modelSpend')];
  const inKronor = (ore: number) => Math.round(ore) / 100;
  const { answers: answersTitle, tasks: tasksTitle } = words.billing.limits;
  const [from, to] = [format.day(days[0]?.day ?? until), format.day(days.at(-1)?.day ?? until)];
  if (answers + tasks < plotFrom && days.length > 0)
    return (
      <>
        <p className="dim mb-3">{say.few}</p>
        <CountTable
          header={[say.day, answersTitle, tasksTitle, ...(account.amounts ? [say.spend] : [])]}
          rows={account.days.map((day) => [
            format.day(day.day),
            day.answers,
            day.tasks,
            ...(account.amounts ? [inKronor(day.modelSpend)] : []),
          ])}
          number={format.number}
          folds
        />
      </>
    );
  const labels = days.map(({ day }) => format.day(day));
  return (
    <>
      <h3 className="h4 mb-3">{say.asked}</h3>
      <LinePlot
        name={say.askedName(from, to, format.number(answers), format.number(tasks))}
        labels={labels}
        lines={[
          { key: 'answers', title: answersTitle, values: days.map((day) => day.answers) },
          { key: 'tasks', title: tasksTitle, values: days.map((day) => day.tasks) },
        ]}
        words={{ ...words.actions, first: say.day }}
        number={format.number}
        fileName={say.file.asked}
      />
      {account.amounts && spend > 0 ? (
        <>
          <h3 className="h4 mt-6 mb-3">{say.spend}</h3>
          <LinePlot
            name={say.spendName(from, to, kronor.inText(Math.round(spend)))}
            labels={labels}
            lines={[{ key: 'modelSpend', title: say.spend, values: days.map((day) => inKronor(day.modelSpend)) }]}
            words={{ ...words.actions, first: say.day }}
            number={format.number}
            fileName={say.file.spend}
          />
        </>
      ) : null}
    </>
  );
}
