import { couponOf } from '../resources/coupons.ts';
import type { Coupon, Discount, Invoice, Line } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { apportion, share } from './decimal.ts';

/** The discounts of a subscription that hold at a moment. */
export function discountsAt(world: World, ids: string[], moment: number): Discount[] {
  return ids
    .map((id) => world.get('discounts', id))
    .filter((discount) => discount.end === null || discount.end > moment);
}

/** Sets `discount_amounts` on the lines; each discount works on what the one before it left. */
export function discountLines(world: World, invoice: Invoice): void {
  const lines = invoice.lines.data;
  for (const line of lines) line.discount_amounts = [];
  for (const id of invoice.discounts) {
    const coupon = couponOf(world, world.get('discounts', id));
    if (!coupon) continue;
    const open = lines.filter((line) => line.discountable && line.amount > 0 && appliesTo(coupon, productOf(line)));
    const left = open.map((line) => line.amount - discounted(line));
    const sum = left.reduce((total, amount) => total + amount, 0);
    const off = coupon.percent_off;
    const amounts =
      off === null ? apportion(Math.min(coupon.amount_off ?? 0, sum), left) : left.map((amount) => share(amount, off));
    for (const [index, line] of open.entries()) {
      line.discount_amounts = [...(line.discount_amounts ?? []), { amount: amounts[index] ?? 0, discount: id }];
    }
  }
}

export function discounted(line: Line): number {
  return (line.discount_amounts ?? []).reduce((sum, one) => sum + one.amount, 0);
}

/** A prorated amount with the percentages of the subscription already in it, as flexible billing reckons. */
export function withDiscounts(world: World, ids: string[], product: string, amount: number, moment: number): number {
  return discountsAt(world, ids, moment).reduce((left, discount) => {
    const coupon = couponOf(world, discount);
    return coupon?.percent_off && appliesTo(coupon, product) ? left - share(left, coupon.percent_off) : left;
  }, amount);
}

function appliesTo(coupon: Coupon, product: string): boolean {
  return coupon.applies_to === undefined || coupon.applies_to.products.includes(product);
}

function productOf(line: Line): string {
  return line.pricing?.price_details?.product ?? '';
}
