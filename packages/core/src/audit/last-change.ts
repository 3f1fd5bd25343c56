import { prefixes } from '@radrum/db';
import { notFound } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';

export interface LastChange {
  /** The member's address; null where a system did it, or somebody who has left. */
  by: string | null;
  isSelf: boolean;
  at: string;
}

/**
 * Who changed an assistant, or the organisation itself, last: for whoever is told that somebody else was first.
 * @returns null where nobody did within the last day
 * @throws RadrumError `not_found` for other things
 */
export async function readLastChange(scope: Scope, subject: string): Promise<LastChange | null> {
  const { tenantId, installation } = scope;
  const isAssistant = subject.startsWith(`${prefixes.assistant}_`);
  if (!isAssistant && subject !== tenantId) throw notFound();
  authorise(scope, isAssistant ? 'assistants:read' : 'tenant:read');
  return installation.db.forTenant(tenantId, async (tx) => {
    const event = await tx.auditEvent.findFirst({
      where: { tenantId, subject, action: { endsWith: '.changed' }, at: { gt: new Date(Date.now() - 86_400_000) } },
      orderBy: { at: 'desc' },
      select: { actor: true, at: true },
    });
    if (!event) return null;
    const member = await tx.member.findFirst({
      where: { tenantId, id: event.actor.replace(/^member:/, '') },
      select: { email: true },
    });
    return { by: member?.email ?? null, isSelf: event.actor === nameOf(scope.actor), at: event.at.toISOString() };
  });
}
