import '@radrum/db/testing';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  adopt,
  chooseUpstream,
  createTemplate,
  exportCommons,
  getCommonsItem,
  getTemplate,
  importCommons,
  listCommons,
  listWaitingItems,
  rateCommonsItem,
  readUpstream,
  reviewItem,
  type Scope,
  shareToCommons,
  systemScope,
  updateTemplate,
  withdrawFromCommons,
} from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { commonsInWords } from '../src/cli/commons.ts';
import { openInstallation } from './installation.ts';
import { randomWord } from './random-word.ts';

const house = openInstallation(inject('appUrl'));
const { installation } = house;
const operator = 'operator@drift.example';
/** What the tests share has a name that no other file of tests uses. */
const name = `Kallelse ${randomWord()}`;
let ours: Scope;
let theirs: Scope;
let slug: string;
let templateId: string;
let itemId: string;

const definition = (text: string) => ({
  title: name,
  description: 'En kallelse.',
  language: 'sv' as const,
  fields: [{ name: 'dag', label: 'Dag', type: 'date' as const, required: true }],
  parts: [{ kind: 'paragraph' as const, text }],
});
const sharing = (subjectId: string, note = '') => ({
  kind: 'template' as const,
  subjectId,
  name,
  description: 'Kallar till ett möte.',
  licence: 'CC0-1.0' as const,
  note,
});
const waiting = async () => (await listWaitingItems(installation, operator)).find(({ id }) => id === itemId);
const seenBy = async (scope: Scope) => (await listCommons(scope, {})).find(({ id }) => id === itemId);
/** An operator reads what waits, and publishes or refuses it. */
async function review(refusal: string | null) {
  const item = await waiting();
  if (!item) throw new Error('nothing waits');
  await reviewItem(installation, operator, { tenantId: item.tenantId, id: itemId, version: item.version, refusal });
}
async function changeTemplate(text: string) {
  const { revision } = await getTemplate(ours, templateId);
  await updateTemplate(ours, templateId, { revision, definition: definition(text) });
}

beforeAll(async () => {
  const [one, other] = [await house.tenant(), await house.tenant()];
  ours = systemScope(installation, one.id, 'worker');
  theirs = systemScope(installation, other.id, 'worker');
  slug = one.slug;
  ({ id: templateId } = await createTemplate(ours, { name, unit: null, definition: definition('Möte den {{dag}}.') }));
});
afterAll(() => house.close());

describe('what is shared', () => {
  test('waits for an operator, and is seen by nobody else until then', async () => {
    ({ id: itemId } = await shareToCommons(ours, sharing(templateId)));
    expect(await seenBy(ours)).toMatchObject({ isOwn: true, isWaiting: true, status: 'pending', version: 0 });
    expect(await seenBy(theirs)).toBeUndefined();
    await expect(getCommonsItem(theirs, itemId)).rejects.toThrow(expect.objectContaining({ code: 'not_found' }));
    await expect(adopt(theirs, itemId)).rejects.toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(await waiting()).toMatchObject({ name, version: 1, content: { definition: { title: name } } });
  });

  test('is refused with a reason that its owner alone reads, and can be shared again', async () => {
    await review('Skriv vem brevet är från.');
    expect(await seenBy(ours)).toMatchObject({ status: 'refused', refusal: 'Skriv vem brevet är från.' });
    expect(await seenBy(theirs)).toBeUndefined();
    await changeTemplate('Kommunen kallar dig den {{dag}}.');
    expect(await shareToCommons(ours, sharing(templateId))).toEqual({ id: itemId });
    await review(null);
    expect(await seenBy(theirs)).toMatchObject({ status: 'published', version: 1, isOwn: false, refusal: null });
    expect(await waiting()).toBeUndefined();
  });

  test('is adopted once, as a copy of one’s own', async () => {
    const { copyId } = await adopt(theirs, itemId);
    await expect(adopt(theirs, itemId)).rejects.toThrow(expect.objectContaining({ code: 'conflict' }));
    expect((await getTemplate(theirs, copyId)).definition.parts[0]?.text).toBe('Kommunen kallar dig den {{dag}}.');
    await expect(getTemplate(ours, copyId)).rejects.toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(await seenBy(ours)).toMatchObject({ uses: 1, adopted: null });
  });

  test('holds no personal data', async () => {
    const { id } = await createTemplate(ours, {
      name: 'Brev',
      unit: null,
      definition: definition('Ring 070-174 06 35 eller skriv till 19811218-9876.'),
    });
    await expect(shareToCommons(ours, sharing(id))).rejects.toThrow(
      expect.objectContaining({ code: 'invalid_body', problems: [expect.objectContaining({ code: 'personal_data' })] }),
    );
  });
});

describe('a newer version', () => {
  test('is nobody’s before it was reviewed', async () => {
    await changeTemplate('Välkommen den {{dag}}.');
    await shareToCommons(ours, sharing(templateId, 'Vänligare ton.'));
    expect(await seenBy(theirs)).toMatchObject({ version: 1, isWaiting: false });
    expect(JSON.stringify(await getCommonsItem(theirs, itemId))).not.toContain('Välkommen');
    await expect(readUpstream(theirs, itemId)).rejects.toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(await seenBy(ours)).toMatchObject({ version: 1, isWaiting: true });
    await review(null);
  });

  test('shows what changed, and is taken into the copy', async () => {
    const change = await readUpstream(theirs, itemId);
    expect(change).toMatchObject({ from: 1, to: 2, notes: ['Vänligare ton.'] });
    expect([change.before, change.after, change.own].map((content) => JSON.stringify(content))).toEqual([
      expect.stringContaining('kallar'),
      expect.stringContaining('Välkommen'),
      expect.stringContaining('kallar'),
    ]);
    await expect(chooseUpstream(theirs, itemId, { choice: 'take', version: 1 })).rejects.toThrow(
      expect.objectContaining({ code: 'changed_meanwhile' }),
    );
    await chooseUpstream(theirs, itemId, { choice: 'take', version: 2 });
    const copyId = (await seenBy(theirs))?.adopted?.copyId ?? '';
    expect((await getTemplate(theirs, copyId)).definition.parts[0]?.text).toBe('Välkommen den {{dag}}.');
  });

  test('is left, and then not asked about again', async () => {
    await changeTemplate('Kom den {{dag}}.');
    await shareToCommons(ours, sharing(templateId));
    await review(null);
    await chooseUpstream(theirs, itemId, { choice: 'leave', version: 3 });
    await expect(readUpstream(theirs, itemId)).rejects.toThrow(expect.objectContaining({ code: 'not_found' }));
    const copyId = (await seenBy(theirs))?.adopted?.copyId ?? '';
    expect((await getTemplate(theirs, copyId)).definition.parts[0]?.text).toBe('Välkommen den {{dag}}.');
  });
});

test('a rating needs an adopted copy, and few ratings have no mean', async () => {
  await expect(rateCommonsItem(ours, itemId, { rating: 5 })).rejects.toThrow(
    expect.objectContaining({ code: 'not_found' }),
  );
  await rateCommonsItem(theirs, itemId, { rating: 4 });
  expect(await seenBy(theirs)).toMatchObject({ rating: null, adopted: { rating: 4 } });
  expect((await seenBy(ours))?.adopted).toBeNull();
});

describe('from one installation to another', () => {
  const file = path.join(tmpdir(), `commons-${randomUUID()}.json`);

  test('what is published is written to a file', async () => {
    expect(await commonsInWords(installation, ['export', file])).toContain(file);
    const { items } = JSON.parse(await readFile(file, 'utf8'));
    const mine = items.filter((item: { name: string }) => item.name === name);
    expect(mine).toMatchObject([{ kind: 'template', version: 3, publisher: 'Lindviks kommun' }]);
  });

  test('what is here already is left alone; something new is published at once', async () => {
    const commons = await exportCommons(installation);
    expect(await importCommons(installation, slug, commons)).toEqual({
      added: 0,
      updated: 0,
      left: commons.items.length,
    });
    const [mine] = commons.items.filter((item) => item.name === name);
    const other = { ...mine, name: `${name} från annat håll`, publisher: 'Sjöbodens kommun' };
    await writeFile(file, JSON.stringify({ ...commons, items: [other] }));
    expect(await commonsInWords(installation, ['import', file, '--tenant', slug])).toBe(
      '1 added, 0 brought up to date, 0 left as they are.',
    );
    const seen = (await listCommons(theirs, { q: other.name }))[0];
    expect(seen).toMatchObject({ publisher: 'Sjöbodens kommun', status: 'published', version: 3 });
  });

  test('a file that is none of the commons imports nothing', async () => {
    await writeFile(file, '{"format":"something"}');
    const wrong = expect.objectContaining({ code: 'invalid_body' });
    await expect(commonsInWords(installation, ['import', file, '--tenant', slug])).rejects.toThrow(wrong);
    await expect(commonsInWords(installation, ['import', file])).rejects.toThrow(wrong);
    await expect(commonsInWords(installation, ['import', file, '--nowhere', slug])).rejects.toThrow(wrong);
    await expect(commonsInWords(installation, ['import', `${file}.x`, '--tenant', slug])).rejects.toThrow(
      expect.objectContaining({ code: 'not_found' }),
    );
  });
});

test('what is withdrawn cannot be adopted; copies stay', async () => {
  await withdrawFromCommons(ours, itemId);
  const copyId = (await theirCopy()) ?? '';
  expect((await getTemplate(theirs, copyId)).name).toBe(name);
  expect(await seenBy(theirs)).toBeUndefined();
  await expect(withdrawFromCommons(theirs, itemId)).rejects.toThrow(expect.objectContaining({ code: 'not_found' }));
  expect(await seenBy(ours)).toMatchObject({ status: 'withdrawn' });
});

/** The copy by the list of uses: what is withdrawn is in no list of others. */
const theirCopy = () =>
  installation.db
    .forTenant(theirs.tenantId, (tx) => tx.commonsUse.findFirst({ where: { tenantId: theirs.tenantId, itemId } }))
    .then((use) => use?.copyId);
