import { describe, expect, it } from 'vitest';
import { barsOf, changeOf, frameOf, periodOf, pointsOf, risingTopics, shareOutside, weekOf } from './period';

const none = { answered: 0, unanswered: 0, declined: 0, escalated: 0, social: 0 };

describe('the figures of a period', () => {
  it('stand beside those of the period before', () => {
    expect(changeOf(108, 100)).toBeCloseTo(0.08);
    expect(changeOf(5, 0)).toBeNull();
    expect(pointsOf([87, 100], [84, 100])).toBe(3);
    expect(pointsOf([1, 3], [0, 0])).toBeNull();
  });

  it('are those of thirty days unless the address names others', () => {
    expect(periodOf('90')).toBe('90');
    expect(periodOf('31')).toBe('30');
    expect(periodOf(undefined)).toBe('30');
  });

  it('come in weeks where the period is long, so that the last week is whole', () => {
    const days = Array.from({ length: 365 }, (_, index) => ({
      date: `day ${index}`,
      counts: { ...none, answered: 1 },
    }));
    const before = days.map(({ date }) => ({ date, questions: 2 }));
    const bars = barsOf({ days, before });
    expect(bars).toHaveLength(52);
    expect(bars[0]).toMatchObject({ date: 'day 1', counts: { answered: 7 }, before: 14 });
    expect(barsOf({ days: days.slice(0, 30), before: before.slice(0, 30) })).toHaveLength(30);
  });
});

it('names topics that rise by more than chance', () => {
  const topic = (label: string, count: number, before: number) => ({
    topic: label,
    label,
    count,
    before,
    unanswered: 0,
  });
  expect(risingTopics([topic('Sopor', 10, 2), topic('Bygglov', 4, 3), topic('Skola', 9, 5)])).toEqual([
    { label: 'Sopor', more: 8 },
    { label: 'Skola', more: 4 },
  ]);
});

describe('the hours of the week', () => {
  const opening = [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' }];
  const hours = [
    { weekday: 0, hour: 16, count: 1 },
    { weekday: 0, hour: 17, count: 1 },
    { weekday: 6, hour: 10, count: 2 },
  ];
  it('tell how many ask when nobody answers', () => {
    expect(shareOutside(hours, opening)).toBe(0.75);
    expect(shareOutside(hours, [])).toBeNull();
    expect(shareOutside([], opening)).toBeNull();
  });

  it('frame the opening hours where they are one rectangle', () => {
    expect(frameOf(opening)).toEqual({ fromDay: 0, toDay: 5, fromHour: 8, toHour: 17 });
    expect(frameOf([{ days: [1, 3], from: '08:00', to: '16:00' }])).toBeUndefined();
    expect(frameOf([...opening, ...opening])).toBeUndefined();
  });

  it('are a table of seven days', () => {
    const week = weekOf(hours);
    expect(week).toHaveLength(7);
    expect(week[6]?.[10]).toBe(2);
  });
});
