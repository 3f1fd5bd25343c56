import '@radrum/db/testing';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { suggestQuestions, systemScope } from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openInstallation, openSite } from './installation.ts';

/** The demo municipality's website, as its own server gives it. */
const folder = path.resolve(import.meta.dirname, '../../../examples/lindvik');
const layout = readFileSync(path.join(folder, 'layout.html'), 'utf8');
const site = await openSite((request, response) => {
  const name = (request.url ?? '').replace(/^\/demo\/?/, '') || 'index.html';
  const file = path.join(folder, 'pages', name);
  if (!name.endsWith('.html') || !existsSync(file)) return void response.writeHead(404).end();
  const main = readFileSync(file, 'utf8');
  const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(main)?.[1] ?? '';
  const values: Record<string, string> = { title, main, language: name.startsWith('en/') ? 'en' : 'sv' };
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(layout.replaceAll(/\{\{(\w+)\}\}/g, (_, field: string) => values[field] ?? ''));
});
const { call, tenant, idle, close, installation } = openInstallation(inject('appUrl'), { allowHosts: [site.host] });
afterAll(async () => {
  await close();
  await site.close();
});

let ours: Awaited<ReturnType<typeof tenant>>;
let base = '';
beforeAll(async () => {
  ours = await tenant();
  base = (await call('POST', '/knowledge-bases', { key: ours.key, body: { name: 'Webbplatsen' } })).json['id'];
});
const suggest = () => suggestQuestions(systemScope(installation, ours.id, 'test'), base);

describe('questions for a new assistant', () => {
  test('are none while nothing has been read', async () => {
    expect(await suggest()).toEqual([]);
  });

  test('are three that the website answers, each from the page that it was made of', async () => {
    const body = { type: 'website', url: `${site.url}/demo/`, include: ['/demo/'], parallel: 8 };
    await call('POST', `/knowledge-bases/${base}/sources`, { key: ours.key, body });
    await idle();
    const suggested = await suggest();
    expect(suggested).toHaveLength(3);
    expect(new Set(suggested.map(({ citations }) => citations[0]?.url)).size).toBe(3);
    for (const { question, text, citations } of suggested) {
      expect(question).toMatch(/^\p{Lu}.+\?$/u);
      expect(text).toContain('[1]');
      expect(citations[0]?.quote).not.toBe('');
    }
    // and a citizen who chooses one is answered, too
    const assistant = { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] };
    await call('POST', '/assistants', { key: ours.key, body: assistant });
    await call('POST', '/assistants/fraga/publish', { key: ours.key, body: {} });
    for (const { question } of suggested)
      expect(
        (await call('POST', '/assistants/fraga/messages', { key: ours.key, body: { text: question } })).json,
      ).toMatchObject({ outcome: 'answered' });
  });

  test('are told to nobody else', async () => {
    const theirs = await tenant();
    await expect(suggestQuestions(systemScope(installation, theirs.id, 'test'), base)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
