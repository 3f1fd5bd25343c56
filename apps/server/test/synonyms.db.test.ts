import '@radrum/db/testing';
import { addSynonym, readAs, removeSynonym, systemScope } from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openInstallation } from './installation.ts';

const house = openInstallation(inject('appUrl'));
const { call } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
});
type Tenant = Awaited<ReturnType<typeof house.tenant>>;

/** A tenant whose only page tells of the "flerfackskärl", a word that no vocabulary of ours has a nickname for. */
async function withPage(): Promise<Tenant> {
  const tenant = await house.tenant();
  const base = await call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Webb' } });
  const id = base.json['id'];
  const texts = [
    ['Flerfackskärl', 'Ett flerfackskärl beställs hos kundtjänst och kostar 450 kronor.'],
    ['Simhallen', 'Simhallen öppnar klockan 6.30 på vardagar.'],
  ];
  for (const [title, text] of texts)
    await call('POST', `/knowledge-bases/${id}/sources`, { key: tenant.key, body: { type: 'text', title, text } });
  await house.idle();
  await call('POST', '/assistants', {
    key: tenant.key,
    body: { name: 'F', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [id] },
  });
  await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
  return tenant;
}
const answer = async (tenant: Tenant, text: string) =>
  (await call('POST', '/assistants/fraga/messages', { key: tenant.key, body: { text } })).json;
const first = async (tenant: Tenant, query: string): Promise<string | undefined> =>
  (await call('POST', '/search', { key: tenant.key, body: { query } })).json['data'][0]?.title;
const entry = { term: 'flerfackskärl', words: ['zorktunna', 'plirglåda'] };

describe('a tenant’s synonyms', () => {
  let ours: Tenant;
  let theirs: Tenant;
  beforeAll(async () => {
    [ours, theirs] = [await withPage(), await withPage()];
  });

  test('lead citizens’ words to the page, in search and in answers, and nobody else’s', async () => {
    expect(await first(ours, 'plirglåda')).toBeUndefined();
    expect((await answer(ours, 'Vad kostar en zorktunna?'))['outcome']).toBe('unanswered');
    const made = await call('POST', '/synonyms', { key: ours.key, body: entry });
    expect(made.status).toBe(201);
    expect(await first(ours, 'plirglåda')).toBe('Flerfackskärl');
    expect(await answer(ours, 'Vad kostar en zorktunna?')).toMatchObject({
      outcome: 'answered',
      citations: [{ quote: expect.stringContaining('450 kronor') }],
    });
    expect(await first(theirs, 'plirglåda')).toBeUndefined();
    await call('DELETE', `/synonyms/${made.json['id']}`, { key: ours.key });
    expect(await first(ours, 'plirglåda')).toBeUndefined();
  });

  test.each([
    ['a word of one letter', { term: 'a', words: ['b'] }],
    ['nothing but the page’s own word', { term: 'kärl', words: ['Kärl', 'KÄRL'] }],
    ['a word that stands in every sentence', { term: 'kärl', words: ['och'] }],
    ['no words', { term: 'kärl', words: [] }],
    ['a hundred words', { term: 'kärl', words: Array.from({ length: 100 }, (_, at) => `ord${at}`) }],
  ])('that are %s are refused in words', async (_, body) => {
    const { status, json } = await call('POST', '/synonyms', { key: ours.key, body });
    expect([status, json['code']]).toEqual([422, 'invalid_body']);
  });

  test('are in the tenant’s language where none is named, and in the language itself where a region is', async () => {
    for (const language of [undefined, 'sv-SE']) {
      const { json } = await call('POST', '/synonyms', { key: theirs.key, body: { ...entry, language } });
      expect((await call('GET', '/synonyms', { key: theirs.key })).json['data']).toMatchObject([{ language: 'sv' }]);
      expect(await first(theirs, 'plirglåda')).toBe('Flerfackskärl');
      await call('DELETE', `/synonyms/${json['id']}`, { key: theirs.key });
    }
    const { json } = await call('POST', '/synonyms', { key: theirs.key, body: { ...entry, language: 'xx' } });
    expect(json).toMatchObject({ code: 'invalid_body', problems: [{ path: 'language' }] });
  });

  test('show what a word is read as', async () => {
    const scope = systemScope(house.installation, ours.id, 'test');
    const { id } = await addSynonym(scope, entry);
    expect(await readAs(scope, 'Vad kostar plirglådan?')).toContainEqual({
      from: 'plirglådan',
      to: expect.arrayContaining(['flerfackskärl']),
      isOwn: true,
    });
    expect(await readAs(systemScope(house.installation, theirs.id, 'test'), 'plirglådan')).toEqual([]);
    await removeSynonym(scope, id);
  });

  test('are shared in the commons, taken as a copy, and withdrawn', async () => {
    const { json } = await call('POST', '/synonyms', { key: ours.key, body: entry });
    const id = json['id'];
    const commons = async (tenant: Tenant) =>
      (await call('GET', '/commons/synonyms', { key: tenant.key })).json['data'].filter(
        (one: { id: string }) => one.id === id,
      );
    expect(await commons(theirs)).toEqual([]);
    expect((await call('POST', `/synonyms/${id}/share`, { key: theirs.key, body: { isShared: true } })).status).toBe(
      404,
    );
    await call('POST', `/synonyms/${id}/share`, { key: ours.key, body: { isShared: true } });
    expect(await commons(theirs)).toMatchObject([
      { term: 'flerfackskärl', tenantName: 'Lindviks kommun', isOwn: false },
    ]);
    expect((await call('POST', `/commons/synonyms/${id}/take`, { key: theirs.key, body: {} })).status).toBe(201);
    expect((await call('POST', `/commons/synonyms/${id}/take`, { key: theirs.key, body: {} })).status).toBe(409);
    expect(await first(theirs, 'plirglåda')).toBe('Flerfackskärl');
    // what the sharer changes is changed in the commons, not in the copy
    await call('PATCH', `/synonyms/${id}`, { key: ours.key, body: { ...entry, words: ['zorktunna'] } });
    expect(await commons(theirs)).toMatchObject([{ words: ['zorktunna'] }]);
    expect(await first(theirs, 'plirglåda')).toBe('Flerfackskärl');
    expect((await call('DELETE', `/synonyms/${id}`, { key: theirs.key })).status).toBe(404);
    await call('POST', `/synonyms/${id}/share`, { key: ours.key, body: { isShared: false } });
    expect(await commons(ours)).toEqual([]);
    expect((await call('GET', '/synonyms', { key: theirs.key })).json['data']).toHaveLength(1);
  });

  test('another tenant cannot write into the commons in a sharer’s name', async () => {
    const { db } = house.installation;
    const row = { tenantId: ours.id, id: 'syn_x', tenantName: 'x', term: 'x', words: ['y'], language: 'sv' };
    await expect(db.forTenant(theirs.id, (tx) => tx.commonsSynonym.create({ data: row }))).rejects.toThrow(
      /row-level security/,
    );
    const changed = await db.forTenant(theirs.id, (tx) =>
      tx.commonsSynonym.updateMany({ where: { tenantId: ours.id }, data: { term: 'kapad' } }),
    );
    expect(changed.count).toBe(0);
  });
});
