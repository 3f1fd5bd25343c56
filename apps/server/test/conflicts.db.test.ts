import '@radrum/db/testing';
import { refreshConflicts, systemScope } from '@radrum/core';
import { afterAll, expect, inject, test } from 'vitest';
import { openInstallation } from './installation.ts';

const house = openInstallation(inject('appUrl'));
const { call } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
});

test('pages that state different figures for one thing are listed until one of them is mended', async () => {
  const tenant = await house.tenant();
  const base = (await call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Webb' } })).json['id'];
  const add = async (title: string, price: string, path: string) => {
    const text = `# ${title}\n\n| Biljett | Pris |\n|---|---|\n| Vuxen | ${price} kr |`;
    const body = { type: 'text', title, text, url: `https://lindvik.example/${path}` };
    return (await call('POST', `/knowledge-bases/${base}/sources`, { key: tenant.key, body })).json['id'];
  };
  const conflicts = async () =>
    (await call('GET', `/knowledge-bases/${base}/conflicts`, { key: tenant.key })).json['data'];
  await add('Simhallen', '70', 'simhallen');
  const other = await add('Simhallen i Lindvik', '65', 'uppleva/simhallen-i-lindvik');
  await house.idle();
  const scope = systemScope(house.installation, tenant.id, 'test');
  await refreshConflicts(scope, base);
  expect(await conflicts()).toMatchObject([
    {
      page: { title: 'Simhallen', line: expect.stringContaining('70 kr') },
      other: { line: expect.stringContaining('65 kr') },
    },
  ]);
  // the better page answers, whichever fits the words of the question more
  await call('POST', '/assistants', {
    key: tenant.key,
    body: { name: 'F', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] },
  });
  await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
  const text = 'Vad kostar simhallen i Lindvik för vuxna?';
  const { json } = await call('POST', '/assistants/fraga/messages', { key: tenant.key, body: { text } });
  expect(json).toMatchObject({ outcome: 'answered', citations: [{ quote: expect.stringContaining('70 kr') }] });
  expect(json['text']).not.toContain('65 kr');
  await call('DELETE', `/sources/${other}`, { key: tenant.key });
  expect(await conflicts()).toEqual([]); // goes with its page
});
