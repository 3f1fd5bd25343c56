/** What can be limited. The first three are used up over a period; the others are what there is at a moment. */
export const limits = ['answers', 'tasks', 'modelSpend', 'members', 'pages'] as const;
export type Limit = (typeof limits)[number];
/** Limits that are used up: each is counted as it is used, and what goes beyond can be bought. */
export const meters = ['answers', 'tasks', 'modelSpend'] as const satisfies readonly Limit[];
export type Meter = (typeof meters)[number];
export const isMeter = (limit: string): limit is Meter => meters.some((meter) => meter === limit);

/** What a plan has or has not. */
export const features = ['workspace', 'api', 'ownModels', 'ownSignIn'] as const;
export type Feature = (typeof features)[number];

export const planIds = ['trial', 'small', 'municipality', 'region', 'self-hosted'] as const;
export type PlanId = (typeof planIds)[number];
export const intervals = ['month', 'year'] as const;
export type Interval = (typeof intervals)[number];

/** What is included in a period; null: without limit. `modelSpend` in öre. */
export type Included = Readonly<Record<Limit, number | null>>;

/** One size of a plan. Amounts are in öre, without tax. */
export interface PlanSize {
  /** Inhabitants up to which it is for; null: any. */
  inhabitants: number | null;
  /** A whole period's price by interval; an interval that is missing is not sold. */
  prices: Partial<Record<Interval, number>>;
  /** In a year; a month has a twelfth. */
  included: Included;
}

/** A version of a plan. What a tenant has signed stays as it was: change a plan by adding a version. */
export interface Plan {
  id: PlanId;
  version: number;
  name: { sv: string; en: string };
  /** From and until when it can be chosen (ISO dates; until: not included). Whoever has it keeps it. */
  sold: { from: string; until: string | null };
  /** `own`: nobody chooses it, it holds where there is no other; `start`: a new organisation begins with it. */
  way: 'start' | 'chosen' | 'own';
  currency: 'SEK';
  sizes: readonly [PlanSize, ...PlanSize[]];
  features: readonly Feature[];
  /** What one more costs, in öre with decimals, where a tenant has allowed for it. `modelSpend`: an öre more costs so many. */
  extra: Readonly<Record<Meter, string>> | null;
  support: 'none' | 'mail' | 'phone';
  /** Days in which it lasts without an order; null: until it is cancelled. */
  lastsDays: number | null;
  grace: {
    /** Days in which citizens are still answered with quotes once the answers are used up or the plan has ended. */
    overDays: number;
    /** Days after the due date in which nothing changes. */
    unpaidDays: number;
    /** Days after those in which the console can only be read; then citizens see the contact ways alone. */
    readOnlyDays: number;
  };
}

const all: readonly Feature[] = features;
const grace = { overDays: 14, unpaidDays: 30, readOnlyDays: 30 } as const;
const unlimited: Included = { answers: null, tasks: null, modelSpend: null, members: null, pages: null };
const include = (answers: number, tasks: number, modelSpend: number, members: number, pages: number): Included => ({
  answers,
  tasks,
  modelSpend,
  members,
  pages,
});

/** Every version of every plan, the newest last. Prices are in öre, without tax. */
export const plans: readonly [Plan, ...Plan[]] = [
  {
    id: 'trial',
    version: 1,
    name: { sv: 'Prova', en: 'Trial' },
    sold: { from: '2026-11-01', until: null },
    way: 'start',
    currency: 'SEK',
    sizes: [{ inhabitants: null, prices: {}, included: include(2_000, 200, 50_000, 10, 1_000) }],
    features: all,
    extra: null,
    support: 'mail',
    lastsDays: 30,
    grace,
  },
  {
    id: 'small',
    version: 1,
    name: { sv: 'Liten', en: 'Small' },
    sold: { from: '2026-11-01', until: null },
    way: 'chosen',
    currency: 'SEK',
    sizes: [
      {
        inhabitants: null,
        prices: { month: 149_000, year: 1_490_000 },
        included: include(12_000, 2_400, 240_000, 15, 1_000),
      },
    ],
    features: ['workspace', 'api'],
    extra: { answers: '60', tasks: '200', modelSpend: '1.1' },
    support: 'mail',
    lastsDays: null,
    grace,
  },
  {
    id: 'municipality',
    version: 1,
    name: { sv: 'Kommun', en: 'Municipality' },
    sold: { from: '2026-11-01', until: null },
    way: 'chosen',
    currency: 'SEK',
    sizes: [
      {
        inhabitants: 15_000,
        prices: { year: 4_900_000 },
        included: include(40_000, 12_000, 1_200_000, 60, 4_000),
      },
      {
        inhabitants: 40_000,
        prices: { year: 8_900_000 },
        included: include(100_000, 30_000, 2_400_000, 200, 8_000),
      },
      {
        inhabitants: 100_000,
        prices: { year: 15_900_000 },
        included: include(250_000, 80_000, 4_800_000, 600, 16_000),
      },
      {
        inhabitants: null,
        prices: { year: 28_900_000 },
        included: include(800_000, 250_000, 12_000_000, 3_000, 40_000),
      },
    ],
    features: all,
    extra: { answers: '45', tasks: '150', modelSpend: '1.05' },
    support: 'phone',
    lastsDays: null,
    grace,
  },
  {
    id: 'region',
    version: 1,
    name: { sv: 'Region', en: 'Region' },
    sold: { from: '2026-11-01', until: null },
    way: 'chosen',
    currency: 'SEK',
    sizes: [
      {
        inhabitants: 400_000,
        prices: { year: 29_900_000 },
        included: include(800_000, 300_000, 15_000_000, 4_000, 40_000),
      },
      {
        inhabitants: null,
        prices: { year: 49_900_000 },
        included: include(2_000_000, 800_000, 30_000_000, 12_000, 80_000),
      },
    ],
    features: all,
    extra: { answers: '40', tasks: '130', modelSpend: '1.05' },
    support: 'phone',
    lastsDays: null,
    grace,
  },
  {
    id: 'self-hosted',
    version: 1,
    name: { sv: 'Egen drift', en: 'Self-hosted' },
    sold: { from: '2026-11-01', until: null },
    way: 'own',
    currency: 'SEK',
    sizes: [{ inhabitants: null, prices: {}, included: unlimited }],
    features: all,
    extra: null,
    support: 'none',
    lastsDays: null,
    grace,
  },
];

/** A version of a plan that somebody may have. */
export const findPlan = (id: string, version: number): Plan | undefined =>
  plans.find((plan) => plan.id === id && plan.version === version);

const isSold = ({ sold: { from, until } }: Plan, day: string) => from <= day && (until === null || day < until);

/** The plans that can be chosen on a day, each in its newest version. */
export function plansSold(now: Date): Plan[] {
  const day = now.toISOString().slice(0, 10);
  const sold = plans.filter((plan) => plan.way === 'chosen' && isSold(plan, day));
  return [...new Map(sold.map((plan) => [plan.id, plan])).values()];
}

const newestOf = (way: Plan['way']): Plan => plans.findLast((plan) => plan.way === way) ?? plans[0];
/** What a new organisation begins with. */
export const startPlan = (): Plan => newestOf('start');
/** What holds where a tenant has no plan: its own installation's. */
export const ownPlan = (): Plan => newestOf('own');

/** The size of a plan that a body with so many inhabitants needs; 0 where that is not known. */
export const sizeFor = ({ sizes }: Plan, inhabitants: number | null): number =>
  inhabitants === null
    ? 0
    : Math.max(
        0,
        sizes.findIndex((size) => size.inhabitants === null || inhabitants <= size.inhabitants),
      );

/** The inhabitants that a size stands for in every plan; null where the plan has one size for all. */
export const inhabitantsIn = ({ sizes }: Plan, size: number): number | null =>
  sizes.length === 1 ? null : (sizes[size]?.inhabitants ?? (sizes[size - 1]?.inhabitants ?? 0) + 1);

/**
 * What owners have allowed for beyond a plan, in öre a period, where the period becomes another one: never more in a period, or in a year,
 * than they have said. A year's amount becomes a twelfth for each month, in whole kronor; a month's stays what it is.
 */
export const extraLimitIn = (extraLimit: number, { from, to }: { from: string; to: string }): number =>
  from === 'year' && to === 'month' ? Math.floor(extraLimit / 12 / 100) * 100 : extraLimit;

/** What is included in one period of a plan's size. */
export function includedIn(plan: Plan, size: number, interval: Interval): Included {
  const { included } = plan.sizes[size] ?? plan.sizes[0];
  if (interval === 'year') return included;
  const monthly = (limit: number | null) => (limit === null ? null : Math.floor(limit / 12));
  return {
    ...included,
    answers: monthly(included.answers),
    tasks: monthly(included.tasks),
    modelSpend: monthly(included.modelSpend),
  };
}
