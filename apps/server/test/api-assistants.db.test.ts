import '@radrum/db/testing';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLindvik } from './lindvik.ts';

const { ask, call, close, ours, publish } = await openLindvik(inject('appUrl'));
afterAll(close);

describe('an assistant', () => {
  test('answers only after it was published, from its sources, with a verbatim quote', async () => {
    expect(await ask('Vad kostar 140 liter?')).toMatchObject({ status: 409, json: { code: 'not_published' } });
    expect(await publish()).toMatchObject({ status: 200, json: { version: 1 } });
    const answer = await ask('Vad kostar sophämtning med 140 liter?');
    expect(answer).toMatchObject({
      status: 200,
      json: { outcome: 'answered', language: 'sv', route: { model: 'extractive', fallbackFrom: [] } },
    });
    expect(answer.json['text']).toContain('2 480 kronor');
    expect(answer.json['citations'][0]).toMatchObject({
      url: 'https://lindvik.example/avgifter',
      title: 'Sophämtning i Lindvik',
    });
    expect(answer.json['citations'][0].quote).toContain('2 480 kronor');
  });

  test('has versions, of which any can answer again', async () => {
    await call('PATCH', '/assistants/fraga', { key: ours.key, body: { knowledgeBaseIds: [] } });
    expect((await call('GET', '/assistants/fraga', { key: ours.key })).json).toMatchObject({
      hasChanges: true,
      publishedVersion: 1,
    });
    expect((await publish()).json).toEqual({ version: 2 });
    expect((await ask('Vad kostar 140 liter?')).json).toMatchObject({ outcome: 'unanswered' });
    expect((await call('POST', '/assistants/fraga/rollback', { key: ours.key, body: { version: 1 } })).json).toEqual({
      version: 1,
    });
    expect((await ask('Vad kostar 140 liter?')).json).toMatchObject({ outcome: 'answered' });
    const versions = await call('GET', '/assistants/fraga/versions', { key: ours.key });
    expect(
      versions.json['data'].map((version: { version: number; isPublished: boolean }) => [
        version.version,
        version.isPublished,
      ]),
    ).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  test('tells of the version that answers also where very many were made after it', async () => {
    for (let count = 0; count < 52; count++) await publish();
    await call('POST', '/assistants/fraga/rollback', { key: ours.key, body: { version: 1 } });
    const { json } = await call('GET', '/assistants/fraga/versions', { key: ours.key });
    expect(json['data']).toHaveLength(51);
    expect(json['data'].at(-1)).toMatchObject({ version: 1, isPublished: true });
  });
});
