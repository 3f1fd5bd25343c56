import type { Meter, Plan } from './plans.ts';

/** What is known of a tenant's plan at a moment. */
export interface PlanFacts {
  plan: Plan;
  status: 'trial' | 'active' | 'ended';
  /** When it ends or has ended; null where it goes on. */
  endsAt: Date | null;
  unpaidSince: Date | null;
  /** Meters that are used up, and since when. */
  overSince: Partial<Record<Meter, Date>>;
  /** Of what is included, how much is used, in per cent. */
  shares: Partial<Record<Meter, number>>;
  /** Meters of which nothing is left, what may be bought beyond included. */
  usedUp: readonly Meter[];
}

/** What a standing does. `quotes`: answers without a generative model; `contact`: the contact ways alone. */
export interface Effects {
  citizens: 'whole' | 'quotes' | 'contact';
  staff: 'whole' | 'refused';
  api: 'whole' | 'refused';
  /** Whether models may be asked at all. */
  models: 'whole' | 'refused';
  console: 'write' | 'read';
}

const dayMs = 86_400_000;
const untouched: Effects = { citizens: 'whole', staff: 'whole', api: 'whole', models: 'whole', console: 'write' };
/** How many days have gone since a moment; negative before it. */
const daysSince = (moment: Date | null | undefined, now: Date): number =>
  moment ? (now.getTime() - moment.getTime()) / dayMs : Number.NEGATIVE_INFINITY;

/** How a tenant can stand. Nothing is ever deleted in any of them, and the widget always shows the contact ways. */
export const standings = {
  answersNear: { holds: near('answers'), effects: {} },
  tasksNear: { holds: near('tasks'), effects: {} },
  modelSpendNear: { holds: near('modelSpend'), effects: {} },
  answersOver: { holds: over('answers'), effects: { citizens: 'quotes', api: 'refused' } },
  answersOverLong: {
    holds: ({ usedUp, overSince, plan: { grace } }, now) =>
      usedUp.includes('answers') && daysSince(overSince.answers, now) >= grace.overDays,
    effects: { citizens: 'contact', api: 'refused' },
  },
  tasksOver: { holds: over('tasks'), effects: { staff: 'refused' } },
  modelSpendOver: { holds: over('modelSpend'), effects: { citizens: 'quotes', models: 'refused' } },
  trialEnds: {
    holds: ({ status, endsAt }, now) =>
      status === 'trial' && daysSince(endsAt, now) >= -7 && daysSince(endsAt, now) < 0,
    effects: {},
  },
  ended: {
    // what the provider has ended before its time has ended, too
    holds: ({ status, endsAt }, now) => status === 'ended' || daysSince(endsAt, now) >= 0,
    effects: { citizens: 'quotes', staff: 'refused', api: 'refused', models: 'refused', console: 'read' },
  },
  endedLong: {
    holds: ({ endsAt, plan }, now) => daysSince(endsAt, now) >= plan.grace.overDays,
    effects: { citizens: 'contact', staff: 'refused', api: 'refused', models: 'refused', console: 'read' },
  },
  unpaid: { holds: ({ unpaidSince }, now) => daysSince(unpaidSince, now) >= 0, effects: {} },
  unpaidReadOnly: {
    holds: ({ unpaidSince, plan: { grace } }, now) => daysSince(unpaidSince, now) >= grace.unpaidDays,
    effects: { citizens: 'quotes', staff: 'refused', api: 'refused', models: 'refused', console: 'read' },
  },
  unpaidPaused: {
    holds: ({ unpaidSince, plan: { grace } }, now) =>
      daysSince(unpaidSince, now) >= grace.unpaidDays + grace.readOnlyDays,
    effects: { citizens: 'contact', staff: 'refused', api: 'refused', models: 'refused', console: 'read' },
  },
} as const satisfies Record<string, { holds: (facts: PlanFacts, now: Date) => boolean; effects: Partial<Effects> }>;
export type StandingName = keyof typeof standings;
const isStandingName = (name: string): name is StandingName => Object.hasOwn(standings, name);
export const standingNames: readonly StandingName[] = Object.keys(standings).filter(isStandingName);

/** Every standing that holds at a moment, and what they do together: the strictest of each. */
export function standingOf(facts: PlanFacts, now: Date): { names: StandingName[]; effects: Effects } {
  const names = standingNames.filter((name) => standings[name].holds(facts, now));
  const effects = names.reduce<Effects>((sum, name) => strictest(sum, standings[name].effects), untouched);
  return { names, effects };
}

/** From the mildest to the strictest. */
const order = ['whole', 'write', 'quotes', 'read', 'contact', 'refused'] as const;
const stricter = <Value extends (typeof order)[number]>(one: Value, other: Value | undefined): Value =>
  other !== undefined && order.indexOf(other) > order.indexOf(one) ? other : one;

const strictest = (one: Effects, other: Partial<Effects>): Effects => ({
  citizens: stricter(one.citizens, other.citizens),
  staff: stricter(one.staff, other.staff),
  api: stricter(one.api, other.api),
  models: stricter(one.models, other.models),
  console: stricter(one.console, other.console),
});

/** A share from which owners are told that a limit is near, in per cent. */
export const nearShare = 80;

function near(meter: Meter) {
  return ({ shares, usedUp }: PlanFacts) => (shares[meter] ?? 0) >= nearShare && !usedUp.includes(meter);
}
function over(meter: Meter) {
  return ({ usedUp }: PlanFacts) => usedUp.includes(meter);
}
