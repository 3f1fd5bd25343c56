import { makeTaxRate } from '../resources/tax-rates.ts';
import { taxIdsOf } from '../resources/tax-ids.ts';
import { refuse } from '../world/refusal.ts';
import type { Customer, Invoice, Line, TaxRate } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { divide, scaled, share } from './decimal.ts';
import { discounted } from './discounts.ts';

type Tax = NonNullable<Line['taxes']>[number];
type Rule = { rate: TaxRate; inclusive: boolean; reason: Tax['taxability_reason'] };

const union = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

/** Whether automatic tax knows where the customer is. */
export function isLocated(customer: Customer): boolean {
  return Boolean(customer.address?.country);
}

/** Stripe reckons no tax for a seller whose place it does not know. */
export function requireHeadOffice(world: World): void {
  if (world.state.taxSettings.status === 'active') return;
  refuse('You must have a valid head office address to enable automatic tax calculation in test mode.', {
    param: 'automatic_tax[enabled]',
  });
}

/** Sets `taxes` on every line: automatic tax where it is on, else the rates of the invoice. */
export function taxLines(world: World, invoice: Invoice, customer: Customer): void {
  for (const line of invoice.lines.data) {
    const rules = invoice.automatic_tax.enabled
      ? automatic(world, line, customer)
      : invoice.default_tax_rates.map((rate) => byRate(rate, customer));
    const taxable = line.amount - discounted(line);
    line.taxes = rules.map((rule) => taxOf(rule, taxable));
  }
}

function byRate(rate: TaxRate, customer: Customer): Rule {
  if (customer.tax_exempt === 'reverse') return { rate, inclusive: rate.inclusive, reason: 'reverse_charge' };
  if (customer.tax_exempt === 'exempt') return { rate, inclusive: rate.inclusive, reason: 'customer_exempt' };
  return { rate, inclusive: rate.inclusive, reason: 'standard_rated' };
}

/** Stripe Tax for a Swedish seller: 25 % at home, reverse charge for companies elsewhere in the union, else nothing. */
function automatic(world: World, line: Line, customer: Customer): Rule[] {
  const country = customer.address?.country ?? 'SE';
  const price = world.find('prices', line.pricing?.price_details?.price ?? '');
  const behaviour =
    price && price.tax_behavior !== 'unspecified' ? price.tax_behavior : world.state.taxSettings.defaults.tax_behavior;
  const inclusive = behaviour === 'inclusive';
  const isCompany = taxIdsOf(world, customer.id).some((one) => one.type === 'eu_vat' && one.country === country);
  const elsewhere = union.has(country) && country !== 'SE';
  const rule = (reason: Rule['reason'], percentage: number, of = country): Rule[] => [
    { rate: standing(world, of, percentage, inclusive), inclusive, reason },
  ];
  if (customer.tax_exempt === 'exempt') return rule('customer_exempt', 0);
  if (customer.tax_exempt === 'reverse' || (elsewhere && isCompany)) return rule('reverse_charge', 0);
  if (!union.has(country)) return rule('not_subject_to_tax', 0);
  return rule('standard_rated', 25, 'SE');
}

/** The rate that automatic tax uses, made the first time that it is needed. */
function standing(world: World, country: string, percentage: number, inclusive: boolean): TaxRate {
  const found = world
    .all('taxRates')
    .find(
      (one) =>
        one.description === 'Automatic tax' &&
        one.country === country &&
        one.percentage === percentage &&
        one.inclusive === inclusive,
    );
  const words = { display_name: 'VAT', description: 'Automatic tax', tax_type: 'vat' };
  return found ?? makeTaxRate(world, { ...words, country, percentage, inclusive });
}

function taxOf({ rate, inclusive, reason }: Rule, taxable: number): Tax {
  const none = reason !== 'standard_rated';
  const percent = scaled(rate.percentage);
  const whole = scaled(100) + percent;
  const inside = divide(BigInt(taxable) * percent, whole);
  const amount = none ? 0 : inclusive ? inside : share(taxable, rate.percentage);
  return {
    amount,
    tax_behavior: inclusive ? 'inclusive' : 'exclusive',
    tax_rate_details: { tax_rate: rate.id },
    taxability_reason: reason,
    taxable_amount: none ? 0 : inclusive ? taxable - amount : taxable,
    type: 'tax_rate_details',
  };
}
