import type { Sql } from '@radrum/db';
import { isYoungEnough } from '../policies/apply.ts';
import type { PolicyRules } from '../policies/rules.ts';

/** Why a passage is not quoted. */
export type NotUsed = 'excluded' | 'not_yet_valid' | 'no_longer_valid' | 'too_old' | 'superseded' | 'duplicate';
interface Decisions {
  excludedAt: Date | null;
  validFrom: Date | null;
  validTo: Date | null;
  changedAt: Date | null;
}

/** Why a whole document is not quoted at a moment; null where it may be. */
export function notUsed(
  { excludedAt, validFrom, validTo, changedAt }: Decisions,
  rules: PolicyRules,
  now: Date,
): NotUsed | null {
  if (excludedAt) return 'excluded';
  if (validFrom && validFrom > now) return 'not_yet_valid';
  if (validTo && validTo <= now) return 'no_longer_valid';
  return isYoungEnough(rules, changedAt?.toISOString() ?? null, now) ? null : 'too_old';
}

/** Lines of a document that a better page contradicts. */
export async function contradictedLines(sql: Sql, tenantId: string, documentId: string): Promise<string[]> {
  const { rows } = await sql.query<{ line: string }>(
    'select other_line as line from page_conflict where tenant_id = $1 and other_document_id = $2',
    [tenantId, documentId],
  );
  return rows.map(({ line }) => line);
}

/** Where a document was quoted. */
export interface Cited {
  count: number;
  /** The last ten messages; null for who may not open conversations. */
  latest: { messageId: string; conversationId: string; question: string; at: string }[] | null;
}
const messagesShown = 10;

export async function citedIn(sql: Sql, tenantId: string, documentId: string, mayRead: boolean): Promise<Cited> {
  const { rows: counted } = await sql.query<{ count: number }>(
    `select count(distinct ci.message_id)::int as count from citation ci
       join message m on m.tenant_id = $1 and m.id = ci.message_id
       join conversation c on c.tenant_id = $1 and c.id = m.conversation_id and c.channel in ('widget', 'api')
     where ci.tenant_id = $1 and ci.document_id = $2`,
    [tenantId, documentId],
  );
  const count = counted[0]?.count ?? 0;
  if (!mayRead) return { count, latest: null };
  const { rows } = await sql.query<{ messageId: string; conversationId: string; question: string; at: Date }>(
    `select m.id as "messageId", m.conversation_id as "conversationId", m.question, m.created_at as at from message m
       join conversation c on c.tenant_id = $1 and c.id = m.conversation_id and c.channel in ('widget', 'api')
     where m.tenant_id = $1
       and m.id in (select message_id from citation where tenant_id = $1 and document_id = $2)
     order by m.created_at desc limit ${messagesShown}`,
    [tenantId, documentId],
  );
  return { count, latest: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
}
