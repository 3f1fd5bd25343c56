/** Exact decimals: Stripe allows twelve places in an amount of öre, and money is never a float. */
const places = 12;
const one = 10n ** BigInt(places);

const pattern = /^(-?)(\d+)(?:\.(\d{1,12}))?$/;

export function isDecimal(text: string): boolean {
  return pattern.test(text);
}

/** `"0.25"` as an integer of 10⁻¹². */
export function scaled(text: string | number): bigint {
  const match = pattern.exec(String(text));
  if (!match) throw new RangeError(`not a decimal of at most ${places} places: ${text}`);
  const [, sign, whole = '0', fraction = ''] = match;
  const value = BigInt(whole) * one + BigInt(fraction.padEnd(places, '0'));
  return sign ? -value : value;
}

/** The decimal as Stripe writes it: no zeros at the end. */
export function written(value: bigint): string {
  const size = value < 0n ? -value : value;
  const fraction = (size % one).toString().padStart(places, '0').replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${size / one}${fraction && `.${fraction}`}`;
}

/** Nearest integer of a fraction; a half goes away from zero, so that a credit mirrors its charge. */
export function divide(numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return Number(numerator < 0n ? -rounded : rounded);
}

/** Whole öre of a scaled amount. */
export function rounded(value: bigint): number {
  return divide(value, one);
}

/** `percent` (up to four places) of whole öre. */
export function share(amount: number, percent: number): number {
  return divide(BigInt(amount) * scaled(percent), 100n * one);
}

/** Splits an amount in proportion to weights, to the last öre. */
export function apportion(amount: number, weights: number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = divide(BigInt(amount) * BigInt(before), BigInt(total));
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** Units times a unit amount, both scaled, as a scaled amount. */
export function times(quantity: bigint, unit: bigint): bigint {
  return (quantity * unit) / one;
}
