import { describe, expect, it } from 'vitest';
import { segmentsOf, topOf, toCsv } from './plot-shape';

describe('the plot of questions a day', () => {
  it.each([
    [[], 2],
    [[1], 2],
    [[3], 4],
    [[7], 8],
    [[9], 10],
    [[11], 20],
    [[412, 380], 500],
    [[610], 800],
  ])('has a round top over %j', (values, top) => {
    expect(topOf(values)).toBe(top);
  });

  it('never cuts a bar and always has a middle line', () => {
    for (let most = 0; most < 3000; most += 1) {
      const top = topOf([most]);
      expect(top).toBeGreaterThanOrEqual(most);
      expect(top % 2).toBe(0);
    }
  });

  it('stacks parts from zero without overlap', () => {
    const [first, second] = segmentsOf(
      [
        { series: 'answered', count: 6 },
        { series: 'unanswered', count: 0 },
        { series: 'declined', count: 2 },
      ],
      10,
    );
    expect(first).toEqual({ series: 'answered', y: 40, height: 59.4 });
    expect(second?.series).toBe('declined');
    expect((second?.y ?? 0) + (second?.height ?? 0)).toBeLessThan(40);
  });

  it('writes the numbers as a file that a spreadsheet reads, and no formulas', () => {
    expect(
      toCsv([
        ['Dag', 'Alla'],
        ['a "b", c', 3],
        ['=1+1', -2],
      ]),
    ).toBe('\uFEFFDag,Alla\r\n"a ""b"", c",3\r\n\'=1+1,-2\r\n');
  });
});
