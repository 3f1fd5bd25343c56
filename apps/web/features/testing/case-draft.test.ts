import { describe, expect, it } from 'vitest';
import { caseOf, draftOfCase } from './case-draft';

describe('a question of a test that is written', () => {
  it('has an entry a line, and comes back as it was', () => {
    const one = {
      question: 'Vad kostar det?',
      history: ['Soptunna?'],
      expect: { outcome: 'answered' as const, page: '/avfall', includes: ['kr', 'om året'], excludes: [] },
    };
    expect(draftOfCase(one).includes).toBe('kr\nom året');
    expect(caseOf(draftOfCase(one))).toEqual(one);
  });

  it('expects an answer unless something else is said', () =>
    expect(caseOf({ ...draftOfCase(null), question: ' Hej? ' })).toEqual({
      question: 'Hej?',
      history: [],
      expect: { outcome: 'answered', includes: [], excludes: [] },
    }));

  it('has to expect something, and leans on at most four questions', () => {
    const draft = { ...draftOfCase(null), question: 'Hej?', outcome: '' };
    expect(caseOf({ ...draft, includes: ' \n ' })).toBe('nothing_expected');
    expect(caseOf({ ...draft, page: '/x', history: 'a\nb\nc\nd\ne' })).toBe('too_many_before');
  });
});
