import '@radrum/db/testing';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { invoiceTo, openShop, small } from './shop.ts';

const shop = await openShop(inject('appUrl'));
const { installation, give, buyer } = shop;
afterAll(shop.close);

const municipality = { plan: 'municipality', version: 1, interval: 'year' };
const region = { plan: 'region', version: 1, interval: 'year' };
type Buyer = Awaited<ReturnType<typeof buyer>>;
type Listed = { id: string; size: string; inhabitants: number | null }[];
const sizesOf = async ({ query }: Buyer, input: object = {}) =>
  (await query<Listed>('plans', input)).map(({ id, size, inhabitants }) => [id, size, inhabitants]);
/** Makes a tenant a body of the register: Gävle has about 103,000 inhabitants. */
const register = ({ id }: Buyer) =>
  installation.db.asOperator({ actor: 'test', action: 'test' }, (tx) =>
    tx.tenant.update({ where: { id }, data: { municipalityCode: '2180' } }),
  );
const by = async (mine: Buyer, wanted: object) =>
  (await mine.owner.trpc('billing.offer', { tenant: mine.slug, ...wanted }, 'query')).reason;

describe('a body that is in no register', () => {
  test('is asked for how many it is, and is not given the smallest size', async () => {
    const mine = await buyer();
    expect(await sizesOf(mine)).toEqual([
      ['small', 'known', null],
      ['municipality', 'unknown', 15_000],
      ['region', 'unknown', 400_000],
    ]);
    expect(await sizesOf(mine, { inhabitants: 23_000 })).toContainEqual(['municipality', 'told', 40_000]);
    expect(await by(mine, municipality)).toBe('invalid_body');
    expect(await by(mine, small)).toBeUndefined(); // one size for all
    expect((await mine.offer({ ...municipality, inhabitants: 23_000 })).order.size).toBe(1);
  });

  test('keeps the size that it has bought at the next order; it may say more, and not less', async () => {
    const mine = await buyer();
    expect((await mine.order({ ...municipality, inhabitants: 23_000 })).status).toBe(200);
    expect(await mine.row()).toMatchObject({ size: 1, inhabitants: 40_000 });
    expect((await mine.offer({ ...municipality, inhabitants: 9_000 })).order.size).toBe(1);
    expect(await sizesOf(mine)).toContainEqual(['municipality', 'told', 40_000]);
    expect((await mine.order({ ...municipality, inhabitants: 60_000 })).status).toBe(200);
    expect(await mine.row()).toMatchObject({ size: 2, inhabitants: 100_000 });
    expect((await mine.order(region)).status).toBe(200);
    expect(await mine.row()).toMatchObject({ plan: 'region', size: 0, inhabitants: 100_000 });
  });
});

describe('a size that an operator has set', () => {
  test('holds at the next order, of another plan too', async () => {
    const mine = await buyer();
    await register(mine);
    expect((await mine.offer(municipality)).order.size).toBe(3);
    await give(mine.id, 'municipality', { size: 2 });
    await give(mine.id, 'trial');
    expect(await sizesOf(mine)).toContainEqual(['municipality', 'known', 100_000]);
    expect((await mine.order(municipality)).status).toBe(200);
    expect(await mine.row()).toMatchObject({ size: 2, inhabitants: 100_000 });
  });

  test('that is the register’s goes on to follow the register', async () => {
    const mine = await buyer();
    await register(mine);
    await give(mine.id, 'municipality', { size: 3 });
    expect((await mine.row()).inhabitants).toBeNull();
  });

  test('of the largest kind is the largest in every plan', async () => {
    const mine = await buyer();
    await give(mine.id, 'region', { size: 1 });
    expect((await mine.offer(municipality)).order.size).toBe(3);
  });
});

test('what is wrong with an invoice address is told with its code', async () => {
  const mine = await buyer();
  const wrong = { ...invoiceTo, organisationNumber: '212000-0143', gln: '123' };
  const response = await mine.owner.visit('/api/trpc/billing.setInvoiceTo', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tenant: mine.slug, invoiceTo: wrong, revision: 0 }),
  });
  const { error } = (await response.json()) as { error: { data: { problems: { path: string; code: string }[] } } };
  expect(error.data.problems.map(({ path, code }) => [path, code])).toEqual([
    ['invoiceTo.organisationNumber', 'organisation_number'],
    ['invoiceTo.gln', 'gln'],
  ]);
});
