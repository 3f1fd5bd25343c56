import { describe, expect, it } from 'vitest';
import { en } from './en';
import { sv } from './sv';

type Leaf = { path: string; value: unknown };

/** Every message with its path. */
function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
}

describe('the console’s words', () => {
  it('are the same ones in both languages', () => {
    expect(
      leavesOf(en)
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(
      leavesOf(sv)
        .map(({ path }) => path)
        .toSorted(),
    );
  });

  it.each([
    ['sv', sv],
    ['en', en],
  ] as const)('are never empty, and never excited (%s)', (_, messages) => {
    const texts = leavesOf(messages).flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, value }] : []));
    expect(texts.filter(({ value }) => value.trim() === '' || value.includes('!'))).toEqual([]);
  });

  it('count in words: one question, two questions', () => {
    expect(sv.overview.unansweredCount(1)).toBe('1\u00a0fråga fick inget svar');
    expect(sv.overview.unansweredCount(1284)).toBe('1\u00a0284\u00a0frågor fick inget svar');
    expect(en.conversations.turns(1)).toBe('1\u00a0answer');
    expect(en.conversations.turns(0)).toBe('0\u00a0answers');
  });
});
