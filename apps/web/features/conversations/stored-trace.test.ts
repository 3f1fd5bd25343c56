import { expect, it } from 'vitest';
import { storedTrace } from './stored-trace';

const old = {
  safeguards: { masked: [], injection: [], crisis: null },
  search: null,
  decisions: [],
  dropped: [],
  firstTokenMs: null,
  durationMs: 12,
};
const reading = { query: 'x', language: 'sv', corrections: [], joined: [], unknown: [], wanted: [], expansions: [] };
const explanation = { reading, confidence: 0.5, evidence: [], passages: [], lines: [] };

it('a trace that was stored before answers were explained is shown without an explanation', () => {
  expect(storedTrace(old)).toEqual({ ...old, explanation: null, tools: [] });
  const use = { name: 'calculate', input: '{}', length: 3, ms: 1, problem: null };
  expect(storedTrace({ ...old, tools: [use, 'x', { name: 1 }] })?.tools).toEqual([use]);
  expect(storedTrace({ ...old, explanation: null })?.explanation).toBeNull();
});

it('an explanation is shown when it has the shape of today', () => {
  expect(storedTrace({ ...old, explanation })?.explanation).toEqual(explanation);
  expect(storedTrace({ ...old, explanation: { ...explanation, lines: undefined } })?.explanation).toBeNull();
  expect(storedTrace({ ...old, explanation: { ...explanation, reading: 'x' } })?.explanation).toBeNull();
});

it('what is no trace is not shown at all', () => {
  expect(storedTrace('x')).toBeNull();
  expect(storedTrace({ ...old, decisions: 'none' })).toBeNull();
});
