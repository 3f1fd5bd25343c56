import Stripe from 'stripe';

/** What is needed to reach Stripe. */
export interface StripeSettings {
  key: string;
  webhookSecret: string;
  /** Stripe Tax decides the tax; else our own table does. */
  hasTax: boolean;
  /** A server for trying out in Stripe's place. */
  url: string | undefined;
}

/** The version of Stripe's interface that this was written and tested for: a new one is a change of ours. */
const apiVersion = '2026-10-28.endive';

/** A client of Stripe; `key` is another one for the stream of meter events, which has keys of its own. */
export function stripeClient({ key, url }: Pick<StripeSettings, 'key' | 'url'>): Stripe {
  const place = url === undefined ? {} : hostOf(new URL(url));
  return new Stripe(key, { apiVersion, maxNetworkRetries: 2, timeout: 20_000, telemetry: false, ...place });
}

const hostOf = ({ hostname, port }: URL) => ({ host: hostname, port: Number(port || 80), protocol: 'http' }) as const;

/** Whether Stripe says that something is not there. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing';

/** Gives null in the place of what is not there. */
export async function unlessMissing<Found>(found: Promise<Found>): Promise<Found | null> {
  try {
    return await found;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The identifier of something that Stripe gives whole or by its identifier. */
export const idOf = (one: string | { id: string }): string => (typeof one === 'string' ? one : one.id);

export const toDate = (seconds: number): Date => new Date(seconds * 1000);
export const toDateOrNull = (seconds: number | null | undefined): Date | null =>
  seconds === null || seconds === undefined ? null : toDate(seconds);
