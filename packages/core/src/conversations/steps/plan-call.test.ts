import { EXTRACTIVE_MODEL, parseModelEntry } from '@radrum/routing';
import { describe, expect, test } from 'vitest';
import { platformRules } from '../../policies/rules.ts';
import { passagesThatFit } from './plan-call.ts';

const model = (contextTokens?: number) =>
  parseModelEntry(
    {
      id: 'own-x',
      provider: 'openai-compatible',
      baseUrl: 'https://models.example/v1',
      model: 'x',
      region: 'se',
      contextTokens,
    },
    { owner: 'tenant', key: null, place: '' },
  );
/** About 1,000 tokens each. */
const passages = Array.from({ length: 5 }, () => ({ text: 'x'.repeat(3_700) }));

describe('the passages of a prompt', () => {
  test('are all there where nobody says how much a model takes', () => {
    expect(passagesThatFit([model(), EXTRACTIVE_MODEL], platformRules, passages, '')).toBe(5);
  });
  test('are cut from the end for the smallest model that may be asked, and the best one stays', () => {
    expect(passagesThatFit([model(100_000), model(3_500)], platformRules, passages, '')).toBe(2);
    expect(passagesThatFit([model(3_500)], platformRules, passages, 'y'.repeat(3_700))).toBe(1);
    expect(passagesThatFit([model(300)], platformRules, passages, '')).toBe(1);
    expect(passagesThatFit([model(300)], platformRules, [], '')).toBe(0);
  });
});
