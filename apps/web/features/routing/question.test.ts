import { describe, expect, it } from 'vitest';
import { askedOf, readQuestion } from './question';

const known = { targets: ['auto', 'fast', 'own-vllm'], assistants: ['asst_1'] };
const usual = { model: 'auto', kind: 'chat', dataClass: 'open', tokens: 4_000, assistant: '' };

describe('the question in the address', () => {
  it('is read', () => {
    expect(
      readQuestion({ model: 'own-vllm', kind: 'tools', data: 'internal', tokens: '20000', assistant: 'asst_1' }, known),
    ).toEqual({ model: 'own-vllm', kind: 'tools', dataClass: 'internal', tokens: 20_000, assistant: 'asst_1' });
  });

  it('is the usual one where it is empty, old or invented', () => {
    expect(readQuestion({}, known)).toEqual(usual);
    expect(
      readQuestion({ model: 'gone', kind: 'constructor', data: 'x', tokens: '-1', assistant: 'asst_9' }, known),
    ).toEqual(usual);
    expect(readQuestion({ tokens: '1.5' }, known).tokens).toBe(4_000);
  });

  it('asks for everything that a kind of call needs', () => {
    expect(askedOf(readQuestion({ kind: 'vision' }, known))).toEqual({
      model: 'auto',
      capabilities: ['chat', 'vision'],
      dataClass: 'open',
      estimatedTokens: 4_000,
    });
  });
});
