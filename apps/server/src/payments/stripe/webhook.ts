import { type EventObject, type Installation, noteEvent, RadrumError } from '@radrum/core';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type Stripe from 'stripe';
import type { Env } from '../../http/context.ts';
import { idOf, type StripeSettings, stripeClient } from './client.ts';

const largest = 1024 * 1024;
/** How old news may be, in seconds: what is older was recorded by somebody and sent again. */
const tolerance = 300;

/**
 * Where Stripe tells its news. What they say is not believed, only what they are about: it is looked at anew. Only what carries the right
 * signature over its very bytes is taken, and each event once.
 */
export function addStripeWebhook(app: OpenAPIHono<Env>, installation: Installation, settings: StripeSettings): void {
  const stripe = stripeClient(settings);
  const onError = () => {
    throw new RadrumError('body_too_large', 'That is too large for an event.');
  };
  app.post('/api/billing/stripe', bodyLimit({ maxSize: largest, onError }), async (c) => {
    const bytes = Buffer.from(await c.req.arrayBuffer());
    let event: Stripe.Event;
    try {
      event = stripe.webhooks.constructEvent(
        bytes,
        c.req.header('stripe-signature') ?? '',
        settings.webhookSecret,
        tolerance,
      );
    } catch (error) {
      installation.log.warn(
        { reason: error instanceof Error ? error.name : 'unknown' },
        'an event was not signed rightly',
      );
      throw new RadrumError('unauthenticated', 'The signature is not right.');
    }
    await noteEvent(installation, {
      id: event.id,
      type: event.type,
      occurredAt: new Date(event.created * 1000),
      ...aboutOf(event),
    });
    return c.json({ received: true });
  });
}

/** What an event is about. */
function aboutOf({ type, data: { object } }: Stripe.Event): { object: EventObject; subject: string } {
  const subject = 'id' in object && typeof object.id === 'string' ? object.id : '';
  if (type.startsWith('customer.subscription.')) return { object: 'subscription', subject };
  if (type.startsWith('invoice.') && type !== 'invoice.upcoming') return { object: 'invoice', subject };
  if (object.object === 'credit_note') return { object: 'invoice', subject: idOf(object.invoice) };
  if (object.object === 'checkout.session' && object.subscription)
    return { object: 'subscription', subject: idOf(object.subscription) };
  if (type === 'customer.deleted') return { object: 'customer', subject };
  return { object: 'other', subject };
}
