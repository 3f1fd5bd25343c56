import type { Sql } from '@radrum/db';
import { words } from '@radrum/knowledge';
import { z } from 'zod';
import { record, recordInSql } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { addEntriesIn, markHandled, newFaqEntry, remaskEntries } from '../knowledge/faq.ts';
import { addSynonym, newSynonym } from '../knowledge/synonyms.ts';
import { tidyLater } from '../knowledge/tidy-index.ts';
import { authoriseReading } from '../policies/conversation-readers.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';

/** What stands where somebody masked something by hand. */
const mask = '[maskerat]';

export const resolving = z.object({ isResolved: z.boolean() });

/** Says that a conversation is dealt with, or takes that back. @throws RadrumError `not_found` */
export async function resolveConversation(
  scope: Scope,
  id: string,
  { isResolved }: z.infer<typeof resolving>,
): Promise<void> {
  authorise(scope, 'conversations:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.conversation.updateMany({
      where: { tenantId, id },
      data: { resolvedAt: isResolved ? new Date() : null, resolvedBy: isResolved ? nameOf(scope.actor) : null },
    });
    if (count === 0) throw notFound();
    await record(tx, scope, isResolved ? 'conversation.resolved' : 'conversation.reopened', id);
  });
}

export const masking = z.object({ text: z.string().trim().min(2).max(200) });

/**
 * Masks personal data that was found late, wherever the conversation left it: in every question, answer, quote, trace, comment and hand-off of
 * it, and in FAQ entries that were made from it, with what of these is searched. What was masked is not written down anywhere.
 * @returns in how many places it stood
 * @throws RadrumError `not_found`, `conflict` where the text stands nowhere
 */
export async function maskConversation(
  scope: Scope,
  id: string,
  { text }: z.infer<typeof masking>,
): Promise<{ places: number }> {
  await authoriseReading(scope);
  authorise(scope, 'conversations:write');
  const { tenantId, installation } = scope;
  const { places, bases } = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const found = await sql.query('select 1 from conversation where tenant_id = $1 and id = $2', [tenantId, id]);
    if (found.rows.length === 0) throw notFound();
    const ofMessages = 'message_id in (select id from message where tenant_id = $1 and conversation_id = $2)';
    const columns: [table: string, column: string, where: string][] = [
      ['message', 'question', 'conversation_id = $2'],
      ['message', 'answer', 'conversation_id = $2'],
      ['citation', 'quote', ofMessages],
      ['citation', 'title', ofMessages],
      ['feedback', 'comment', ofMessages],
      ['handoff', 'reason', 'conversation_id = $2'],
    ];
    let count = 0;
    for (const [table, column, where] of columns)
      count += await replaceIn(sql, table, column, where, [tenantId, id, text]);
    count += await replaceInTraces(sql, tenantId, id, text);
    const entries = await remaskEntries(sql, scope, ofMessages, [tenantId, id], text, mask);
    count += entries.count;
    if (count === 0) throw new RadrumError('conflict', 'This text stands nowhere in the conversation.');
    await recordInSql(sql, scope, 'conversation.masked', id, { places: count });
    return { places: count, bases: entries.knowledgeBaseIds };
  });
  for (const base of bases) await tidyLater(scope, base);
  return { places };
}

async function replaceIn(sql: Sql, table: string, column: string, where: string, values: string[]): Promise<number> {
  // table, column and condition are this module's own
  const { rowCount } = await sql.query(
    `update ${table} set ${column} = replace(${column}, $3, '${mask}') where tenant_id = $1 and ${where} and strpos(${column}, $3) > 0`,
    values,
  );
  return rowCount ?? 0;
}

async function replaceInTraces(sql: Sql, tenantId: string, id: string, text: string): Promise<number> {
  const { rows } = await sql.query<{ id: string; trace: unknown }>(
    'select id, trace from message where tenant_id = $1 and conversation_id = $2',
    [tenantId, id],
  );
  let count = 0;
  for (const { id: messageId, trace } of rows) {
    const masked = maskStrings(trace, text);
    if (JSON.stringify(masked) === JSON.stringify(trace)) continue;
    await sql.query('update message set trace = $3 where tenant_id = $1 and id = $2', [
      tenantId,
      messageId,
      JSON.stringify(masked),
    ]);
    count++;
  }
  return count;
}

/** Every text in a stored value, masked; search keeps words in lower case. What the masked words were read as would tell them, and goes. */
function maskStrings(value: unknown, text: string): unknown {
  if (typeof value === 'string') return value.replaceAll(text, mask).replaceAll(text.toLowerCase(), mask);
  if (Array.isArray(value))
    return value.filter((item) => !isReadFrom(item, text)).map((item) => maskStrings(item, text));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, maskStrings(item, text)]));
  return value;
}

/** Whether an item says what words were read as, as `from → to` or with a field `from`, and they are among those of the text. */
function isReadFrom(item: unknown, text: string): boolean {
  const from = typeof item === 'string' ? item.split(' → ').slice(0, -1) : reading.safeParse(item).data?.from;
  const read = words([from ?? []].flat().join(' '));
  const masked = words(text);
  return read.length > 0 && (read.every((word) => masked.includes(word)) || read.join(' ').includes(masked.join(' ')));
}
const reading = z.object({ from: z.union([z.string(), z.array(z.string())]) });

export const correction = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('faq'),
    /** The FAQ that the entry is added to. */
    sourceId: z.string().max(60),
    question: newFaqEntry.shape.question,
    answer: newFaqEntry.shape.answer,
    url: newFaqEntry.shape.url,
    isDraft: newFaqEntry.shape.isDraft,
  }),
  z.object({ kind: z.literal('synonym') }).extend(newSynonym.shape),
]);

/**
 * Mends what an answer lacked: a FAQ entry that answers the question from now on, or a synonym that finds the page. The message says what was
 * made of it.
 * @throws RadrumError `not_found`, `invalid_body`, `conflict`
 */
export async function correctMessage(
  scope: Scope,
  messageId: string,
  made: z.infer<typeof correction>,
): Promise<{ id: string }> {
  await authoriseReading(scope);
  authorise(scope, 'conversations:write');
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  const exists = await installation.db.forTenant(tenantId, (tx) =>
    tx.message.count({ where: { tenantId, id: messageId } }),
  );
  if (exists === 0) throw notFound();
  const synonymId = made.kind === 'synonym' ? (await addSynonym(scope, made)).id : null;
  const { id, base } = await installation.db.sqlForTenant(tenantId, async (sql) => {
    if (made.kind === 'synonym') return { id: synonymId ?? '', base: null };
    const [entry] = await addEntriesIn(sql, scope, made.sourceId, [{ ...made, messageId }]);
    const { rows } = await sql.query<{ base: string }>(
      'select knowledge_base_id as base from source where tenant_id = $1 and id = $2',
      [tenantId, made.sourceId],
    );
    return { id: entry?.id ?? '', base: rows[0]?.base ?? null };
  });
  await installation.db.sqlForTenant(tenantId, async (sql) => {
    const isDone = made.kind === 'synonym' || !made.isDraft;
    await sql.query('update message set correction = $3 where tenant_id = $1 and id = $2', [
      tenantId,
      messageId,
      JSON.stringify({ kind: made.kind, id, by: nameOf(scope.actor), at: new Date() }),
    ]);
    if (isDone) await markHandled(sql, tenantId, messageId);
    await recordInSql(sql, scope, 'message.corrected', messageId, { kind: made.kind, id });
  });
  if (base) await tidyLater(scope, base);
  return { id };
}
