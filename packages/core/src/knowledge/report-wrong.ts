import { newId } from '@radrum/db';
import { maskPersonalData } from '@radrum/safeguards';
import { z } from 'zod';
import { recordInSql } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { mailIn } from '../mail/index.ts';
import { authoriseReading } from '../policies/conversation-readers.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { addressOnPage, ownerByPath } from './page-owners.ts';

/** Reports that a tenant may send in a day: more would be mail that nobody reads. */
const mostADay = 20;

export const wrongPage = z.object({
  note: z.string().trim().min(1).max(2000),
  /** The message whose question showed that the page is wrong. */
  messageId: z.string().max(60).optional(),
});

/**
 * Tells a page's owner that it is wrong, by mail, with the question that showed it. The owner is whom the page itself names, else whom the
 * tenant's list names for its path.
 * @returns whom it was sent to
 * @throws RadrumError `not_found`, `rate_limited`, `conflict` where nobody is known to answer for the page
 */
export async function reportWrong(
  scope: Scope,
  documentId: string,
  { note, messageId }: z.infer<typeof wrongPage>,
): Promise<{ sentTo: string }> {
  authorise(scope, 'conversations:write');
  if (messageId !== undefined) await authoriseReading(scope);
  const { tenantId, installation, actor } = scope;
  const { sentTo, mail } = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<{ title: string; url: string | null; tenant: string; locale: string }>(
      `select coalesce(d.own_title, d.title) as title, d.url, t.name as tenant, t.locale
       from document d join tenant t on t.id = $1 where d.tenant_id = $1 and d.id = $2`,
      [tenantId, documentId],
    );
    const page = rows[0];
    if (!page) throw notFound();
    const asked = await sql.query<{ question: string }>(
      'select question from message where tenant_id = $1 and id = $2',
      [tenantId, messageId ?? ''],
    );
    if (messageId !== undefined && !asked.rows[0]) throw notFound();
    const { rows: sent } = await sql.query<{ count: number }>(
      `select count(*)::int as count from page_report where tenant_id = $1 and created_at > now() - interval '1 day'`,
      [tenantId],
    );
    if ((sent[0]?.count ?? 0) >= mostADay)
      throw new RadrumError(
        'rate_limited',
        `Your organisation has sent ${mostADay} reports in a day. Wait until tomorrow, or write to the page’s owner yourself.`,
        { retryAfter: 3600 },
      );
    const passages = await sql.query<{ headings: string[]; text: string }>(
      'select headings, text from passage where tenant_id = $1 and document_id = $2 order by position',
      [tenantId, documentId],
    );
    const owner = addressOnPage(passages.rows) ?? (await ownerByPath(sql, tenantId, page.url));
    if (owner === null)
      throw new RadrumError(
        'conflict',
        'Nobody is known to answer for this page: it names no e-mail address. Set one for its path under Knowledge, Page owners.',
      );
    await sql.query(
      `insert into page_report (tenant_id, id, document_id, url, message_id, note, sent_to, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tenantId, newId('pageReport'), documentId, page.url, messageId ?? null, note, owner, nameOf(actor)],
    );
    await recordInSql(sql, scope, 'document.reported_wrong', documentId, { messageId: messageId ?? null });
    const question = asked.rows[0] ? maskPersonalData(asked.rows[0].question).text : null;
    const { title, url, tenant, locale } = page;
    return { sentTo: owner, mail: mailIn(locale, 'wrongPage', { to: owner, tenant, title, url, note, question }) };
  });
  await installation.mail.send(mail);
  return { sentTo };
}
