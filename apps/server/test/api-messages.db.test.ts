import '@radrum/db/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openLindvik } from './lindvik.ts';

const { ask, call, close, ours, publish } = await openLindvik(inject('appUrl'));
beforeAll(publish);
afterAll(close);

describe('an assistant', () => {
  test('says so when its sources do not answer', async () => {
    const answer = await ask('Vad heter chefens katt och vilken färg har den?');
    expect(answer.json).toMatchObject({ outcome: 'unanswered', citations: [] });
  });

  test('says whose matter it is when it is another authority’s', async () => {
    const { json } = await ask('Hur polisanmäler jag en stöld?');
    expect(json).toMatchObject({
      outcome: 'unanswered',
      citations: [],
      closest: [],
      referral: { name: 'Polisen', url: 'https://polisen.se', phone: '114 14' },
    });
    expect(json['text']).toContain('https://polisen.se');
    const elsewhere = await ask('Vad heter chefens katt och vilken färg har den?');
    expect(elsewhere.json).not.toHaveProperty('referral');
  });

  test('points to 112 when somebody is in danger, and greets who greets', async () => {
    expect((await ask('det brinner i köket hjälp')).json).toMatchObject({ outcome: 'escalated', escalation: 'crisis' });
    expect((await ask('Jag vill prata med en människa')).json).toMatchObject({
      outcome: 'escalated',
      escalation: 'person',
    });
    expect((await ask('det brinner i köket hjälp')).json['text']).toContain('112');
    expect((await ask('Hej!')).json).toMatchObject({ outcome: 'social', citations: [] });
  });

  test('masks identity numbers before anything is stored', async () => {
    const answer = await ask('Jag heter 19811218-9876, vad kostar 240 liter?');
    const conversation = await call('GET', `/conversations/${answer.json['conversationId']}`, { key: ours.key });
    expect(conversation.json['messages'][0].question).toBe('Jag heter [personnummer], vad kostar 240 liter?');
    expect(conversation.text).not.toContain('9876');
  });

  test('follows a question up', async () => {
    const first = await ask('Vad kostar sophämtning med 140 liter?');
    const second = await ask('och 240 liter?', { conversationId: first.json['conversationId'] });
    expect(second.json['text']).toContain('3 120 kronor');
    expect(second.json['conversationId']).toBe(first.json['conversationId']);
  });

  test('streams what the ai SDK’s useChat understands, and takes what it posts', async () => {
    const body = {
      id: 'chat-1',
      trigger: 'submit-message',
      messages: [{ id: 'm1', role: 'user', parts: [{ type: 'text', text: 'Vad kostar 140 liter?' }] }],
    };
    const stream = await call('POST', '/assistants/fraga/messages', {
      key: ours.key,
      body,
      headers: { accept: 'text/event-stream' },
    });
    expect(stream.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1');
    const events = stream.text
      .split('\n\n')
      .filter(Boolean)
      .map((line) => line.replace('data: ', ''));
    const types = events.slice(0, -1).map((event) => JSON.parse(event).type);
    const shown = types.filter((type, place) => !types.slice(0, place).includes(type));
    expect(shown).toEqual([
      'start',
      'start-step',
      'source-url',
      'text-start',
      'text-delta',
      'text-end',
      'data-outcome',
      'finish-step',
      'finish',
    ]);
    expect(events.at(-1)).toBe('[DONE]');
    const again = await call('POST', '/assistants/fraga/messages', { key: ours.key, body });
    expect(stream.text).toContain(again.json['conversationId']);
  });

  test('takes an opinion and a wish for a person, and its conversations can be deleted', async () => {
    const answer = await ask('Vad kostar 140 liter?');
    expect(
      (await call('POST', `/messages/${answer.json['messageId']}/feedback`, { key: ours.key, body: { rating: 'up' } }))
        .status,
    ).toBe(200);
    expect(
      (await call('POST', `/conversations/${answer.json['conversationId']}/handoff`, { key: ours.key, body: {} }))
        .status,
    ).toBe(201);
    expect((await call('DELETE', `/conversations/${answer.json['conversationId']}`, { key: ours.key })).status).toBe(
      204,
    );
    expect((await call('GET', `/conversations/${answer.json['conversationId']}`, { key: ours.key })).status).toBe(404);
  });
});
