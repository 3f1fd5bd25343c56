import Stripe from 'stripe';
import { type StripeServerOptions, startStripeServer } from './index.ts';

/** A server whose clock stands at 31 January, and the real client on it. */
export async function started(options: StripeServerOptions = {}) {
  const server = await startStripeServer({ now: new Date('2027-01-31T09:00:00Z'), ...options });
  return { server, stripe: client(server) };
}

export function client(server: { key: string; host: string; port: number }, key = server.key, timeout = 5000): Stripe {
  const { host, port } = server;
  return new Stripe(key, { host, port, protocol: 'http', maxNetworkRetries: 2, telemetry: false, timeout });
}

/** A Swedish municipality that is sent its invoices, and a product with prices. */
export async function municipality(stripe: Stripe) {
  const customer = await stripe.customers.create({
    name: 'Lindviks kommun',
    email: 'faktura@lindvik.example',
    address: { line1: 'Torget 1', postal_code: '123 45', city: 'Lindvik', country: 'SE' },
  });
  const product = await stripe.products.create({ name: 'Rådrum' });
  await stripe.tax.settings.update({ head_office: { address: { country: 'SE' } } });
  return { customer, product };
}

/** The id of a reference, opened up or not. */
export function idOf(reference: string | { id: string } | null | undefined): string {
  return typeof reference === 'string' ? reference : (reference?.id ?? '');
}

export function seconds(iso: string): number {
  return Date.parse(iso) / 1000;
}

/** A municipality, prices by the month for it, and cards for it to pay with. */
export async function sold(options: Parameters<typeof started>[0] = {}) {
  const { server, stripe } = await started(options);
  const { customer, product } = await municipality(stripe);
  const monthly = (unit_amount: number) =>
    stripe.prices.create({ product: product.id, currency: 'sek', unit_amount, recurring: { interval: 'month' } });
  const card = async (token = 'pm_card_visa') => {
    const method = await stripe.paymentMethods.attach(token, { customer: customer.id });
    await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
    return method;
  };
  return { server, stripe, customer, monthly, card };
}
