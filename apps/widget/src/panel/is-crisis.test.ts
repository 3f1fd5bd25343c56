import type { Answer } from '@radrum/sdk';
import { expect, test } from 'vitest';
import { isCrisis } from './is-crisis.ts';

const answer = (outcome: Answer['outcome'], text: string): Answer => ({
  conversationId: 'conv_1',
  messageId: 'msg_1',
  outcome,
  text,
  language: 'sv',
  citations: [],
  closest: [],
  route: { model: 'none', provider: 'radrum', region: 'local', fallbackFrom: [] },
  usage: { inputTokens: 0, outputTokens: 0 },
});

test('A crisis is told from the wish for a person by the emergency number, not by one that only contains it', () => {
  expect(isCrisis(answer('escalated', '**Ring 112 nu om någon är i fara.**'))).toBe(true);
  expect(isCrisis(answer('escalated', 'Här når du en människa: 0400-112 00'))).toBe(false);
  expect(isCrisis(answer('escalated', 'Här når du en människa: 0400-12 31 12'))).toBe(false);
  expect(isCrisis(answer('declined', 'Är det akut, ring 112.'))).toBe(false);
});
