'use client';
import type { TimeFreedReport } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { lookUp } from '../../../locale/look-up';
import { Band } from '../../../ui/band';
import { Button } from '../../../ui/button';
import { csvAddress } from '../../../ui/csv';
import { DateRange } from '../../../ui/date-range';
import { PageHead } from '../../../ui/page-head';
import { RankBars } from '../../../ui/plots/rank-bars';
import { PrintButton } from '../../../ui/print-button';
import { Segment } from '../../../ui/segment';
import { Table } from '../../../ui/table';
import { periodOf, timeAddress, type TimePeriod, timePeriods } from './time-period';

type Group = TimeFreedReport['groups'][number];

/** The time that the workspace freed, as a board reads it: one sentence, then what it rests on. */
export function TimeFreed(props: { report: TimeFreedReport; period: TimePeriod; today: string; tenant: string }) {
  const { report, period, today, tenant } = props;
  const { words, format } = useLocale();
  const say = words.workTime;
  const { groups, hidden, freed } = report;
  const [from, to] = [format.date(period.from), format.date(period.to)];
  const { minutes, lower, upper, sample } = freed;
  const inWords = (amount: number) => timeInWords(amount, say, format.number);
  return (
    <>
      <PageHead title={say.title} actions={groups.length > 0 ? <PrintButton label={say.print} small /> : null} />
      <p className="lead freed-sentence">
        {sample === 0
          ? say.none(from, to)
          : (minutes >= 0 ? say.sentence : say.sentenceLess)(inWords(Math.abs(minutes)), sample, from, to)}
      </p>
      <p className="dim mt-2">
        {sample === 0
          ? say.noneText
          : `${say.interval(inWords(lower), inWords(upper))} ${say.average(format.number(Math.round(minutes / sample)))}`}
      </p>
      <PeriodChoice period={period} today={today} root={`/t/${tenant}/work/time`} />
      {groups.length > 0 ? <Groups groups={groups} period={period} /> : null}
      {hidden > 0 ? <p className="meta mb-5">{say.hidden(hidden)}</p> : null}
      <Band title={say.method}>
        <div className="stack">
          {say.methodText.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Band>
    </>
  );
}

/** Minutes up to two hours, and then hours: nobody reads 1 240 minutes. */
function timeInWords(
  minutes: number,
  say: { minutes: (written: string) => string; hours: (written: string) => string },
  number: (value: number) => string,
): string {
  if (Math.abs(minutes) < 120) return say.minutes(number(Math.round(minutes)));
  const hours = minutes / 60;
  return say.hours(number(Math.abs(hours) < 10 ? Math.round(hours * 10) / 10 : Math.round(hours)));
}

function Groups({ groups, period }: { groups: readonly Group[]; period: TimePeriod }) {
  const { words, format } = useLocale();
  const say = words.workTime;
  const taskOf = ({ kind }: Group) => lookUp(words.work.kindNames, kind) ?? kind;
  const unitOf = ({ unit }: Group) => unit ?? say.noUnit;
  const ordered = groups.toSorted((one, other) => other.median - one.median);
  // a group that cost time has no bar; the table beside says how much
  const fileName = (what: string) => `radrum-${period.from}-${period.to}-${what}.csv`;
  const rows = ordered.map((group) => [
    taskOf(group),
    unitOf(group),
    group.median,
    group.lower,
    group.upper,
    group.sample,
    group.helped,
    group.works,
  ]);
  const header = [say.task, say.unit, say.median, say.lower, say.upper, say.sample, say.helped, say.works];
  return (
    <Band title={say.byGroup} text={say.byGroupText}>
      <div className="freed-plot">
        <RankBars
          name={say.plot}
          rows={ordered.map((group) => ({
            label: group.unit === null ? taskOf(group) : `${taskOf(group)}, ${group.unit}`,
            value: group.median,
          }))}
          words={{ ...words.actions, first: say.task, value: say.median }}
          number={format.number}
          fileName={fileName('minuter')}
        />
      </div>
      <div className="mt-5">
        <Table
          label={say.byGroup}
          rows={ordered}
          keyOf={({ kind, unit }) => JSON.stringify([kind, unit])}
          columns={[
            { head: say.task, isName: true, cell: taskOf },
            { head: say.unit, cell: unitOf },
            { head: say.median, isNumber: true, cell: ({ median }) => format.number(median) },
            {
              head: say.spread,
              isNumber: true,
              cell: ({ lower, upper }) => say.between(format.number(lower), format.number(upper)),
            },
            { head: say.sample, isNumber: true, cell: ({ sample }) => format.number(sample) },
            {
              head: say.helped,
              isNumber: true,
              cell: ({ helped, sample }) => say.helpedOf(format.number(helped), format.number(sample)),
            },
            { head: say.works, isNumber: true, cell: ({ works }) => format.number(works) },
          ]}
        />
      </div>
      <p className="plot-foot no-print">
        <a href={csvAddress([header, ...rows], words.actions.separator)} download={fileName('frigjord-tid')}>
          {say.csv}
        </a>
      </p>
    </Band>
  );
}

/** Which days: one of the usual periods, or two dates. It stands in the address. */
function PeriodChoice({ period, today, root }: { period: TimePeriod; today: string; root: string }) {
  const { words } = useLocale();
  const say = words.workTime;
  const named = timePeriods.find((days) => {
    const one = periodOf(days, today);
    return one.from === period.from && one.to === period.to;
  });
  return (
    <search aria-label={say.period} className="stack my-5 no-print">
      <Segment
        label={say.period}
        chosen={named ?? ''}
        choices={timePeriods.map((days) => ({
          key: days,
          title: say.periods[days],
          href: timeAddress(root, periodOf(days, today)),
        }))}
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
