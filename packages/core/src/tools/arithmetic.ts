/*
 * Exact arithmetic: every number is a fraction of two whole numbers of any length, so that nothing is rounded before the end. What is read is
 * numbers, + - * / ( ) %, and sum, mean, min and max; nothing of it is ever run as a program.
 */

/** `top / bottom` in lowest terms; `bottom` is above 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** What cannot be reckoned, in few words. */
export class ArithmeticError extends Error {
  override readonly name = 'ArithmeticError';
}

export const longestExpression = 1_000;
const deepest = 40;
/** Decimals of a result that has no end. */
const mostDecimals = 10;
/** Decimals that are written out of one that has. */
const mostExactDecimals = 30;

const gcd = (a: bigint, b: bigint): bigint => {
  let [one, other] = [a < 0n ? -a : a, b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
};

function fraction(top: bigint, bottom: bigint): Fraction {
  if (bottom === 0n) throw new ArithmeticError('division by zero');
  const sign = bottom < 0n ? -1n : 1n;
  const common = gcd(top, bottom * sign) || 1n;
  return { top: (sign * top) / common, bottom: (sign * bottom) / common };
}

const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
const minus = (a: Fraction): Fraction => ({ top: -a.top, bottom: a.bottom });
const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);
const isLess = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom;
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, { top: 0n, bottom: 1n });

const functions: ReadonlyMap<string, (all: readonly [Fraction, ...Fraction[]]) => Fraction> = new Map([
  ['sum', sum],
  ['mean', (all) => over(sum(all), { top: BigInt(all.length), bottom: 1n })],
  ['min', (all) => all.reduce((least, one) => (isLess(one, least) ? one : least))],
  ['max', (all) => all.reduce((most, one) => (isLess(most, one) ? one : most))],
]);

const token = /\s*(?:(\d+(?:\.\d+)?|\.\d+)|([a-z]+)|([-+*/%(),;]))/y;

/** "×", "÷", "−" and spaces that do not break are what people write and models copy. */
const plain = (text: string): string =>
  text
    .replaceAll(/[×·]/g, '*')
    .replaceAll(/[÷:]/g, '/')
    .replaceAll(/[−–]/g, '-')
    .replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
    .toLowerCase();

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  let end = 0;
  const source = plain(text).trimEnd();
  while (end < source.length) {
    const [, number, name, sign] = token.exec(source) ?? [];
    const found = number ?? name ?? sign;
    if (found === undefined) throw new ArithmeticError(`cannot read "${source.slice(end).trim().slice(0, 12)}"`);
    tokens.push(found);
    end = token.lastIndex;
  }
  return tokens;
}

const numberOf = (written: string): Fraction => {
  const [whole = '', decimals = ''] = written.split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
};

/**
 * Reckons an expression. `%` means hundredths: `4500 * 12%` is 540. Decimals have a point; a comma or semicolon stands between what a function takes.
 * @throws ArithmeticError for what is no such expression, too long or nested too deep, and for a division by zero
 * @example
 * decimals(reckon('sum(0.1, 0.2) / 3')) // { text: '0.1', isExact: true }
 */
export function reckon(expression: string): Fraction {
  if (expression.length > longestExpression) throw new ArithmeticError('the expression is too long');
  const tokens = tokensOf(expression);
  let at = 0;
  const takes = (wanted: string): boolean => {
    if (tokens[at] !== wanted) return false;
    at++;
    return true;
  };
  const need = (wanted: string): void => {
    if (!takes(wanted)) throw new ArithmeticError(`"${wanted}" is missing`);
  };
  const terms = (depth: number): Fraction => {
    if (depth > deepest) throw new ArithmeticError('nested too deep');
    let value = factors(depth);
    for (;;) {
      if (takes('+')) value = plus(value, factors(depth));
      else if (takes('-')) value = plus(value, minus(factors(depth)));
      else return value;
    }
  };
  const factors = (depth: number): Fraction => {
    let value = signed(depth);
    for (;;) {
      if (takes('*')) value = times(value, signed(depth));
      else if (takes('/')) value = over(value, signed(depth));
      else return value;
    }
  };
  const signed = (depth: number): Fraction => {
    let isNegative = false;
    for (;;) {
      if (takes('-')) isNegative = !isNegative;
      else if (!takes('+')) break;
    }
    let value = one(depth);
    while (takes('%')) value = over(value, { top: 100n, bottom: 1n });
    return isNegative ? minus(value) : value;
  };
  const one = (depth: number): Fraction => {
    const found = tokens[at];
    if (found === undefined) throw new ArithmeticError('something is missing at the end');
    if (takes('(')) {
      const value = terms(depth + 1);
      need(')');
      return value;
    }
    at++;
    if (/^[\d.]/.test(found)) return numberOf(found);
    const apply = functions.get(found);
    if (!apply) throw new ArithmeticError(`"${found}" is not known here`);
    need('(');
    const all: [Fraction, ...Fraction[]] = [terms(depth + 1)];
    while (takes(',') || takes(';')) all.push(terms(depth + 1));
    need(')');
    return apply(all);
  };
  const value = terms(0);
  if (at < tokens.length) throw new ArithmeticError(`"${tokens[at]}" is not expected here`);
  return value;
}

/** A fraction as a decimal number with a point: the whole of it where it ends, else rounded half away from zero. */
export function decimals(value: Fraction): { text: string; isExact: boolean } {
  const scale = 10n ** BigInt(mostExactDecimals);
  if ((value.top * scale) % value.bottom === 0n) return { text: rounded(value, mostExactDecimals), isExact: true };
  return { text: rounded(value, mostDecimals), isExact: false };
}

/** Rounded half away from zero to at most so many decimals; zeros at the end are left out. */
export function rounded({ top, bottom }: Fraction, places: number): string {
  const scaled = (top < 0n ? -top : top) * 10n ** BigInt(places);
  const nearest = (2n * scaled + bottom) / (2n * bottom);
  const digits = nearest.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const rest = digits.slice(digits.length - places).replace(/0+$/, '');
  const sign = top < 0n && nearest !== 0n ? '-' : '';
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
}
