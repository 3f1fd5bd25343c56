import { newId } from '@radrum/db';
import { z } from 'zod';
import { assistantSettings } from '../assistants/settings.ts';
import { seeConversationIn } from '../conversations/own.ts';
import { mailIn } from '../mail/index.ts';
import { authorise, type Scope } from '../scope.ts';
import { contactWays, type ContactWays } from '../tenants/index.ts';
import { countryOf } from '../tenants/country.ts';
import { openingAt } from '../tenants/opening-hours.ts';
import { announce, deliverSoon } from '../webhooks/events.ts';
import { letter, sealText } from './letter.ts';

export const handoffInput = letter.extend({ reason: z.string().trim().max(500).default('') });

/** How a person is reached: at once, or from a moment on. */
export interface HandedOff {
  id: string;
  contact: ContactWays;
  isOpen: boolean;
  /** When somebody answers next, where nobody does now. */
  opensAt: string | null;
}

/**
 * Notes that the asker wants a person, with what they wrote for one, and says how and when to reach one. Who takes these matters is told
 * by mail, without anything that the citizen wrote.
 * @throws RadrumError `not_found`
 */
export async function handOff(
  scope: Scope,
  conversationId: string,
  { reason, ...written }: z.infer<typeof handoffInput>,
): Promise<HandedOff> {
  authorise(scope, 'messages');
  const { tenantId, installation } = scope;
  const isLetter = written.text !== '' || Object.keys(written).length > 1;
  const { id, tenant, told, address } = await installation.db.forTenant(tenantId, async (tx) => {
    const { assistantId } = await seeConversationIn(tx, scope, conversationId);
    // whoever has asked for a person and then writes to one wants one thing, not two
    const asked = isLetter
      ? await tx.handoff.findFirst({ where: { tenantId, conversationId, state: 'open', letter: null } })
      : null;
    const id = asked?.id ?? newId('handoff');
    const sealed = isLetter ? sealText(installation, tenantId, id, JSON.stringify(written)) : null;
    if (asked) await tx.handoff.update({ where: { tenantId_id: { tenantId, id } }, data: { letter: sealed } });
    else await tx.handoff.create({ data: { tenantId, id, conversationId, reason, letter: sealed } });
    const assistant = await tx.assistant.findUnique({ where: { tenantId_id: { tenantId, id: assistantId } } });
    return {
      id,
      tenant: await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } }),
      told: asked ? [] : await announce(tx, scope, 'handoff.created', { handoffId: id, conversationId, assistantId }),
      address: assistantSettings.safeParse(assistant?.draft).data?.handoff.email ?? null,
    };
  });
  await deliverSoon(scope, told);
  const link = `${installation.baseUrl}/t/${tenant.slug}/handoffs/${id}`;
  if (isLetter && address)
    await installation.mail
      .send(mailIn(tenant.locale, 'handoff', { to: address, tenant: tenant.name, link }))
      .catch((error: unknown) => installation.log.error({ err: error, handoff: id }, 'nobody was told of a hand-off'));
  const contact = contactWays.catch({}).parse(tenant.contact);
  const place = { now: new Date(), timeZone: tenant.timeZone, country: countryOf(tenant.locale) };
  const { isOpen, opensAt } = openingAt(contact.opening ?? [], place);
  return { id, contact, isOpen, opensAt: opensAt?.toISOString() ?? null };
}
