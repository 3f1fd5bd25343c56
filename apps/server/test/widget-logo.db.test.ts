import '@radrum/db/testing';
import { createSignInLink } from '@radrum/core';
import { afterAll, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { openLindvik } from './lindvik.ts';

const { app, call, close, installation, ours, publish, theirs } = await openLindvik(inject('appUrl'));
afterAll(close);

const circle = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><circle cx="40" cy="40" r="40" fill="${colour}"/></svg>`;

test('a widget shows the logo at an address that anybody may keep, once citizens have an assistant', async () => {
  const owner = openBrowser(app);
  await owner.follow(await createSignInLink(installation, `${ours.slug}@lindvik.example`));
  const draw = (colour: string) => owner.visit(`/api/logo/${ours.slug}`, { method: 'PUT', body: circle(colour) });
  const appearance = async () => (await call('GET', '/assistants/fraga/appearance', { key: ours.key })).json['logoUrl'];
  const get = async (address: string) => app.request(new URL(address).pathname);
  expect((await draw('#1f5a3c')).status).toBe(204);
  await publish();
  const first = await appearance();
  expect(first).toMatch(/^http:\/\/localhost:3000\/widget\/logo\/ten_\w{22}\/[0-9a-f]{32}\.png$/);
  const shown = await get(first);
  expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([
    200,
    'image/png',
    'public, max-age=31536000, immutable',
  ]);
  expect(shown.headers.get('cross-origin-resource-policy')).toBe('cross-origin');

  await draw('#a3271c');
  const second = await appearance();
  expect(second).not.toBe(first);
  expect([(await get(first)).status, (await get(second)).status]).toEqual([404, 200]);
  expect((await get(second.replace(ours.id, theirs.id))).status).toBe(404);
  expect((await get(second.replace(ours.id, 'lindvik'))).status).toBe(404);

  await owner.trpc('assistants.delete', { tenant: ours.slug, id: 'fraga' });
  expect((await get(second)).status).toBe(404);
});

test('an organisation without a logo has no address for one', async () => {
  const fraga = { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [] };
  await call('POST', '/assistants', { key: theirs.key, body: fraga });
  await call('POST', '/assistants/fraga/publish', { key: theirs.key, body: {} });
  const { json } = await call('GET', '/assistants/fraga/appearance', { key: theirs.key });
  expect(json['logoUrl']).toBeNull();
});
