import type { Transaction } from '@radrum/db';
import { notFound } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';

/** Whether the caller may give feedback on a message: looked up before what they say is read. @throws RadrumError `not_found` */
export const seeMessage = (scope: Scope, id: string): Promise<void> =>
  scope.installation.db.forTenant(scope.tenantId, (tx) => findOwnMessage(tx, scope, id));

/** Whether the caller may ask for a person in a conversation. @throws RadrumError `not_found` */
export const seeConversation = (scope: Scope, id: string): Promise<void> =>
  scope.installation.db.forTenant(scope.tenantId, async (tx) => {
    await seeConversationIn(tx, scope, id);
  });

export async function findOwnMessage(tx: Transaction, scope: Scope, id: string): Promise<void> {
  authorise(scope, 'messages');
  const where = { tenantId: scope.tenantId, id };
  const message = await tx.message.findFirst({
    where,
    select: { conversation: { select: { ownedBy: true, channel: true } } },
  });
  if (!message || !mayTouch(scope, message.conversation)) throw notFound();
}

/** @throws RadrumError `not_found` */
export async function seeConversationIn(tx: Transaction, scope: Scope, id: string): Promise<{ assistantId: string }> {
  authorise(scope, 'messages');
  const where = { tenantId: scope.tenantId, id };
  const conversation = await tx.conversation.findFirst({
    where,
    select: { ownedBy: true, channel: true, assistantId: true },
  });
  if (!conversation || !mayTouch(scope, conversation)) throw notFound();
  return { assistantId: conversation.assistantId };
}

/** The key or member that a conversation belongs to, and whoever may read citizens' conversations. */
const mayTouch = ({ actor, permissions }: Scope, { ownedBy, channel }: { ownedBy: string; channel: string }): boolean =>
  (permissions.has('conversations:read') && channel !== 'workspace') ||
  ((actor.kind === 'key' || actor.kind === 'member') && actor.id === ownedBy);
