import { RadrumError } from '@radrum/core';
import Stripe from 'stripe';

/** Closes the pages for a card that a customer has left open: whoever orders anew must not pay there too. */
export async function closePages(stripe: Stripe, customer: string): Promise<void> {
  for await (const { id } of stripe.checkout.sessions.list({ customer, status: 'open', limit: 100 }))
    await stripe.checkout.sessions.expire(id).catch((error: unknown) => {
      // it was paid a moment ago: whoever goes on finds its subscription
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    });
}

/** @throws RadrumError `conflict` where a customer pays for a plan already, of which the news may be on its way */
export async function refuseSecond(stripe: Stripe, customer: string): Promise<void> {
  for await (const { status } of stripe.subscriptions.list({ customer, limit: 100 }))
    if (status !== 'incomplete')
      throw new RadrumError('conflict', 'This plan is paid for already. Load the page again in a moment.');
}
