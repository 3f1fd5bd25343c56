import { newId, type Prisma, type Transaction } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import { invalidCursor, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';
import { contactWays, type ContactWays } from '../tenants/index.ts';
import { outcomes, type Channel, type Outcome } from './turn.ts';

export const conversationFilter = z.object({
  outcome: z.enum(outcomes).optional(),
  assistantId: z.string().max(60).optional(),
});

export interface ConversationInfo {
  id: string;
  assistantId: string;
  assistantSlug: string;
  language: string;
  channel: Channel;
  turns: number;
  firstQuestion: string;
  lastOutcome: Outcome;
  isHandedOff: boolean;
  createdAt: string;
  lastAt: string;
}

const isChannel = z.enum(['widget', 'api', 'console']).catch('api');
const isOutcome = z.enum(outcomes).catch('unanswered');

/**
 * Where a page of conversations ends. They stand by their last turn, and not by their identifiers: those of `useChat`'s conversations are
 * made of its own names and tell no time.
 */
const cursorShape = /^(\d{1,13}) (\S{1,100})$/;
function readPlace(cursor: string | undefined): { lastAt: Date; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [, at, id] = cursorShape.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (at === undefined || id === undefined) throw invalidCursor();
  return { lastAt: new Date(Number(at)), id };
}

/** Conversations that were really held, the one with the latest question first; try-outs are left out. */
export async function listConversations(
  scope: Scope,
  { limit, cursor, outcome, assistantId }: PageQuery & z.infer<typeof conversationFilter>,
): Promise<Page<ConversationInfo>> {
  authorise(scope, 'conversations:read');
  const before = readPlace(cursor);
  const { tenantId } = scope;
  const where: Prisma.ConversationWhereInput = {
    tenantId,
    channel: { not: 'console' },
    ...(before
      ? { lastAt: { lte: before.lastAt }, OR: [{ lastAt: { lt: before.lastAt } }, { id: { lt: before.id } }] }
      : {}),
    ...(assistantId ? { assistantId } : {}),
    ...(outcome ? { messages: { some: { outcome } } } : {}),
  };
  const { rows, lastOutcomes } = await scope.installation.db.forTenant(tenantId, async (tx) => {
    const found = await tx.conversation.findMany({
      where,
      orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      include: {
        assistant: { select: { slug: true } },
        messages: { where: { turn: 1 }, select: { question: true } },
        _count: { select: { handoffs: true } },
      },
    });
    // The first and the last turn of each, not all of them: a conversation may be long.
    const last = await tx.message.findMany({
      where: { OR: found.map(({ id, turns }) => ({ tenantId, conversationId: id, turn: turns })) },
      select: { conversationId: true, outcome: true },
    });
    return { rows: found, lastOutcomes: new Map(last.map((row) => [row.conversationId, row.outcome])) };
  });
  const data = rows.slice(0, limit).map((row) => ({
    id: row.id,
    assistantId: row.assistantId,
    assistantSlug: row.assistant.slug,
    language: row.language,
    channel: isChannel.parse(row.channel),
    turns: row.turns,
    firstQuestion: row.messages[0]?.question ?? '',
    lastOutcome: isOutcome.parse(lastOutcomes.get(row.id)),
    isHandedOff: row._count.handoffs > 0,
    createdAt: row.createdAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
  }));
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const place = last && Buffer.from(`${last.lastAt.getTime()} ${last.id}`).toString('base64url');
  return { data, nextCursor: place ?? null };
}

export interface ConversationDetail {
  id: string;
  assistantId: string;
  assistantSlug: string;
  language: string;
  channel: Channel;
  createdAt: string;
  handoffs: { reason: string; createdAt: string }[];
  messages: {
    id: string;
    question: string;
    answer: string;
    outcome: Outcome;
    language: string;
    assistantVersion: number;
    citations: { url: string | null; title: string; quote: string }[];
    /** {model, provider, region, fallbackFrom} */
    route: unknown;
    /** How the answer came about. */
    trace: unknown;
    firstTokenMs: number | null;
    durationMs: number;
    feedback: { rating: string; comment: string | null } | null;
    createdAt: string;
  }[];
}

/** Turns that are shown of one conversation, the latest; each comes with the passages that were read for it. */
const turnsShown = 200;

/** A conversation with its questions, its answers and how they came about; of a very long one, the latest 200. @throws RadrumError `not_found` */
export async function getConversation(scope: Scope, id: string): Promise<ConversationDetail> {
  authorise(scope, 'conversations:read');
  const { tenantId } = scope;
  const row = await scope.installation.db.forTenant(tenantId, async (tx) => {
    const found = await tx.conversation.findFirst({
      where: { tenantId, id },
      include: {
        assistant: { select: { slug: true } },
        handoffs: { orderBy: { id: 'asc' } },
        messages: {
          orderBy: { turn: 'desc' },
          take: turnsShown,
          include: { citations: { orderBy: { number: 'asc' } }, feedback: true },
        },
      },
    });
    // who looks at what a citizen wrote is written down
    if (found && scope.actor.kind !== 'key') await record(tx, scope, 'conversation.opened', id);
    return found;
  });
  if (!row) throw notFound();
  return {
    id: row.id,
    assistantId: row.assistantId,
    assistantSlug: row.assistant.slug,
    language: row.language,
    channel: isChannel.parse(row.channel),
    createdAt: row.createdAt.toISOString(),
    handoffs: row.handoffs.map(({ reason, createdAt }) => ({ reason, createdAt: createdAt.toISOString() })),
    messages: row.messages.toReversed().map((message) => ({
      id: message.id,
      question: message.question,
      answer: message.answer,
      outcome: isOutcome.parse(message.outcome),
      language: message.language,
      assistantVersion: message.assistantVersion,
      citations: message.citations.map(({ url, title, quote }) => ({ url, title, quote })),
      route: message.route,
      trace: message.trace,
      firstTokenMs: message.firstTokenMs,
      durationMs: message.durationMs,
      feedback: message.feedback[0]
        ? { rating: message.feedback[0].rating, comment: message.feedback[0].comment }
        : null,
      createdAt: message.createdAt.toISOString(),
    })),
  };
}

/** Deletes a conversation with all that was said. @throws RadrumError `not_found` */
export async function deleteConversation(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'conversations:write');
  const { tenantId } = scope;
  await scope.installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.conversation.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await record(tx, scope, 'conversation.deleted', id);
  });
}

export const feedbackInput = z.object({
  rating: z.enum(['up', 'down']),
  comment: z.string().trim().max(2000).optional(),
});

/** Stores what the asker thinks of an answer; a second opinion replaces the first. @throws RadrumError `not_found` */
export async function giveFeedback(
  scope: Scope,
  messageId: string,
  { rating, comment }: z.infer<typeof feedbackInput>,
): Promise<{ messageId: string; rating: string }> {
  authorise(scope, 'messages');
  const { tenantId } = scope;
  await scope.installation.db.forTenant(tenantId, async (tx) => {
    await findOwnMessage(tx, scope, messageId);
    const opinion = { rating, comment: comment ?? null };
    await tx.feedback.upsert({
      where: { tenantId_messageId: { tenantId, messageId } },
      create: { tenantId, id: newId('feedback'), messageId, ...opinion },
      update: opinion,
    });
  });
  return { messageId, rating };
}

export const handoffInput = z.object({ reason: z.string().trim().max(500).default('') });

/** Notes that the asker wants a person, and says how to reach one. @throws RadrumError `not_found` */
export async function handOff(
  scope: Scope,
  conversationId: string,
  { reason }: z.infer<typeof handoffInput>,
): Promise<{ id: string; contact: ContactWays }> {
  authorise(scope, 'messages');
  const { tenantId } = scope;
  const id = newId('handoff');
  return scope.installation.db.forTenant(tenantId, async (tx) => {
    await findOwnConversation(tx, scope, conversationId);
    await tx.handoff.create({ data: { tenantId, id, conversationId, reason } });
    const tenant = await tx.tenant.findUnique({ where: { id: tenantId } });
    return { id, contact: contactWays.catch({}).parse(tenant?.contact) };
  });
}

/** Whether the caller may give feedback on a message: looked up before what they say is read. @throws RadrumError `not_found` */
export const seeMessage = (scope: Scope, id: string): Promise<void> =>
  scope.installation.db.forTenant(scope.tenantId, (tx) => findOwnMessage(tx, scope, id));

/** Whether the caller may ask for a person in a conversation. @throws RadrumError `not_found` */
export const seeConversation = (scope: Scope, id: string): Promise<void> =>
  scope.installation.db.forTenant(scope.tenantId, (tx) => findOwnConversation(tx, scope, id));

async function findOwnMessage(tx: Transaction, scope: Scope, id: string): Promise<void> {
  authorise(scope, 'messages');
  const where = { tenantId: scope.tenantId, id };
  const message = await tx.message.findFirst({ where, select: { conversation: { select: { ownedBy: true } } } });
  if (!message || !mayTouch(scope, message.conversation.ownedBy)) throw notFound();
}

async function findOwnConversation(tx: Transaction, scope: Scope, id: string): Promise<void> {
  authorise(scope, 'messages');
  const where = { tenantId: scope.tenantId, id };
  const conversation = await tx.conversation.findFirst({ where, select: { ownedBy: true } });
  if (!conversation || !mayTouch(scope, conversation.ownedBy)) throw notFound();
}

/** The key or member that a conversation belongs to, and whoever may read all of them. */
const mayTouch = ({ actor, permissions }: Scope, ownedBy: string): boolean =>
  permissions.has('conversations:read') || ((actor.kind === 'key' || actor.kind === 'member') && actor.id === ownedBy);
