import { expect, it } from 'vitest';
import type { Conversation } from '../../api/shapes';
import { countPlaces } from './count-places';

const message: Conversation['messages'][number] = {
  id: 'msg_1',
  question: 'Jag heter Karin, vem ringer jag?',
  answer: 'Ring kontaktcenter.',
  outcome: 'answered',
  language: 'sv',
  assistantVersion: 1,
  policy: { tenant: null, assistant: null },
  citations: [{ url: null, title: 'Kontakt', quote: 'Karin svarar' }],
  correction: null,
  route: {},
  trace: {},
  firstTokenMs: null,
  durationMs: 1,
  feedback: { rating: 'up', comment: 'Tack från Karin' },
  createdAt: '2026-11-24T12:00:00Z',
};
const conversation: Conversation = {
  id: 'conv_1',
  assistantId: 'asst_1',
  assistantSlug: 'fraga',
  language: 'sv',
  channel: 'widget',
  createdAt: '2026-11-24T12:00:00Z',
  keptUntil: '2027-11-24T12:00:00Z',
  isResolved: false,
  handoffs: [{ id: 'hand_1', reason: 'Karin vill prata', state: 'open', createdAt: '2026-11-24T12:00:00Z' }],
  messages: [message],
};

it('counts the texts that hold what is to be hidden', () => {
  expect(countPlaces(conversation, 'Karin')).toBe(4);
  expect(countPlaces(conversation, 'karin')).toBe(0);
  expect(countPlaces(conversation, '')).toBe(0);
});
