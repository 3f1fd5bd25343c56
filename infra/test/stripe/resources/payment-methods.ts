import type Stripe from 'stripe';
import { page } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { missing, Refusal, refuse } from '../world/refusal.ts';
import type { Customer, PaymentMethod } from '../world/stored.ts';
import type { World } from '../world/world.ts';

/** Test cards, by what they do: declined when attached, or attached and declined when charged. */
const cards: Record<string, { attach: boolean; charge: boolean; brand: string }> = {
  '4242424242424242': { attach: true, charge: true, brand: 'visa' },
  '5555555555554444': { attach: true, charge: true, brand: 'mastercard' },
  '4000000000000002': { attach: false, charge: false, brand: 'visa' },
  '4000000000000341': { attach: true, charge: false, brand: 'visa' },
};
/** Stripe's ready-made payment methods for tests. */
const tokens: Record<string, string> = {
  pm_card_visa: '4242424242424242',
  pm_card_mastercard: '5555555555554444',
  pm_card_chargeCustomerFail: '4000000000000341',
  pm_card_chargeDeclined: '4000000000000002',
};

export function declined(): Refusal {
  return new Refusal(402, {
    type: 'card_error',
    code: 'card_declined',
    decline_code: 'generic_decline',
    message: 'Your card was declined.',
  });
}

export function isChargeable(world: World, id: string): boolean {
  return cards[world.state.cards[id] ?? '']?.charge ?? false;
}

/** A card that the customer typed in; one that is declined at once is refused with 402. */
export function attachCard(world: World, customer: Customer, typed: string): PaymentMethod {
  const number = typed.replaceAll(/\D/g, '');
  const card = cards[number];
  if (!card)
    throw new Refusal(402, { type: 'card_error', code: 'incorrect_number', message: 'Your card number is incorrect.' });
  if (!card.attach) throw declined();
  const now = world.now(customer.test_clock);
  const method: PaymentMethod = {
    id: world.id('pm'),
    object: 'payment_method',
    allow_redisplay: 'limited',
    billing_details: {
      address: customer.address ?? null,
      email: customer.email,
      name: customer.name ?? null,
      phone: customer.phone ?? null,
      tax_id: null,
    },
    card: {
      brand: card.brand,
      checks: null,
      country: 'SE',
      display_brand: card.brand,
      exp_month: 12,
      exp_year: new Date(now * 1000).getUTCFullYear() + 3,
      funding: 'credit',
      generated_from: null,
      last4: number.slice(-4),
      networks: null,
      regulated_status: 'unregulated',
      three_d_secure_usage: null,
      wallet: null,
    },
    created: now,
    customer: customer.id,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  };
  world.put('paymentMethods', method);
  world.state.cards[method.id] = number;
  world.tell('payment_method.attached', method, now);
  return method;
}

function owned(world: World, customer: string, id: string): PaymentMethod {
  const method = world.get('paymentMethods', id);
  return method.customer === customer ? method : missing('PaymentMethod', id);
}

export const attach = operation(
  { customer: is.text } satisfies is.Names<Stripe.PaymentMethodAttachParams>,
  (world, given, id) => {
    const customer = world.get('customers', given.customer, 'customer');
    const number = tokens[id];
    if (number) return attachCard(world, customer, number);
    const method = world.get('paymentMethods', id);
    if (method.customer !== null)
      refuse('The payment method is already attached to a customer.', { code: 'payment_method_unexpected_state' });
    return world.change(method, 'payment_method.updated', (one) => {
      one.customer = customer.id;
    });
  },
);

export const detach = operation({}, (world, _params, id) => {
  const method = world.get('paymentMethods', id);
  const customer = world.find('customers', method.customer ?? '');
  if (customer?.invoice_settings.default_payment_method === id) {
    world.change(customer, 'customer.updated', (one) => {
      one.invoice_settings = { ...one.invoice_settings, default_payment_method: null };
    });
  }
  method.customer = null;
  world.tell('payment_method.detached', method);
  return method;
});

export const retrieve = operation({}, (world, _params, id) => world.get('paymentMethods', id));

export const retrieveOfCustomer = operation({}, (world, _params, customer, id) => owned(world, customer, id));

const filter = { ...is.page, type: is.text.optional() } satisfies is.Names<Stripe.CustomerListPaymentMethodsParams>;

export const listOfCustomer = operation(filter, (world, { type, ...asked }, id) => {
  world.get('customers', id);
  return page(`/v1/customers/${id}/payment_methods`, methodsOf(world, id, type), asked);
});

export const list = operation(
  { ...filter, customer: is.text } satisfies is.Names<Stripe.PaymentMethodListParams>,
  (world, { customer, type, ...asked }) => page('/v1/payment_methods', methodsOf(world, customer, type), asked),
);

export function methodsOf(world: World, customer: string, type?: string): PaymentMethod[] {
  return world
    .all('paymentMethods')
    .filter((one) => one.customer === customer && (type === undefined || one.type === type));
}
