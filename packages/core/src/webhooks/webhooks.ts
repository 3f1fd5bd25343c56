import { randomBytes } from 'node:crypto';
import { newId } from '@radrum/db';
import { checkAddress } from '@radrum/knowledge';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import { authorise, nameOf, requireFreshSignIn, type Scope } from '../scope.ts';
import { webhookEvents } from './events.ts';

/** An address of the tenant's that is told of events. */
export interface WebhookInfo {
  id: string;
  url: string;
  events: string[];
  enabled: boolean;
  /** Why it was switched off without being asked. */
  disabledReason: string | null;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  /** How the last day went. */
  lastDay: { delivered: number; failed: number; pending: number };
}

const fields = z.object({
  url: z.url({ protocol: /^https?$/ }).max(1000),
  events: z.array(z.enum(webhookEvents)).min(1),
});
export const newWebhook = fields;
export const webhookChanges = fields.partial().extend({
  enabled: z.boolean().optional(),
  /** As it was when the form was opened. */
  updatedAt: z.iso.datetime(),
});

/** More receivers than this are a queue of one's own. */
const most = 20;
const secretBytes = 32;
/** How long the secret before a rotation still signs as well. */
export const overlapHours = 24;

/** What a webhook's secret is sealed for: that of another one does not open it. */
export const webhookSecret = (tenantId: string, id: string): string => `webhook ${tenantId} ${id}`;
/** A new secret as Standard Webhooks writes it. */
const newSecret = (): string => `whsec_${randomBytes(secretBytes).toString('base64')}`;

function checkReceiver({ installation }: Scope, url: string): void {
  const check = checkAddress(url, installation.crawl.allowHosts);
  if (!check.ok)
    throw new RadrumError('address_not_allowed', check.detail, { problems: [{ path: 'url', message: check.detail }] });
}

export async function listWebhooks(scope: Scope): Promise<WebhookInfo[]> {
  authorise(scope, 'webhooks:read');
  const { tenantId, installation } = scope;
  const since = new Date(Date.now() - 86_400_000);
  const { rows, counts } = await installation.db.forTenant(tenantId, async (tx) => ({
    rows: await tx.webhook.findMany({ where: { tenantId }, orderBy: { id: 'asc' } }),
    counts: await tx.webhookDelivery.groupBy({
      by: ['webhookId', 'state'],
      where: { tenantId, createdAt: { gt: since } },
      _count: true,
    }),
  }));
  return rows.map(({ id, url, events, enabled, disabledReason, createdBy, createdAt, updatedAt }) => {
    const count = (state: string) => counts.find((one) => one.webhookId === id && one.state === state)?._count ?? 0;
    return {
      id,
      url,
      events,
      enabled,
      disabledReason,
      createdBy,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
      lastDay: { delivered: count('delivered'), failed: count('failed'), pending: count('pending') },
    };
  });
}

/**
 * @returns the webhook's secret too, which is shown once
 * @throws RadrumError `step_up_required`, `address_not_allowed` for private addresses, `conflict` for more than 20
 */
export async function createWebhook(
  scope: Scope,
  input: z.infer<typeof newWebhook>,
): Promise<{ id: string; secret: string }> {
  authorise(scope, 'webhooks:write');
  requireFreshSignIn(scope);
  const { url, events } = newWebhook.parse(input);
  checkReceiver(scope, url);
  const { tenantId, installation } = scope;
  const id = newId('webhook');
  const secret = newSecret();
  await installation.db.forTenant(tenantId, async (tx) => {
    if ((await tx.webhook.count({ where: { tenantId } })) >= most)
      throw new RadrumError('conflict', `There are ${most} webhooks already. Take one away first.`);
    const sealed = installation.secrets.seal(webhookSecret(tenantId, id), secret);
    await tx.webhook.create({ data: { tenantId, id, url, events, secret: sealed, createdBy: nameOf(scope.actor) } });
    await record(tx, scope, 'webhook.created', id, { url, events });
  });
  return { id, secret };
}

/** Whether the caller may change a webhook: looked up before what they say is read. @throws RadrumError `not_found` */
export async function seeWebhook(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'webhooks:write');
  const { tenantId, installation } = scope;
  const count = await installation.db.forTenant(tenantId, (tx) => tx.webhook.count({ where: { tenantId, id } }));
  if (count === 0) throw notFound();
}

/** @throws RadrumError `step_up_required`, `not_found`, `changed_meanwhile`, `address_not_allowed` */
export async function updateWebhook(
  scope: Scope,
  id: string,
  { updatedAt, url, events, enabled }: z.infer<typeof webhookChanges>,
): Promise<void> {
  authorise(scope, 'webhooks:write');
  requireFreshSignIn(scope);
  if (url !== undefined) checkReceiver(scope, url);
  const { tenantId, installation } = scope;
  const changes = {
    ...(url !== undefined && { url }),
    ...(events && { events }),
    ...(enabled !== undefined && { enabled, disabledReason: null }),
  };
  await installation.db.forTenant(tenantId, async (tx) => {
    if ((await tx.webhook.count({ where: { tenantId, id } })) === 0) throw notFound();
    const { count } = await tx.webhook.updateMany({
      where: { tenantId, id, updatedAt: new Date(updatedAt) },
      data: { ...changes, updatedAt: new Date() },
    });
    if (count === 0) throw changedMeanwhile();
    await record(tx, scope, 'webhook.changed', id, { fields: Object.keys(changes) });
  });
}

/** Gives a webhook a new secret; for a day both sign, so that the receiver can change over. @throws RadrumError `step_up_required`, `not_found` */
export async function rotateWebhookSecret(scope: Scope, id: string): Promise<{ secret: string }> {
  authorise(scope, 'webhooks:write');
  requireFreshSignIn(scope);
  const { tenantId, installation } = scope;
  const secret = newSecret();
  await installation.db.forTenant(tenantId, async (tx) => {
    const known = await tx.webhook.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!known) throw notFound();
    await tx.webhook.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        secret: installation.secrets.seal(webhookSecret(tenantId, id), secret),
        previousSecret: known.secret,
        previousUntil: new Date(Date.now() + overlapHours * 3_600_000),
        updatedAt: new Date(),
      },
    });
    await record(tx, scope, 'webhook.rotated', id);
  });
  return { secret };
}

/** @throws RadrumError `step_up_required`, `not_found` */
export async function deleteWebhook(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'webhooks:write');
  requireFreshSignIn(scope);
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.webhook.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await record(tx, scope, 'webhook.deleted', id);
  });
}
