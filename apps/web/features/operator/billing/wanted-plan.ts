import type { HandSetPlan, Plan } from './shapes';

type Interval = NonNullable<HandSetPlan['interval']>;
const intervals = ['year', 'month'] as const satisfies readonly Interval[];

/** What is chosen in the form; what is not to be chosen between is the only one there is. */
export interface WantedPlan {
  plan: Plan;
  size: number;
  interval: Interval;
}

/** The newest version of each plan, the ones that are sold first. */
export function newestPlans(plans: readonly Plan[]): Plan[] {
  const newest = [...new Map(plans.map((plan) => [plan.id, plan])).values()];
  const ranks = { chosen: 0, start: 1, own: 2 } as const satisfies Record<Plan['way'], number>;
  return newest.toSorted((one, other) => ranks[one.way] - ranks[other.way]);
}

/** The periods in which a plan's size is sold; a year where it has no price. */
export function intervalsOf({ sizes }: Plan, size: number): Interval[] {
  const prices = sizes[size]?.prices ?? {};
  const sold = intervals.filter((interval) => prices[interval] !== undefined);
  return sold.length > 0 ? sold : ['year'];
}

/** The same choice where another plan or size has it; else the first that there is. */
export function fitted({ plan, size, interval }: WantedPlan): WantedPlan {
  const fits = plan.sizes[size] ? size : 0;
  const sold = intervalsOf(plan, fits);
  return { plan, size: fits, interval: sold.find((one) => one === interval) ?? sold[0] ?? 'year' };
}

/** When a plan that is set on a day ends, or begins anew, if nobody says another. */
export function endOf({ plan: { lastsDays }, interval }: WantedPlan, from: Date): Date {
  const end = new Date(from);
  if (lastsDays !== null) end.setUTCDate(end.getUTCDate() + lastsDays);
  else end.setUTCMonth(end.getUTCMonth() + (interval === 'year' ? 12 : 1));
  return end;
}

/** What is included in a period: what is used up in a month is a twelfth, what there is at a moment stays. */
export function includedIn({ plan, size, interval }: WantedPlan): Plan['sizes'][number]['included'] | undefined {
  const included = plan.sizes[size]?.included;
  if (interval === 'year' || !included) return included;
  const monthly = (limit: number | null) => (limit === null ? null : Math.floor(limit / 12));
  const { answers, tasks, modelSpend } = included;
  return { ...included, answers: monthly(answers), tasks: monthly(tasks), modelSpend: monthly(modelSpend) };
}
