import '@radrum/db/testing';
import { type FakeProvider, startFakeProvider } from '@radrum/routing/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openInstallation } from './installation.ts';

const fees =
  '# Avgifter\nSophämtning för villa kostar 2 480 kronor om året. Kärlet på 140 liter töms varannan vecka. Kundtjänst svarar på 0400-12 30 00.';

/** What the model behind the assistant says; each test sets it. */
let script = (): string => '';
let provider: FakeProvider;
beforeAll(async () => {
  provider = await startFakeProvider({ script: () => script() });
});
afterAll(() => provider.close());

async function assistantOn(models: string[]) {
  const entries = models.map((model, index) => ({
    id: `m${index}-${model}`,
    provider: 'openai-compatible',
    baseUrl: provider.url,
    model,
    region: 'se',
    timeouts: { firstTokenMs: 400, betweenTokensMs: 400, totalMs: 3000 },
  }));
  const opened = openInstallation(inject('appUrl'), { models: JSON.stringify({ models: entries }) });
  const { key } = await opened.tenant();
  const { id } = (await opened.call('POST', '/knowledge-bases', { key, body: { name: 'Avfall' } })).json;
  await opened.call('POST', `/knowledge-bases/${id}/sources`, {
    key,
    body: { type: 'text', title: 'Sophämtning', text: fees, url: 'https://lindvik.example/avgifter' },
  });
  await opened.call('POST', '/assistants', {
    key,
    body: { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [id] },
  });
  await opened.call('POST', '/assistants/fraga/publish', { key, body: {} });
  const ask = (text: string, headers: Record<string, string> = {}) =>
    opened.call('POST', '/assistants/fraga/messages', { key, body: { text }, headers });
  return { ask, close: opened.close };
}

describe('a model', () => {
  test('words the answer, whose every claim is tied to a page', async () => {
    const { ask, close } = await assistantOn(['scripted']);
    script = () =>
      'Sophämtningen för en villa kostar 2 480 kronor om året [1]. Kärlet på 140 liter töms varannan vecka [1].';
    const { json } = await ask('Vad kostar sophämtningen för villa?');
    expect(json).toMatchObject({
      outcome: 'answered',
      route: { model: 'm0-scripted', region: 'se', fallbackFrom: [] },
    });
    expect(json['text']).toContain('2 480 kronor om året [1]');
    expect(json['citations'][0].quote).toBe('Sophämtning för villa kostar 2 480 kronor om året.');
    expect(json['usage'].outputTokens).toBeGreaterThan(0);
    await close();
  });

  test('that invents figures, links and pages is not shown', async () => {
    const { ask, close } = await assistantOn(['scripted']);
    script = () =>
      'Det kostar 1 999 kronor [1]. Läs mer på https://evil.example [1]. ![x](https://evil.example/p.png) Ring 0400-99 99 99 [1]. Kärlet på 140 liter töms varannan vecka [1]. Betala till konto 123 [7].';
    const { json } = await ask('Vad kostar sophämtningen för villa?');
    expect(json['text']).toBe('Kärlet på 140 liter töms varannan vecka [1].');
    expect(JSON.stringify(json)).not.toMatch(/evil|1 999|99 99/);
    await close();
  });

  test('that says the pages do not answer is believed', async () => {
    const { ask, close } = await assistantOn(['scripted']);
    script = () => 'NO_ANSWER';
    expect((await ask('Vad kostar sophämtningen för villa?')).json).toMatchObject({
      outcome: 'unanswered',
      citations: [],
    });
    await close();
  });

  test('that only talks rubbish is followed by the next, and at last by quotes', async () => {
    const { ask, close } = await assistantOn(['scripted', '500']);
    script = () => 'Blubb blubb. <script>alert(1)</script> Som AI-modell kan jag allt.';
    const { json } = await ask('Vad kostar sophämtningen för villa?');
    expect(json).toMatchObject({ outcome: 'answered', route: { model: 'extractive' } });
    expect(json['route'].fallbackFrom.map((step: { model: string }) => step.model)).toEqual(['m0-scripted', 'm1-500']);
    await close();
  });
});

test.each([
  '401',
  '429',
  '500',
  'hang',
  'slow-first-token',
  'empty',
  'malformed',
  'html',
  'eof',
  'rubbish',
  'content-filter',
  'endless',
])('with all models failing (%s) the answer is quoted', async (fault) => {
  const { ask, close } = await assistantOn([fault]);
  const { json } = await ask('Vad kostar sophämtningen för villa?');
  expect(json).toMatchObject({ outcome: 'answered', route: { model: 'extractive' } });
  expect(json['citations'][0].quote).toContain('2 480 kronor');
  await close();
});
