import { describe, expect, it } from 'vitest';
import { changing, todoFor, worthSaying } from './standings';

describe('what is said of how a plan stands', () => {
  it('says the last of those that follow on each other, the gravest first', () => {
    expect(worthSaying(['tasksNear', 'answersOver', 'answersOverLong', 'tasksOver'])).toEqual([
      'answersOverLong',
      'tasksOver',
      'tasksNear',
    ]);
    expect(worthSaying(['unpaid', 'unpaidReadOnly', 'unpaidPaused'])).toEqual(['unpaidPaused']);
  });

  it('tells everybody what changes something, and not what is near', () => {
    expect(changing(['answersNear', 'trialEnds', 'unpaid'])).toEqual([]);
    expect(changing(['ended', 'endedLong'])).toEqual(['endedLong']);
  });

  it('asks of people only what they can do', () => {
    const all = { canEdit: true, canOrder: true, sellsMore: true };
    expect(todoFor('answersOver', all)).toBe('more');
    expect(todoFor('answersOver', { ...all, sellsMore: false })).toBe('plan');
    expect(todoFor('ended', { ...all, canOrder: false })).toBe('operator');
    expect(todoFor('unpaid', all)).toBe('pay');
    expect(todoFor('unpaid', { ...all, canEdit: false })).toBe('others');
  });
});
