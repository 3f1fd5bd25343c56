import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArithmeticError, decimals, reckon, rounded } from './arithmetic.ts';

const result = (expression: string): string => decimals(reckon(expression)).text;
const whole = fc.integer({ min: 0, max: 1_000_000 });
/** An expression with what it is worth by whole numbers. */
const { expression } = fc.letrec<{ expression: { text: string; value: bigint } }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    whole.map((number) => ({ text: String(number), value: BigInt(number) })),
    fc.tuple(tie('expression'), fc.constantFrom('+', '-', '*'), tie('expression')).map(([one, sign, other]) => ({
      text: `(${one.text} ${sign} ${other.text})`,
      value: sign === '+' ? one.value + other.value : sign === '-' ? one.value - other.value : one.value * other.value,
    })),
  ),
}));

describe('arithmetic', () => {
  test.each([
    ['4500 * 12%', '540'],
    ['0.1 + 0.2', '0.3'],
    ['1 - 2 * (3 - 5) / 4', '2'],
    ['-3 - -4', '1'],
    ['2 × 3 ÷ 4 − 1', '0.5'],
    ['sum(1, 2; 3.5)', '6.5'],
    ['mean(12, 15.5, max(1, 2))', '9.8333333333'],
    ['min(3, -2, 2)', '-2'],
    ['50%%', '0.005'],
    ['10 / 4', '2.5'],
    ['1/3 * 3', '1'],
    ['-0.4 * 0', '0'],
  ])('%s is %s', (text, value) => expect(result(text)).toBe(value));

  test('says whether a result ends', () => {
    expect(decimals(reckon('1/3'))).toEqual({ text: '0.3333333333', isExact: false });
    expect(decimals(reckon('1/1024')).isExact).toBe(true);
    expect([rounded(reckon('2.5'), 0), rounded(reckon('-2.5'), 0), rounded(reckon('-0.001'), 1)]).toEqual([
      '3',
      '-3',
      '0',
    ]);
  });

  test('is exact however long the numbers grow', () => {
    fc.assert(
      fc.property(expression, ({ text, value }) => {
        if (text.length <= 1_000) expect(result(text)).toBe(value.toString());
      }),
      { numRuns: 500 },
    );
  });

  test('gives back what it divided by', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 100_000 }), (a, b) => {
        expect(result(`${a} / ${b} * ${b}`)).toBe(String(a));
      }),
    );
  });

  const hostile = [
    'process.exit()',
    'constructor',
    '__proto__',
    'sum',
    'sum()',
    'sum(1,)',
    '1 +',
    '()',
    '1 2',
    '1/0',
    '1/(2-2)',
    'mean(1)%2',
    '9**9',
    '2^8',
    '1e9999',
    '0x10',
    '`${1}`',
    '"1"',
    '１+１',
    `${'('.repeat(400)}1`,
    `${'('.repeat(400)}1${')'.repeat(400)}`,
    '9'.repeat(1_001),
    '',
    ' ',
    '\u0000',
  ];
  test.each(hostile)('refuses %j in words', (text) => expect(() => reckon(text)).toThrow(ArithmeticError));

  test('whatever is written, there is a number or a refusal, at once', { timeout: 30_000 }, () => {
    const piece = fc.constantFrom(
      ...'0123456789.+-*/%(),; '.split(''),
      'sum(',
      'mean(',
      'min(',
      'max(',
      '9'.repeat(50),
      '%',
      '×',
      'e',
      '\n',
      '𝟙',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1_000 }),
      fc.array(piece, { maxLength: 300 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const since = performance.now();
        try {
          expect(result(written)).toMatch(/^-?\d+(?:\.\d+)?$/);
        } catch (error) {
          expect(error).toBeInstanceOf(ArithmeticError);
        }
        expect(performance.now() - since).toBeLessThan(500);
      }),
      { numRuns: 3_000 },
    );
  });
});
