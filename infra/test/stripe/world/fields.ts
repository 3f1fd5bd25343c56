import type Stripe from 'stripe';

/** Metadata after a change: given keys are set, those given empty go, and `''` empties all. */
export function withMetadata(old: Record<string, string>, given: Record<string, string> | '' | undefined) {
  if (given === undefined) return old;
  if (given === '') return {};
  return Object.fromEntries(Object.entries({ ...old, ...given }).filter(([, value]) => value !== ''));
}

type Parts = { [Key in keyof Stripe.Address]?: string | undefined };

/** An address with null for each part that was not given. */
export function fullAddress(given: Parts): Stripe.Address {
  const { city, country, line1, line2, postal_code, state } = given;
  return {
    city: city || null,
    country: country || null,
    line1: line1 || null,
    line2: line2 || null,
    postal_code: postal_code || null,
    state: state || null,
  };
}
