import { describe, expect, test } from 'vitest';
import { plans } from './plans.ts';
import { type Effects, type PlanFacts, type StandingName, standingNames, standingOf } from './standing.ts';

const now = new Date('2026-11-26T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const [plan] = plans.filter(({ id }) => id === 'small');
const trial = plans[0];
const well: PlanFacts = {
  plan: plan ?? trial,
  status: 'active',
  endsAt: null,
  unpaidSince: null,
  overSince: {},
  shares: { answers: 20 },
  usedUp: [],
};
const whole: Effects = { citizens: 'whole', staff: 'whole', api: 'whole', models: 'whole', console: 'write' };
const closed: Effects = { citizens: 'quotes', staff: 'refused', api: 'refused', models: 'refused', console: 'read' };

/** Each standing: facts under which it holds, what it does then, and the names that hold with it. */
const cases: Record<StandingName, { facts: Partial<PlanFacts>; effects: Effects; with?: StandingName[] }> = {
  answersNear: { facts: { shares: { answers: 80 } }, effects: whole },
  tasksNear: { facts: { shares: { tasks: 99 } }, effects: whole },
  modelSpendNear: { facts: { shares: { modelSpend: 85 } }, effects: whole },
  answersOver: {
    facts: { shares: { answers: 100 }, usedUp: ['answers'] },
    effects: { ...whole, citizens: 'quotes', api: 'refused' },
  },
  answersOverLong: {
    facts: { shares: { answers: 130 }, usedUp: ['answers'], overSince: { answers: daysAgo(14) } },
    effects: { ...whole, citizens: 'contact', api: 'refused' },
    with: ['answersOver'],
  },
  tasksOver: { facts: { usedUp: ['tasks'] }, effects: { ...whole, staff: 'refused' } },
  modelSpendOver: {
    facts: { usedUp: ['modelSpend'] },
    effects: { ...whole, citizens: 'quotes', models: 'refused' },
  },
  trialEnds: { facts: { status: 'trial', endsAt: daysAgo(-6) }, effects: whole },
  ended: { facts: { status: 'trial', endsAt: daysAgo(0) }, effects: closed },
  endedLong: {
    facts: { status: 'ended', endsAt: daysAgo(14) },
    effects: { ...closed, citizens: 'contact' },
    with: ['ended'],
  },
  unpaid: { facts: { unpaidSince: daysAgo(1) }, effects: whole },
  unpaidReadOnly: { facts: { unpaidSince: daysAgo(30) }, effects: closed, with: ['unpaid'] },
  unpaidPaused: {
    facts: { unpaidSince: daysAgo(60) },
    effects: { ...closed, citizens: 'contact' },
    with: ['unpaid', 'unpaidReadOnly'],
  },
};

describe('how a tenant stands', () => {
  test('well: nothing holds, and all works', () => {
    expect(standingOf(well, now)).toEqual({ names: [], effects: whole });
  });
  for (const name of standingNames)
    test(name, () => {
      const { facts, effects, with: others = [] } = cases[name];
      const found = standingOf({ ...well, ...facts }, now);
      expect(found.names.toSorted()).toEqual([...others, name].toSorted());
      expect(found.effects).toEqual(effects);
    });
  test('a moment before, it does not hold', () => {
    const justBefore = (days: number) => new Date(daysAgo(days).getTime() + 1000);
    expect(standingOf({ ...well, unpaidSince: justBefore(30) }, now).names).toEqual(['unpaid']);
    expect(standingOf({ ...well, unpaidSince: justBefore(60) }, now).names).toEqual(['unpaid', 'unpaidReadOnly']);
    expect(standingOf({ ...well, status: 'trial', endsAt: justBefore(0) }, now).names).toEqual(['trialEnds']);
    expect(standingOf({ ...well, status: 'ended', endsAt: daysAgo(-300) }, now).names).toEqual(['ended']);
    expect(standingOf({ ...well, shares: { answers: 79 } }, now).names).toEqual([]);
  });
  test('several together do the strictest of each', () => {
    const { effects } = standingOf(
      { ...well, usedUp: ['answers', 'tasks', 'modelSpend'], unpaidSince: daysAgo(61) },
      now,
    );
    expect(effects).toEqual({
      citizens: 'contact',
      staff: 'refused',
      api: 'refused',
      models: 'refused',
      console: 'read',
    });
  });
});
