import type { Prisma, Transaction } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import { invalidCursor, type Page, type PageQuery } from '../pages.ts';
import { authoriseReading } from '../policies/conversation-readers.ts';
import { tenantRules } from '../policies/in-force.ts';
import { authorise, type Scope } from '../scope.ts';
import { outcomes, type Channel, type Outcome } from './turn.ts';

export const conversationFilter = z.object({
  outcome: z.enum(outcomes).optional(),
  assistantId: z.string().max(60).optional(),
  /** BCP 47 */
  language: z.string().max(35).optional(),
  rating: z.enum(['up', 'down']).optional(),
  /** Days of the tenant's calendar, in the order of ISO 8601; both count. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Stands in a question. */
  text: z.string().trim().max(200).optional(),
  isResolved: z.stringbool().or(z.boolean()).optional(),
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
  isResolved: boolean;
  createdAt: string;
  lastAt: string;
}

const policyNumbers = z
  .object({ tenant: z.number().nullable(), assistant: z.number().nullable() })
  .catch({ tenant: null, assistant: null });
const storedCorrection = z
  .object({ kind: z.enum(['faq', 'synonym']), id: z.string() })
  .nullable()
  .catch(null);
const isChannel = z.enum(['widget', 'api', 'console', 'workspace']).catch('api');
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

type Filter = z.infer<typeof conversationFilter>;
interface Period {
  begin: Date | null;
  end: Date | null;
}

/** When the first day begins where the tenant is, and when the last one has ended. */
async function periodOf(tx: Transaction, tenantId: string, { from, to }: Filter): Promise<Period> {
  if (from === undefined && to === undefined) return { begin: null, end: null };
  const [period] = await tx.$queryRaw<Period[]>`
    select ${from ?? null}::date::timestamp at time zone time_zone as begin,
      (${to ?? null}::date + 1)::timestamp at time zone time_zone as end from tenant where id = ${tenantId}`;
  if (!period) throw notFound();
  return period;
}

/** What a filter asks of a conversation. */
function narrowed(filter: Filter, { begin, end }: Period): Prisma.ConversationWhereInput[] {
  const { outcome, assistantId, language, rating, text, isResolved } = filter;
  return [
    assistantId ? { assistantId } : null,
    language ? { language } : null,
    begin ? { lastAt: { gte: begin } } : null,
    end ? { lastAt: { lt: end } } : null,
    isResolved === undefined ? null : { resolvedAt: isResolved ? { not: null } : null },
    outcome ? { messages: { some: { outcome } } } : null,
    rating ? { messages: { some: { feedback: { some: { rating } } } } } : null,
    text ? { messages: { some: { question: { contains: text, mode: 'insensitive' as const } } } } : null,
  ].filter((one) => one !== null);
}

/** Conversations that were really held, the one with the latest question first; try-outs are left out. */
export async function listConversations(
  scope: Scope,
  { limit, cursor, ...filter }: PageQuery & z.infer<typeof conversationFilter>,
): Promise<Page<ConversationInfo>> {
  await authoriseReading(scope);
  const before = readPlace(cursor);
  const { tenantId } = scope;
  const whereIn = (period: Period): Prisma.ConversationWhereInput => ({
    tenantId,
    channel: { in: ['widget', 'api'] },
    AND: [
      ...(before
        ? [{ lastAt: { lte: before.lastAt }, OR: [{ lastAt: { lt: before.lastAt } }, { id: { lt: before.id } }] }]
        : []),
      ...narrowed(filter, period),
    ],
  });
  const { rows, lastOutcomes } = await scope.installation.db.forTenant(tenantId, async (tx) => {
    const found = await tx.conversation.findMany({
      where: whereIn(await periodOf(tx, tenantId, filter)),
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
    isResolved: row.resolvedAt !== null,
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
  /** When it is disposed of, by the policy in force and if nothing more is asked; null where the policy keeps it. */
  keptUntil: string | null;
  isResolved: boolean;
  handoffs: { id: string; reason: string; state: string; createdAt: string }[];
  messages: {
    id: string;
    question: string;
    answer: string;
    outcome: Outcome;
    language: string;
    assistantVersion: number;
    /** The policy versions that it was answered under; null where a level had none. */
    policy: { tenant: number | null; assistant: number | null };
    /** `documentId` where the page is still there. */
    citations: { url: string | null; title: string; quote: string; page?: number; documentId?: string }[];
    /** What a member made of it. */
    correction: { kind: 'faq' | 'synonym'; id: string } | null;
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
  await authoriseReading(scope);
  const { tenantId } = scope;
  const { row, pages } = await scope.installation.db.forTenant(tenantId, async (tx) => {
    const found = await tx.conversation.findFirst({
      // what staff ask is nobody else's
      where: { tenantId, id, channel: { not: 'workspace' } },
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
    const cited = found?.messages.flatMap(({ citations }) => citations.flatMap(({ documentId }) => documentId ?? []));
    const there = await tx.document.findMany({ where: { tenantId, id: { in: cited ?? [] } }, select: { id: true } });
    return { row: found, pages: new Set(there.map((document) => document.id)) };
  });
  if (!row) throw notFound();
  const { conversationDays } = await tenantRules(scope);
  return {
    id: row.id,
    assistantId: row.assistantId,
    assistantSlug: row.assistant.slug,
    language: row.language,
    channel: isChannel.parse(row.channel),
    createdAt: row.createdAt.toISOString(),
    keptUntil:
      conversationDays === null ? null : new Date(row.lastAt.getTime() + conversationDays * 86_400_000).toISOString(),
    handoffs: row.handoffs.map(({ id: handoffId, reason, state, createdAt }) => ({
      id: handoffId,
      reason,
      state,
      createdAt: createdAt.toISOString(),
    })),
    isResolved: row.resolvedAt !== null,
    messages: row.messages.toReversed().map((message) => ({
      id: message.id,
      question: message.question,
      answer: message.answer,
      outcome: isOutcome.parse(message.outcome),
      language: message.language,
      assistantVersion: message.assistantVersion,
      policy: policyNumbers.parse(message.policy),
      correction: storedCorrection.parse(message.correction),
      citations: message.citations.map(({ url, title, quote, page, documentId }) => ({
        url,
        title,
        quote,
        ...(documentId !== null && pages.has(documentId) ? { documentId } : {}),
        ...(page === null ? {} : { page }),
      })),
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
