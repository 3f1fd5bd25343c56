import '@radrum/db/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { openInstallation } from './installation.ts';

const house = openInstallation(inject('appUrl'));
const { call } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
});

const answer = z.object({ messageId: z.string(), citations: z.array(z.object({ title: z.string() })) });
let tenantId = '';
let key = '';
let base = '';

/** Two texts that say as much of the question. */
const addText = async (title: string, text: string) =>
  call('POST', `/knowledge-bases/${base}/sources`, { key, body: { type: 'text', title, text } });
const ask = async () =>
  answer.parse(
    (await call('POST', '/assistants/fraga/messages', { key, body: { text: 'Vad kostar bryggplatsen?' } })).json,
  );
const think = (messageId: string, rating: 'up' | 'down') =>
  call('POST', `/messages/${messageId}/feedback`, { key, body: { rating } });

const counted = async () => {
  const { _sum: sum } = await house.installation.db.forTenant(tenantId, (tx) =>
    tx.document.aggregate({ where: { tenantId }, _sum: { foundGood: true, foundBad: true } }),
  );
  return { good: sum.foundGood ?? 0, bad: sum.foundBad ?? 0 };
};

beforeAll(async () => {
  const tenant = await house.tenant();
  tenantId = tenant.id;
  key = tenant.key;
  base = String((await call('POST', '/knowledge-bases', { key, body: { name: 'Webb' } })).json['id']);
  await addText('Bryggplats A', 'En bryggplats kostar 900 kronor.');
  await addText('Bryggplats B', 'En bryggplats kostar 800 kronor.');
  await call('POST', '/assistants', {
    key,
    body: { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] },
  });
  await call('POST', '/assistants/fraga/publish', { key, body: {} });
});

describe('what askers think of answers', () => {
  test('lets another page that says as much go before, and comes back when they change their minds', async () => {
    const first = await ask();
    const title = first.citations[0]?.title;
    expect(title).toMatch(/^Bryggplats/);
    // the same opinion twice is one
    await think(first.messageId, 'down');
    await think(first.messageId, 'down');
    const messages = [first.messageId];
    while (messages.length < 4 && (await ask()).citations[0]?.title === title) {
      const next = await ask();
      await think(next.messageId, 'down');
      messages.push(next.messageId);
    }
    expect((await ask()).citations[0]?.title).not.toBe(title);
    for (const id of messages) await think(id, 'up');
    expect((await ask()).citations[0]?.title).toBe(title);
  });

  test('count once an answer, however many come at once', async () => {
    const { messageId } = await ask();
    const before = await counted();
    await Promise.all(Array.from({ length: 8 }, () => think(messageId, 'up')));
    expect(await counted()).toEqual({ good: before.good + 1, bad: before.bad });
    // and as one who changes their mind again and again has it at last
    const minds = Array.from({ length: 8 }, (_, at) => think(messageId, at % 2 ? 'up' : 'down'));
    expect((await Promise.all(minds)).map(({ status }) => status)).toEqual(Array(8).fill(200));
    await think(messageId, 'down');
    expect(await counted()).toEqual({ good: before.good, bad: before.bad + 1 });
  });
});
