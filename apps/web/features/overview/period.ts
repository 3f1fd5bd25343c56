import type { Insights } from '../../api/shapes';
import type { ListSpec } from '../../ui/list/list-address';

/** Days that can be looked at. */
export const periods = ['7', '30', '90', '365'] as const;
export type Period = (typeof periods)[number];
export const usualPeriod: Period = '30';

/** What the overview can be narrowed by, as it stands in its address. */
export const overviewSpec: ListSpec = {
  order: { by: 'day', isDescending: false },
  sorts: [],
  filters: { days: periods, assistant: null },
};

export const periodOf = (value: string | undefined): Period => periods.find((one) => one === value) ?? usualPeriod;

type Sums = Insights['sums'];
type Counts = Insights['days'][number]['counts'];

/** Questions without greetings. */
export const questionsIn = ({ answered, unanswered, escalated, declined }: Counts): number =>
  answered + unanswered + escalated + declined;

/** How much more or less than before, as a share of before; null where there was nothing before. */
export const changeOf = (now: number, before: number): number | null => (before === 0 ? null : (now - before) / before);

/** How many percentage points a share has moved, both rounded as they are shown; null where one of them is of nothing. */
export function pointsOf(now: readonly [part: number, of: number], before: readonly [number, number]): number | null {
  if (now[1] === 0 || before[1] === 0) return null;
  const percent = ([part, of]: readonly [number, number]) => Math.round((part / of) * 100);
  return percent(now) - percent(before);
}

export const answeredIn = ({ outcomes }: Sums): readonly [number, number] => [outcomes.answered, questionsIn(outcomes)];
export const helpedIn = ({ feedback: { up, down } }: Sums): readonly [number, number] => [up, up + down];

/** Hours as they are shown: few of them with a decimal. */
export const hoursShown = (hours: number): number => (hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours));

/** A bar for so many days: a year in days is read by nobody. */
const daysInBar = (days: number): number => (days > 100 ? 7 : 1);

/** The days as bars; long periods in weeks, the last one whole. */
export function barsOf({ days, before }: Pick<Insights, 'days' | 'before'>) {
  const size = daysInBar(days.length);
  const begin = days.length % size;
  const starts = Array.from({ length: Math.floor(days.length / size) }, (_, index) => begin + index * size);
  return starts.map((start) => {
    const some = days.slice(start, start + size);
    const sum = (outcome: keyof Counts) => some.reduce((all, { counts }) => all + counts[outcome], 0);
    return {
      date: some[0]?.date ?? '',
      counts: {
        answered: sum('answered'),
        unanswered: sum('unanswered'),
        escalated: sum('escalated'),
        declined: sum('declined'),
        social: sum('social'),
      },
      before: before.slice(start, start + size).reduce((all, { questions }) => all + questions, 0),
    };
  });
}

/** Topics that are asked about more than before, the steepest first. */
export const risingTopics = (topics: Insights['topics']): { label: string; more: number }[] =>
  topics
    .map(({ label, count, before }) => ({ label, more: count - before }))
    .filter(({ more }) => more >= leastMore)
    .toSorted((one, other) => other.more - one.more)
    .slice(0, risingShown);
/** One or two more may be chance. */
const leastMore = 3;
const risingShown = 3;

/** Hours that people answer, Monday first; from the organisation's opening hours. */
export interface Opening {
  days: readonly number[];
  from: string;
  to: string;
}

const hourOf = (clock: string): number => Number(clock.slice(0, 2));
const endHour = (clock: string): number => hourOf(clock) + (clock.endsWith('00') ? 0 : 1);

/** Questions by weekday and hour, as a table of 7 × 24. */
export function weekOf(hours: Insights['hours']): number[][] {
  const week = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { weekday, hour, count } of hours) {
    const day = week[weekday];
    if (day && hour in day) day[hour] = count;
  }
  return week;
}

/** The share of questions that come outside the opening hours; null where none are told, or nobody asked. */
export function shareOutside(hours: Insights['hours'], opening: readonly Opening[]): number | null {
  const all = hours.reduce((sum, { count }) => sum + count, 0);
  if (opening.length === 0 || all === 0) return null;
  const isOpen = (weekday: number, hour: number) =>
    opening.some(({ days, from, to }) => days.includes(weekday + 1) && hour >= hourOf(from) && hour < endHour(to));
  const outside = hours.reduce((sum, { weekday, hour, count }) => sum + (isOpen(weekday, hour) ? 0 : count), 0);
  return outside / all;
}

/** Opening hours as one frame in the week; undefined where they are no rectangle. */
export function frameOf(opening: readonly Opening[]) {
  const [only, ...others] = opening;
  if (!only || others.length > 0) return undefined;
  const days = only.days.toSorted((one, other) => one - other);
  const [first = 1, last = 1] = [days[0], days.at(-1)];
  if (last - first + 1 !== days.length) return undefined;
  return { fromDay: first - 1, toDay: last, fromHour: hourOf(only.from), toHour: endHour(only.to) };
}
