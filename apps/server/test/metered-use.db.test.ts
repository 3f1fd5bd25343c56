import '@radrum/db/testing';
import { countAndTell, entitled, reconcile, sendUsage } from '@radrum/core';
import { newId } from '@radrum/db';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openShop, small } from './shop.ts';

const shop = await openShop(inject('appUrl'));
const { stripe, installation, buyer, use, move } = shop;
afterAll(shop.close);
beforeEach(() => stripe.faults.clear());

/** Other files share the database, and their tenants are customers of other stand-ins: those cannot be compared. */
const compareSums = (now: Date) => reconcile(installation, now).catch(() => undefined);
const unsent = ({ id: tenantId }: { id: string }) =>
  installation.db.forTenant(tenantId, (tx) => tx.planUsage.count({ where: { tenantId, sentAt: null, problem: null } }));

describe('what is used', () => {
  test('is sent once, whatever goes wrong on its way, and the sums agree', async () => {
    const mine = await buyer();
    await use(mine, 'answers', { many: 5 }); // on the trial: nobody's to pay
    await countAndTell(installation, mine.id);
    await mine.order(small);
    await use(mine, 'answers', { many: 950 });
    await use(mine, 'modelSpend', { many: 20, quantity: 0.125 });
    await countAndTell(installation, mine.id);
    for (const fault of ['error-after', 'reset-after', 'rate-limit', 'error-before'] as const) {
      stripe.faults.next(fault, { times: 3, match: '/v2/billing/meter_event_stream' });
      await sendUsage(installation, mine.id);
    }
    stripe.faults.clear();
    await sendUsage(installation, mine.id);
    expect(await unsent(mine)).toBe(0);
    const later = new Date(Date.now() + 20 * 60_000);
    await compareSums(later);
    const rows = await installation.db.forTenant(mine.id, (tx) =>
      tx.reconciliation.findMany({ where: { tenantId: mine.id }, orderBy: { meter: 'asc' } }),
    );
    expect(rows.map(({ meter, ours, theirs }) => [meter, Number(ours), Number(theirs)])).toEqual([
      ['answers', 950, 950],
      ['modelSpend', 2.5, 2.5],
      ['tasks', 0, 0],
    ]);
  });

  test('beyond what the owners have allowed for is not billed', async () => {
    const mine = await buyer();
    await mine.order(small);
    await use(mine, 'answers', { quantity: 11_990 });
    await use(mine, 'answers', { many: 25 });
    await countAndTell(installation, mine.id);
    await sendUsage(installation, mine.id);
    expect((await mine.account()).amounts?.extraCost).toBe(0);
    const { revision } = await mine.account();
    expect(await mine.deed('setExtraLimit', { extraLimit: 310, revision })).toMatchObject({ status: 200 });
    await use(mine, 'answers', { many: 25 });
    await sendUsage(installation, mine.id);
    // five answers of 60 öre, and no sixth
    expect((await mine.account()).amounts?.extraCost).toBe(300);
    expect(await entitled(installation, mine.id, 'answers')).toMatchObject({ allowed: false, why: 'used_up' });
    await compareSums(new Date(Date.now() + 20 * 60_000));
    const row = await installation.db.forTenant(mine.id, (tx) =>
      tx.reconciliation.findFirstOrThrow({ where: { tenantId: mine.id, meter: 'answers' } }),
    );
    expect([Number(row.ours), Number(row.theirs)]).toEqual([12_005, 12_005]);
  });

  test('waits while the provider is away, and nothing is lost', async () => {
    const mine = await buyer();
    await mine.order(small);
    await use(mine, 'answers', { many: 300 });
    stripe.faults.next('error-before', { times: 1_000, match: '/v2/billing' });
    expect(await sendUsage(installation, mine.id)).toBe(0);
    expect(await unsent(mine)).toBe(300);
    stripe.faults.clear();
    expect(await sendUsage(installation, mine.id)).toBe(300);
  });

  test('of a clock that is ahead waits, and what is too old for the provider is set aside', async () => {
    const mine = await buyer();
    await mine.order(small);
    await use(mine, 'answers', { many: 3 });
    await installation.db.forTenant(mine.id, async (tx) => {
      await tx.tenantPlan.update({ where: { tenantId: mine.id }, data: { orderedAt: new Date(0) } });
      for (const minutes of [10, -36 * 24 * 60])
        await tx.planUsage.create({
          data: {
            tenantId: mine.id,
            id: newId('planUsage'),
            meter: 'answers',
            quantity: 1,
            at: new Date(Date.now() + minutes * 60_000),
          },
        });
    });
    expect(await sendUsage(installation, mine.id)).toBe(3);
    expect(await unsent(mine)).toBe(1);
    const aside = await installation.db.forTenant(mine.id, (tx) =>
      tx.planUsage.findMany({ where: { tenantId: mine.id, problem: { not: null } }, select: { problem: true } }),
    );
    expect(aside).toEqual([{ problem: 'too_old' }]);
  });

  test.each([
    ['counted', 'reset-after', 0],
    ['never came there', 'error-before', 40],
  ] as const)('that was tried more than a day ago and %s counts once', async (_, fault, sentAgain) => {
    const mine = await buyer();
    await mine.order(small);
    await use(mine, 'answers', { many: 40 });
    // the client tries three times by itself; the first may have done it
    stripe.faults.next(fault, { times: 1, match: '/v2/billing/meter_event_stream' });
    if (fault === 'reset-after')
      stripe.faults.next('error-before', { times: 5, match: '/v2/billing/meter_event_stream' });
    else stripe.faults.next(fault, { times: 5, match: '/v2/billing/meter_event_stream' });
    expect(await sendUsage(installation, mine.id)).toBe(0);
    stripe.faults.clear();
    const tenantId = mine.id;
    await installation.db.forTenant(tenantId, (tx) =>
      tx.planUsage.updateMany({ where: { tenantId }, data: { triedAt: new Date(Date.now() - 25 * 3_600_000) } }),
    );
    expect(await sendUsage(installation, mine.id)).toBe(sentAgain);
    expect(await unsent(mine)).toBe(0);
    await compareSums(new Date(Date.now() + 20 * 60_000));
    const row = await installation.db.forTenant(tenantId, (tx) =>
      tx.reconciliation.findFirstOrThrow({ where: { tenantId, meter: 'answers' } }),
    );
    expect([Number(row.ours), Number(row.theirs)]).toEqual([40, 40]);
  });
});

const hourMs = 3_600_000;

test('a period that has ended is compared once more a day later, with what came late', async () => {
  const mine = await buyer();
  await mine.order(small);
  const { periodStart } = await mine.row();
  const before = (hours: number) => new Date(periodStart.getTime() - hours * hourMs);
  const after = (hours: number) => new Date(periodStart.getTime() + hours * hourMs);
  // the period before, as the night before its end saw it
  await move(mine, { orderedAt: before(200) });
  const period = before(200).toISOString().slice(0, 10);
  await installation.db.forTenant(mine.id, (tx) =>
    tx.reconciliation.create({
      data: {
        tenantId: mine.id,
        meter: 'answers',
        period,
        startsAt: new Date(before(200).setUTCSeconds(0, 0)),
        ours: 0,
        theirs: 0,
        checkedAt: before(3),
      },
    }),
  );
  const seen = async () => {
    const row = await installation.db.forTenant(mine.id, (tx) =>
      tx.reconciliation.findFirstOrThrow({ where: { tenantId: mine.id, meter: 'answers', period } }),
    );
    return [Number(row.ours), Number(row.theirs)];
  };
  const useLate = async (many: number) => {
    await use(mine, 'answers', { many, at: before(1) });
    await sendUsage(installation, mine.id);
  };
  await useLate(3);
  await compareSums(after(23));
  expect(await seen()).toEqual([0, 0]);
  await compareSums(after(25));
  expect(await seen()).toEqual([3, 3]);
  await useLate(2);
  await compareSums(after(49));
  expect(await seen()).toEqual([3, 3]);
});
