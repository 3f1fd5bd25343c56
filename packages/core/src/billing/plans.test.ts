import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extraCostOf, type PlanRow, planState } from './facts.ts';
import { inhabitantsOf } from './inhabitants.ts';
import { invoiceTo } from './invoice-to.ts';
import { extraLimitIn, findPlan, includedIn, inhabitantsIn, meters, plans, plansSold, sizeFor } from './plans.ts';
import { taxFor } from './taxes.ts';

const now = new Date('2026-11-26T12:00:00Z');
const row: PlanRow = {
  plan: 'small',
  version: 1,
  size: 0,
  interval: 'month',
  status: 'active',
  periodStart: new Date('2026-11-01'),
  periodEnd: new Date('2026-12-01'),
  cancelAt: null,
  unpaidSince: null,
  extraLimit: 0,
  overSince: {},
  told: [],
  revision: 0,
  paidBy: 'invoice',
  customerId: null,
  subscriptionId: null,
  timeZone: 'Europe/Stockholm',
};
const found = findPlan('small', 1);
if (!found) throw new Error('there is a plan for small bodies');
const small = found;

describe('plans', () => {
  test('each version stands once; a later one of the same plan has a higher number', () => {
    const names = plans.map(({ id, version }) => `${id} ${version}`);
    expect(new Set(names).size).toBe(names.length);
  });
  test('sizes rise with the inhabitants, and the last takes any', () => {
    for (const { sizes } of plans) {
      expect(sizes.at(-1)?.inhabitants).toBeNull();
      const limits = sizes.slice(0, -1).map(({ inhabitants }) => inhabitants ?? 0);
      expect(limits).toEqual(limits.toSorted((one, other) => one - other));
      for (const [at, size] of sizes.entries())
        for (const [interval, price] of Object.entries(size.prices)) {
          expect(Number.isInteger(price)).toBe(true);
          if (at > 0)
            expect(price).toBeGreaterThan(
              Object.entries(sizes[at - 1]?.prices ?? {}).find(([i]) => i === interval)?.[1] ?? 0,
            );
        }
    }
  });
  test('what can be chosen is sold, and never what holds by itself', () => {
    expect(plansSold(now).map(({ id }) => id)).toEqual(['small', 'municipality', 'region']);
    expect(plansSold(new Date('2020-01-01'))).toEqual([]);
  });
  test('a municipality’s size follows from its inhabitants', () => {
    const plan = findPlan('municipality', 1);
    if (!plan) throw new Error('there is one');
    expect(inhabitantsOf('1480')).toBe(604_000);
    expect(inhabitantsOf('01')).toBeGreaterThan(2_000_000);
    expect(inhabitantsOf(null)).toBeNull();
    expect([15_000, 15_001, 40_000, 100_001].map((many) => sizeFor(plan, many))).toEqual([0, 1, 1, 3]);
  });
  test('a month includes a twelfth of a year', () => {
    expect(includedIn(small, 0, 'month')).toMatchObject({ answers: 1_000, tasks: 200, members: 15, pages: 1_000 });
  });
});

describe('what is used up', () => {
  const used = (answers: number) => ({ answers, tasks: 0, modelSpend: 0 });
  test('is so at what is included, where nothing more may be bought', () => {
    expect(planState(small, row, used(999), now).usedUp).toEqual([]);
    expect(planState(small, row, used(1_000), now).usedUp).toEqual(['answers']);
  });
  test('is so at the limit that the owner has set, where more may be bought: an answer more costs 60 öre', () => {
    const allowed = { ...row, extraLimit: 6_000 };
    expect(planState(small, allowed, used(1_099), now)).toMatchObject({ usedUp: [], extraCost: 5_940 });
    expect(planState(small, allowed, used(1_100), now)).toMatchObject({ usedUp: ['answers'], extraCost: 6_000 });
  });
  test('costs never more than what goes beyond, and nothing before', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), fc.nat(1_000_000), (answers, tasks, modelSpend) => {
        const included = includedIn(small, 0, 'month');
        const cost = extraCostOf(small, included, { answers, tasks, modelSpend });
        expect(Number.isInteger(cost)).toBe(true);
        const isBeyond = meters.some((meter) => ({ answers, tasks, modelSpend })[meter] > (included[meter] ?? 0));
        expect(cost > 0).toBe(isBeyond);
      }),
    );
  });
});

describe('whom an invoice is for', () => {
  const right = {
    name: 'Lindviks kommun',
    organisationNumber: '2120000142',
    email: 'faktura@lindvik.example',
    address: { line1: 'Storgatan 1', postalCode: '123 45', city: 'Lindvik' },
  };
  test('is taken as people write it', () => {
    expect(invoiceTo.parse({ ...right, organisationNumber: ' 212000 - 0142', reference: '  ' })).toMatchObject({
      organisationNumber: '212000-0142',
      reference: null,
      address: { country: 'SE' },
    });
  });
  test.each([
    ['a wrong digit', { organisationNumber: '212000-0143' }, 'organisationNumber'],
    ['somebody’s personal number', { organisationNumber: '811218-9876' }, 'organisationNumber'],
    ['none in Sweden', { organisationNumber: '' }, 'organisationNumber'],
    ['a wrong GLN', { gln: '7350000000001' }, 'gln'],
    ['a Peppol identifier of a wrong number', { peppolId: '0007:2120000143' }, 'peppolId'],
    ['a Peppol identifier without its scheme', { peppolId: '2120000142' }, 'peppolId'],
    ['two lines in one', { reference: 'Anna\nAndersson' }, 'reference'],
  ])('%s is told at its field', (_, wrong, field) => {
    const read = invoiceTo.safeParse({ ...right, ...wrong });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
  test('elsewhere in the Union it needs no organisation number, and other postal codes are right', () => {
    const finnish = { ...right, organisationNumber: '', vatNumber: 'fi 0123 4567' };
    const address = { ...right.address, country: 'FI', postalCode: '00100' };
    expect(invoiceTo.parse({ ...finnish, address })).toMatchObject({ vatNumber: 'FI01234567' });
  });
  test('any one digit of an organisation number that is changed is found', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = Array.from('2120000142');
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(invoiceTo.safeParse({ ...right, organisationNumber: digits.join('') }).success).toBe(false);
      }),
    );
  });
  test('taxes: at home, reverse charge, and without a number as at home', () => {
    expect(taxFor({ country: 'SE', vatNumber: 'SE212000014201' }).percentage).toBe(25);
    expect(taxFor({ country: 'FI', vatNumber: 'FI01234567' })).toMatchObject({ id: 'reverse_charge', percentage: 0 });
    expect(taxFor({ country: 'FI', vatNumber: null }).percentage).toBe(25);
  });
});

test('a size stands for a number of inhabitants that gives the same size again', () => {
  for (const plan of plans.filter(({ sizes }) => sizes.length > 1))
    for (const size of plan.sizes.keys()) expect(sizeFor(plan, inhabitantsIn(plan, size))).toBe(size);
});

test('what is allowed for beyond a plan never grows with its interval, in a period or in a year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (limit) => {
      expect(extraLimitIn(limit, { from: 'year', to: 'month' }) * 12).toBeLessThanOrEqual(limit);
      expect(extraLimitIn(limit, { from: 'month', to: 'year' })).toBe(limit);
      expect(extraLimitIn(limit, { from: 'year', to: 'year' })).toBe(limit);
    }),
  );
});
