import { indexPending, unindexDocument } from '@radrum/knowledge';
import { z } from 'zod';
import { recordInSql } from '../audit/index.ts';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { tidyLater } from './tidy-index.ts';

/** What an editor decides about a page; it outlives every sync. */
export const documentChanges = z.object({
  isPinned: z.boolean().optional(),
  isExcluded: z.boolean().optional(),
  /** What it is called in answers; null for its own title. */
  ownTitle: z.string().trim().min(1).max(300).nullable().optional(),
  validFrom: z.iso.datetime().nullable().optional(),
  validTo: z.iso.datetime().nullable().optional(),
  /** As it was when the form was opened. */
  updatedAt: z.iso.datetime(),
});

interface Row {
  knowledgeBaseId: string;
  ownTitle: string | null;
  isPinned: boolean;
  excludedAt: Date | null;
  validFrom: Date | null;
  validTo: Date | null;
  updatedAt: Date;
}

/**
 * Pins, excludes, renames or limits a page in time. Search and answers obey when this returns.
 * @throws RadrumError `not_found`, `changed_meanwhile`, `invalid_body`
 */
export async function updateDocument(
  scope: Scope,
  id: string,
  { updatedAt, ...changes }: z.infer<typeof documentChanges>,
): Promise<{ id: string; updatedAt: string }> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  const { base, changedAt } = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<Row>(
      `select knowledge_base_id as "knowledgeBaseId", own_title as "ownTitle", is_pinned as "isPinned", excluded_at as "excludedAt",
         valid_from as "validFrom", valid_to as "validTo", updated_at as "updatedAt"
       from document where tenant_id = $1 and id = $2 for update`,
      [tenantId, id],
    );
    const before = rows[0];
    if (!before) throw notFound();
    if (before.updatedAt.getTime() !== new Date(updatedAt).getTime()) throw changedMeanwhile();
    const dateOf = (given: string | null | undefined, known: Date | null) =>
      given === undefined ? known : given && new Date(given);
    const isExcluded = changes.isExcluded ?? before.excludedAt !== null;
    const after = {
      ownTitle: changes.ownTitle === undefined ? before.ownTitle : changes.ownTitle,
      isPinned: changes.isPinned ?? before.isPinned,
      excludedAt: isExcluded ? (before.excludedAt ?? new Date()) : null,
      validFrom: dateOf(changes.validFrom, before.validFrom),
      validTo: dateOf(changes.validTo, before.validTo),
    };
    if (after.validFrom && after.validTo && after.validFrom >= after.validTo)
      throw new RadrumError('invalid_body', 'The page must be valid until after it begins to be.', {
        problems: [{ path: 'validTo', message: 'Choose a moment after the first.' }],
      });
    const stored = await sql.query<{ updatedAt: Date }>(
      `update document set own_title = $3, is_pinned = $4, excluded_at = $5, valid_from = $6, valid_to = $7,
         updated_at = date_trunc('milliseconds', clock_timestamp())
       where tenant_id = $1 and id = $2 returning updated_at as "updatedAt"`,
      [tenantId, id, after.ownTitle, after.isPinned, after.excludedAt, after.validFrom, after.validTo],
    );
    const key = { tenantId, knowledgeBaseId: before.knowledgeBaseId };
    if (after.ownTitle !== before.ownTitle || isExcluded !== (before.excludedAt !== null)) {
      await unindexDocument(sql, key, id);
      while ((await indexPending(sql, key)) > 0);
    }
    // an answer that is kept does not know of pins and dates
    await sql.query('delete from cached_answer where tenant_id = $1', [tenantId]);
    await recordInSql(sql, scope, 'document.changed', id, { ...changes });
    return { base: before.knowledgeBaseId, changedAt: stored.rows[0]?.updatedAt ?? before.updatedAt };
  });
  await tidyLater(scope, base);
  return { id, updatedAt: changedAt.toISOString() };
}
