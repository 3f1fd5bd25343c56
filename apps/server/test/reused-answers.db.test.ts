import '@radrum/db/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openInstallation } from './installation.ts';

const house = openInstallation(inject('appUrl'));
const { call, installation } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
});
let tenant: Awaited<ReturnType<typeof house.tenant>>;
let base = '';
const as = (method: string, path: string, body?: unknown) =>
  call(method, path, { key: tenant.key, ...(body !== undefined && { body }) });
const ask = async (text: string, more: object = {}) =>
  (await as('POST', '/assistants/fraga/messages', { text, ...more })).json;
const kept = () =>
  installation.db.forTenant(tenant.id, (tx) => tx.cachedAnswer.count({ where: { tenantId: tenant.id } }));
const metered = () => installation.db.forTenant(tenant.id, (tx) => tx.usage.count({ where: { tenantId: tenant.id } }));
const addText = async (title: string, text: string) => {
  await as('POST', `/knowledge-bases/${base}/sources`, { type: 'text', title, text });
  await house.idle();
};

beforeAll(async () => {
  tenant = await house.tenant();
  base = String((await as('POST', '/knowledge-bases', { name: 'Webb' })).json['id']);
  await addText('Simhallen', 'Simhallen öppnar klockan 6.30 på vardagar.');
  await as('POST', '/assistants', { name: 'F', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] });
  await as('POST', '/assistants/fraga/publish', {});
});

test('an answer is reused only where the policy wants it, word for word, and until something that it comes from changes', async () => {
  const question = 'När öppnar simhallen på vardagar?';
  await ask(question);
  await ask(question);
  expect([await kept(), await metered()]).toEqual([0, 2]);

  await as('PATCH', '/policies/tenant', { rules: { reusesAnswers: true }, updatedAt: null });
  await as('POST', '/policies/tenant/publish', {});
  const first = await ask(question);
  expect(await kept()).toBe(1);
  const before = await metered();
  const second = await ask(question);
  expect(await metered()).toBe(before); // no model was asked, not even the built-in one
  expect(second['text']).toBe(first['text']);
  expect(second['citations']).toEqual(first['citations']);
  expect(second['outcome']).toBe('answered');
  expect(second['messageId']).not.toBe(first['messageId']);
  expect(second['conversationId']).not.toBe(first['conversationId']);

  await ask(question, { conversationId: first['conversationId'] }); // may lean on what was said
  await ask('När öppnar simhallen på vardagar? Ring 070-123 45 67.'); // is about a person
  await ask('Vad kostar en raket till månen?'); // has no answer
  expect(await kept()).toBe(1);

  await as('POST', '/assistants/fraga/publish', {});
  await addText('Simhallens sommartider', 'Simhallen öppnar klockan 9.00 på vardagar i juli.');
  const asked = await metered();
  await ask(question);
  expect(await metered()).toBe(asked + 1);
  expect(await kept()).toBe(2);
});

test('no tenant is told what another one’s citizens were answered', async () => {
  const other = await house.tenant();
  const rows = await installation.db.forTenant(other.id, (tx) => tx.cachedAnswer.findMany());
  expect(rows).toEqual([]);
});
