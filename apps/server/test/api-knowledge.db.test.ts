import '@radrum/db/testing';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLindvik } from './lindvik.ts';

const { base, call, close, ours, source } = await openLindvik(inject('appUrl'));
afterAll(close);

describe('a knowledge base', () => {
  test('can be searched as soon as a text was added, and the title is as it was given', async () => {
    const found = await call('POST', '/search', {
      key: ours.key,
      body: { query: 'vad kostar soptunnan', knowledgeBaseIds: [base] },
    });
    expect(found.status).toBe(200);
    expect(found.json['data'][0]).toMatchObject({
      sourceId: source,
      title: 'Sophämtning i Lindvik',
      url: 'https://lindvik.example/avgifter',
    });
  });

  test('says what is in it', async () => {
    expect((await call('GET', `/sources/${source}`, { key: ours.key })).json).toMatchObject({
      type: 'text',
      status: 'ready',
      documents: 1,
      problems: [],
    });
    expect((await call('GET', `/knowledge-bases/${base}`, { key: ours.key })).json).toMatchObject({
      name: 'Avfall',
      sources: 1,
      documents: 1,
    });
    const documents = await call('GET', `/sources/${source}/documents`, { key: ours.key });
    expect(documents.json['data']).toHaveLength(1);
    const document = await call('GET', `/documents/${documents.json['data'][0].id}`, { key: ours.key });
    expect(document.json['passages'].map((passage: { text: string }) => passage.text).join('\n')).toContain(
      '2 480 kronor',
    );
  });

  test('takes questions and answers, and forgets a source that is deleted', async () => {
    const entries = [{ question: 'När öppnar simhallen?', answer: 'Simhallen öppnar klockan 6.30 på vardagar.' }];
    const added = await call('POST', `/knowledge-bases/${base}/sources`, {
      key: ours.key,
      body: { type: 'faq', entries },
    });
    expect(added).toMatchObject({ status: 201, json: { status: 'ready' } });
    const query = { query: 'simhallens öppettider' };
    expect((await call('POST', '/search', { key: ours.key, body: query })).json['data'][0].title).toBe(
      'När öppnar simhallen?',
    );
    expect((await call('DELETE', `/sources/${added.json['id']}`, { key: ours.key })).status).toBe(204);
    const titles = (await call('POST', '/search', { key: ours.key, body: query })).json['data'].map(
      (hit: { title: string }) => hit.title,
    );
    expect(titles).not.toContain('När öppnar simhallen?');
  });
});
