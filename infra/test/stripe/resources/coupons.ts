import type Stripe from 'stripe';
import { z } from 'zod';
import { after } from '../billing/calendar.ts';
import { scaled } from '../billing/decimal.ts';
import { page } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { Coupon, Discount } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { withMetadata } from '../world/fields.ts';

const creation = {
  amount_off: is.positive.optional(),
  applies_to: z.strictObject({ products: z.array(is.text) }).optional(),
  currency: is.text.optional(),
  duration: z.enum(['forever', 'once', 'repeating']).optional(),
  duration_in_months: is.positive.optional(),
  id: is.text.optional(),
  max_redemptions: is.positive.optional(),
  metadata: is.metadata.optional(),
  name: is.text.max(40).optional(),
  percent_off: is.decimal
    .refine((value) => scaled(value) > 0n && scaled(value) <= scaled(100), { error: 'Invalid percent_off' })
    .optional(),
  redeem_by: is.integer.optional(),
} satisfies is.Names<Stripe.CouponCreateParams>;

export const create = operation(creation, (world, given) => {
  const { amount_off: amount, percent_off: percent, duration = 'once' } = given;
  if ((amount === undefined) === (percent === undefined)) refuse('You must pass either percent_off or amount_off.');
  if (amount !== undefined && given.currency === undefined) {
    refuse('amount_off needs a currency.', { code: 'parameter_missing', param: 'currency' });
  }
  if ((duration === 'repeating') !== (given.duration_in_months !== undefined)) {
    refuse('duration_in_months goes with duration=repeating.', { param: 'duration_in_months' });
  }
  const id = given.id ?? world.id('coupon').slice(-8).toUpperCase();
  if (world.find('coupons', id)) refuse('Coupon already exists.', { code: 'resource_already_exists', param: 'id' });
  const coupon: Coupon = {
    id,
    object: 'coupon',
    amount_off: amount ?? null,
    ...(given.applies_to && { applies_to: given.applies_to }),
    created: world.now(),
    currency: given.currency ?? null,
    duration,
    duration_in_months: given.duration_in_months ?? null,
    livemode: false,
    max_redemptions: given.max_redemptions ?? null,
    metadata: withMetadata({}, given.metadata),
    name: given.name ?? null,
    percent_off: percent === undefined ? null : Number(percent),
    redeem_by: given.redeem_by ?? null,
    times_redeemed: 0,
    valid: true,
  };
  world.put('coupons', coupon);
  world.tell('coupon.created', coupon);
  return coupon;
});

export const retrieve = operation({}, (world, _params, id) => world.get('coupons', id));

export const update = operation(
  { metadata: is.metadata.optional(), name: is.text.optional() } satisfies is.Names<Stripe.CouponUpdateParams>,
  (world, given, id) =>
    world.change(world.get('coupons', id), 'coupon.updated', (coupon) => {
      if (given.name !== undefined) coupon.name = given.name || null;
      coupon.metadata = withMetadata(coupon.metadata ?? {}, given.metadata);
    }),
);

export const remove = operation({}, (world, _params, id) => {
  const coupon = world.get('coupons', id);
  delete world.state.objects.coupons[id];
  // Discounts already given stay, so the coupon behind them must still be found.
  world.state.deletedCoupons[id] = { ...coupon, valid: false };
  world.tell('coupon.deleted', coupon);
  return { id, object: 'coupon', deleted: true } satisfies Stripe.DeletedCoupon;
});

export const list = operation(is.page, (world, asked) => page('/v1/coupons', world.all('coupons'), asked));

export function couponOf(world: World, discount: Discount): Coupon | undefined {
  const id = discount.source.coupon ?? '';
  return world.find('coupons', id) ?? world.state.deletedCoupons[id];
}

/** Takes a coupon into use for a subscription. */
export function redeem(
  world: World,
  couponId: string,
  to: { customer: string; subscription: string; now: number },
): string {
  const coupon = world.get('coupons', couponId, 'discounts[0][coupon]');
  const used = coupon.max_redemptions !== null && coupon.times_redeemed >= coupon.max_redemptions;
  if (used || (coupon.redeem_by !== null && coupon.redeem_by < to.now)) {
    refuse(`Coupon expired: ${couponId}`, { code: 'coupon_expired', param: 'discounts[0][coupon]' });
  }
  coupon.times_redeemed += 1;
  const months = coupon.duration_in_months;
  const discount: Discount = {
    id: world.id('di'),
    object: 'discount',
    checkout_session: null,
    customer: to.customer,
    customer_account: null,
    end: coupon.duration === 'repeating' && months !== null ? after(to.now, 'month', months) : null,
    invoice: null,
    invoice_item: null,
    promotion_code: null,
    source: { coupon: coupon.id, type: 'coupon' },
    start: to.now,
    subscription: to.subscription,
    subscription_item: null,
  };
  world.put('discounts', discount);
  world.tell('customer.discount.created', discount, to.now);
  return discount.id;
}
