import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, heatOf, labelledSteps, levelsOf, lineOf, segmentsOf, sharesOf, yOf } from './scale';

describe('an axis', () => {
  it.each([
    [[], [0, 1]],
    [[1], [0, 1]],
    [[3], [0, 1, 2, 3]],
    [[7], [0, 2, 4, 6, 8]],
    [[11], [0, 5, 10, 15]],
    [
      [412, 380],
      [0, 200, 400, 600],
    ],
    [[1310], [0, 500, 1000, 1500]],
    [
      [null, 40],
      [0, 10, 20, 30, 40],
    ],
  ])('over %j has the ticks %j', (values, ticks) => {
    expect(axisOf(values).ticks).toEqual(ticks);
  });

  it('starts at zero, cuts nothing, and has few whole ticks at even distances', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_000_000), { maxLength: 40 }), fc.integer({ min: 2, max: 6 }), (values, most) => {
        const { top, ticks } = axisOf(values, most);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBe(top);
        expect(top).toBeGreaterThanOrEqual(Math.max(0, ...values));
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        const distance = ticks[1] ?? 0;
        for (const [index, tick] of ticks.entries()) expect(tick).toBeCloseTo(index * distance, 6);
        expect(Number.isInteger(distance)).toBe(true);
      }),
    );
  });
});

describe('a line', () => {
  it('goes through the values, from the ground up', () => {
    expect(lineOf([0, 10, 5], 10)).toBe('M5 100L15 0L25 50');
    expect(yOf(0, 10)).toBe(100);
  });
  it('has a gap where nothing is known, and a dot for a value alone', () => {
    expect(lineOf([1, null, 2, null, 3, 4], 4)).toBe('M5 75h0.01M25 50h0.01M45 25L55 0');
    expect(lineOf([], 4)).toBe('');
    expect(lineOf([null], 4)).toBe('');
  });
  it('of levels holds for the whole step', () => {
    expect(levelsOf([2, null, 4], 4)).toBe('M0 50h10M20 0h10');
  });
});

it('a stacked bar has its parts from zero, without overlap', () => {
  const [first, second] = segmentsOf([6, 0, 2], 10);
  expect(first).toEqual({ part: 0, y: 40, height: 59.2 });
  expect(second?.part).toBe(2);
  expect((second?.y ?? 0) + (second?.height ?? 0)).toBeLessThan(40);
});

describe('labels under an axis', () => {
  it.each([
    [14, 5, [13, 10, 7, 4, 1]],
    [30, 5, [29, 22, 15, 8, 1]],
    [30, 3, [29, 15, 1]],
    [7, 7, [6, 5, 4, 3, 2, 1, 0]],
    [0, 5, []],
  ])('of %i days, at most %i', (count, most, expected) => {
    expect([...labelledSteps(count, most)]).toEqual(expected);
  });
  it('are never more than there is room for, and always name the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 2, max: 8 }), (count, most) => {
        const steps = labelledSteps(count, most);
        expect(steps.size).toBeLessThanOrEqual(most);
        expect(steps.has(count - 1)).toBe(true);
        expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a grid of counts', () => {
  it.each([
    [0, 100, 0],
    [1, 100, 1],
    [25, 100, 1],
    [26, 100, 2],
    [75, 100, 3],
    [100, 100, 4],
    [0, 0, 0],
  ])('%i of at most %i is step %i', (value, most, expected) => {
    expect(heatOf(value, most)).toBe(expected);
  });
});

describe('shares', () => {
  it('add up to a hundred', () => {
    expect(sharesOf([1, 1, 1])).toEqual([34, 33, 33]);
    expect(sharesOf([874, 70, 40, 16])).toEqual([87, 7, 4, 2]);
    expect(sharesOf([0, 0])).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 }), (counts) => {
        const sum = sharesOf(counts).reduce((all, share) => all + share, 0);
        expect(sum).toBe(counts.some((count) => count > 0) ? 100 : 0);
      }),
    );
  });
});
