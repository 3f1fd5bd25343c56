import { randomBytes } from 'node:crypto';
import type Stripe from 'stripe';
import { z } from 'zod';
import { page } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import type { WebhookEndpoint } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { withMetadata } from '../world/fields.ts';

const url = is.text.regex(/^https?:\/\//, { error: 'Invalid URL' });
const events = z.array(is.text).min(1);

function addEndpoint(world: World, address: string, secret: string, enabled: string[] = ['*']): WebhookEndpoint {
  const endpoint: WebhookEndpoint = {
    id: world.id('we'),
    object: 'webhook_endpoint',
    api_version: world.settings.apiVersion,
    application: null,
    created: world.now(),
    description: null,
    enabled_events: enabled,
    livemode: false,
    metadata: {},
    secret,
    status: 'enabled',
    url: address,
  };
  return world.put('webhookEndpoints', endpoint);
}

/** The one endpoint that the test itself sets; setting it again replaces it. */
export function setEndpoint(world: World, address: string, secret: string): WebhookEndpoint {
  for (const old of world.all('webhookEndpoints')) {
    if (old.description === 'set by the test') delete world.state.objects.webhookEndpoints[old.id];
  }
  const endpoint = addEndpoint(world, address, secret);
  endpoint.description = 'set by the test';
  return endpoint;
}

/** The secret is shown once, when the endpoint is made. */
function hidden({ secret: _secret, ...endpoint }: WebhookEndpoint): Omit<WebhookEndpoint, 'secret'> {
  return endpoint;
}

export const create = operation(
  {
    api_version: is.text.optional(),
    description: is.text.optional(),
    enabled_events: events,
    metadata: is.metadata.optional(),
    url,
  } satisfies is.Names<Stripe.WebhookEndpointCreateParams>,
  (world, given) => {
    const endpoint = addEndpoint(world, given.url, `whsec_${randomBytes(24).toString('hex')}`, given.enabled_events);
    endpoint.description = given.description ?? null;
    endpoint.metadata = withMetadata({}, given.metadata);
    return endpoint;
  },
);

export const retrieve = operation({}, (world, _params, id) => hidden(world.get('webhookEndpoints', id)));

export const update = operation(
  {
    description: is.text.optional(),
    disabled: is.boolean.optional(),
    enabled_events: events.optional(),
    metadata: is.metadata.optional(),
    url: url.optional(),
  } satisfies is.Names<Stripe.WebhookEndpointUpdateParams>,
  (world, given, id) => {
    const endpoint = world.get('webhookEndpoints', id);
    if (given.description !== undefined) endpoint.description = given.description || null;
    if (given.disabled !== undefined) endpoint.status = given.disabled ? 'disabled' : 'enabled';
    if (given.enabled_events !== undefined) endpoint.enabled_events = given.enabled_events;
    if (given.url !== undefined) endpoint.url = given.url;
    endpoint.metadata = withMetadata(endpoint.metadata, given.metadata);
    return hidden(endpoint);
  },
);

export const remove = operation({}, (world, _params, id) => {
  world.get('webhookEndpoints', id);
  delete world.state.objects.webhookEndpoints[id];
  return { id, object: 'webhook_endpoint', deleted: true } satisfies Stripe.DeletedWebhookEndpoint;
});

export const list = operation(is.page, (world, asked) =>
  page('/v1/webhook_endpoints', world.all('webhookEndpoints').map(hidden), asked),
);
