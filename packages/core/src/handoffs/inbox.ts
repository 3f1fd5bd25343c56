import { newId, type Prisma, type Transaction } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { mailIn } from '../mail/index.ts';
import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';
import { type Letter, openLetter, openText, sealText } from './letter.ts';

export const handoffStates = ['open', 'assigned', 'answered', 'closed'] as const;
export type HandoffState = (typeof handoffStates)[number];
const isState = z.enum(handoffStates).catch('open');

/** A matter in the inbox, without what the citizen wrote. */
export interface HandoffInfo {
  id: string;
  conversationId: string;
  assistantName: string;
  state: HandoffState;
  reason: string;
  /** Whether there is a letter, and whether it can be answered by mail. */
  hasLetter: boolean;
  canMail: boolean;
  assignedTo: { id: string; name: string } | null;
  createdAt: string;
  answeredAt: string | null;
  closedAt: string | null;
}
export interface HandoffDetail extends HandoffInfo {
  letter: Letter;
  replies: { id: string; kind: 'mail' | 'note'; text: string; writtenBy: string; createdAt: string }[];
  conversation: { question: string; answer: string; createdAt: string }[];
}

export const handoffFilter = z.object({
  /** `waiting`: open or assigned. */
  state: z.enum([...handoffStates, 'waiting']).optional(),
  /** A member's identifier. */
  assignedTo: z.string().max(60).optional(),
});
export const handoffReply = z.object({ kind: z.enum(['mail', 'note']), text: z.string().trim().min(1).max(10_000) });
export const handoffAssignment = z.object({ memberId: z.string().max(60).nullable() });
export const handoffClosing = z.object({ isClosed: z.boolean() });

const withConversation = { conversation: { include: { assistant: { select: { slug: true, draft: true } } } } } as const;
type Row = Prisma.HandoffGetPayload<{ include: typeof withConversation }>;
const assistantName = z.object({ name: z.string() }).catch({ name: '' });

function infoOf({ installation, tenantId }: Scope, row: Row, names: ReadonlyMap<string, string>): HandoffInfo {
  const letter = openLetter(installation, tenantId, row.id, row.letter);
  return {
    id: row.id,
    conversationId: row.conversationId,
    assistantName: assistantName.parse(row.conversation.assistant.draft).name,
    state: isState.parse(row.state),
    reason: row.reason,
    hasLetter: row.letter !== null,
    canMail: letter.email !== undefined,
    assignedTo: row.assignedTo === null ? null : { id: row.assignedTo, name: names.get(row.assignedTo) ?? '' },
    createdAt: row.createdAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

async function memberNames(
  tx: Transaction,
  tenantId: string,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  const rows = await tx.member.findMany({ where: { tenantId, id: { in: wanted } } });
  return new Map(rows.map(({ id, name, email }) => [id, name ?? email]));
}

/** What citizens want a person for, the newest first. @throws RadrumError `invalid_cursor` */
export async function listHandoffs(
  scope: Scope,
  { limit, cursor, state, assignedTo }: PageQuery & z.infer<typeof handoffFilter>,
): Promise<Page<HandoffInfo>> {
  authorise(scope, 'handoffs:read');
  const before = readCursor(cursor);
  const { tenantId, installation } = scope;
  const { rows, names } = await installation.db.forTenant(tenantId, async (tx) => {
    const found = await tx.handoff.findMany({
      where: {
        tenantId,
        ...(before && { id: { lt: before } }),
        ...(state === 'waiting' ? { state: { in: ['open', 'assigned'] } } : state ? { state } : {}),
        ...(assignedTo && { assignedTo }),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      include: withConversation,
    });
    return {
      rows: found,
      names: await memberNames(
        tx,
        tenantId,
        found.map((row) => row.assignedTo),
      ),
    };
  });
  return toPage(
    rows.map((row) => infoOf(scope, row, names)),
    limit,
  );
}

/** How many matters wait for a person. */
export async function countWaiting(scope: Scope): Promise<number> {
  authorise(scope, 'handoffs:read');
  const { tenantId, installation } = scope;
  return installation.db.forTenant(tenantId, (tx) =>
    tx.handoff.count({ where: { tenantId, state: { in: ['open', 'assigned'] } } }),
  );
}

/** A matter with what the citizen wrote and what was said before. That it was opened is written down. @throws RadrumError `not_found` */
export async function getHandoff(scope: Scope, id: string): Promise<HandoffDetail> {
  authorise(scope, 'handoffs:read');
  const { tenantId, installation } = scope;
  const found = await installation.db.forTenant(tenantId, async (tx) => {
    const row = await tx.handoff.findUnique({
      where: { tenantId_id: { tenantId, id } },
      include: { ...withConversation, replies: { orderBy: { id: 'asc' } } },
    });
    if (!row) throw notFound();
    const messages = await tx.message.findMany({
      where: { tenantId, conversationId: row.conversationId },
      orderBy: { turn: 'asc' },
      take: 50,
      select: { question: true, answer: true, createdAt: true },
    });
    if (scope.actor.kind !== 'key') await record(tx, scope, 'handoff.opened', id);
    return { row, messages, names: await memberNames(tx, tenantId, [row.assignedTo]) };
  });
  const { row, messages, names } = found;
  return {
    ...infoOf(scope, row, names),
    letter: openLetter(installation, tenantId, id, row.letter),
    replies: row.replies.map((reply) => ({
      id: reply.id,
      kind: reply.kind === 'mail' ? ('mail' as const) : ('note' as const),
      text: openText(installation, tenantId, reply.id, reply.text) ?? '',
      writtenBy: reply.writtenBy,
      createdAt: reply.createdAt.toISOString(),
    })),
    conversation: messages.map(({ question, answer, createdAt }) => ({
      question,
      answer,
      createdAt: createdAt.toISOString(),
    })),
  };
}

/** Gives a matter to a colleague, or back to all. @throws RadrumError `not_found`, `invalid_body` for somebody who is no member */
export async function assignHandoff(
  scope: Scope,
  id: string,
  { memberId }: z.infer<typeof handoffAssignment>,
): Promise<void> {
  authorise(scope, 'handoffs:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    if (memberId !== null && (await tx.member.count({ where: { tenantId, id: memberId, disabledAt: null } })) === 0)
      throw new RadrumError('invalid_body', 'There is no such member.', {
        problems: [{ path: 'memberId', message: 'Choose one of the members.' }],
      });
    const row = await tx.handoff.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!row) throw notFound();
    const isWaiting = row.state === 'open' || row.state === 'assigned';
    await tx.handoff.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        assignedTo: memberId,
        updatedAt: new Date(),
        ...(isWaiting && { state: memberId === null ? 'open' : 'assigned' }),
      },
    });
    await record(tx, scope, 'handoff.assigned', id, { memberId });
  });
}

/**
 * Answers the citizen by mail, or leaves a note for colleagues. A mail that cannot be sent is not kept, so that nobody believes it was.
 * @throws RadrumError `not_found`, `conflict` where the citizen left no address
 */
export async function replyToHandoff(
  scope: Scope,
  id: string,
  { kind, text }: z.infer<typeof handoffReply>,
): Promise<{ id: string }> {
  authorise(scope, 'handoffs:write');
  const { tenantId, installation, actor } = scope;
  const { row, tenant } = await installation.db.forTenant(tenantId, async (tx) => ({
    row: await tx.handoff.findUnique({ where: { tenantId_id: { tenantId, id } } }),
    tenant: await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } }),
  }));
  if (!row) throw notFound();
  const { email } = openLetter(installation, tenantId, id, row.letter);
  if (kind === 'mail') {
    if (!email) throw new RadrumError('conflict', 'The citizen left no e-mail address. Call them, and leave a note.');
    await installation.mail.send(mailIn(tenant.locale, 'handoffReply', { to: email, tenant: tenant.name, text }));
  }
  const replyId = newId('handoffReply');
  await installation.db.forTenant(tenantId, async (tx) => {
    const writtenBy = actor.kind === 'member' ? actor.email : actor.kind;
    const sealed = sealText(installation, tenantId, replyId, text);
    await tx.handoffReply.create({ data: { tenantId, id: replyId, handoffId: id, kind, text: sealed, writtenBy } });
    if (kind === 'mail')
      await tx.handoff.update({
        where: { tenantId_id: { tenantId, id } },
        data: { state: 'answered', answeredAt: new Date(), updatedAt: new Date() },
      });
    await record(tx, scope, kind === 'mail' ? 'handoff.answered' : 'handoff.noted', id);
  });
  return { id: replyId };
}

/** Closes a matter, or opens it again. @throws RadrumError `not_found` */
export async function closeHandoff(
  scope: Scope,
  id: string,
  { isClosed }: z.infer<typeof handoffClosing>,
): Promise<void> {
  authorise(scope, 'handoffs:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const row = await tx.handoff.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!row) throw notFound();
    const reopened = row.answeredAt ? 'answered' : row.assignedTo ? 'assigned' : 'open';
    await tx.handoff.update({
      where: { tenantId_id: { tenantId, id } },
      data: { state: isClosed ? 'closed' : reopened, closedAt: isClosed ? new Date() : null, updatedAt: new Date() },
    });
    await record(tx, scope, isClosed ? 'handoff.closed' : 'handoff.reopened', id);
  });
}
