import { recordInSql } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { removeDocumentPassages } from './store-document.ts';
import { tidyLater } from './tidy-index.ts';

/** Deletes a source with its documents. @throws RadrumError `not_found` */
export async function deleteSource(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  const knowledgeBaseId = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<{ knowledge_base_id: string }>(
      'select knowledge_base_id from source where tenant_id = $1 and id = $2 for update',
      [tenantId, id],
    );
    const base = rows[0]?.knowledge_base_id;
    if (!base) throw notFound();
    const documents = await sql.query<{ id: string }>(
      'select id from document where tenant_id = $1 and source_id = $2',
      [tenantId, id],
    );
    await removeDocumentPassages(
      sql,
      { tenantId, knowledgeBaseId: base, sourceId: id },
      documents.rows.map((row) => row.id),
    );
    await sql.query('delete from source where tenant_id = $1 and id = $2', [tenantId, id]);
    await recordInSql(sql, scope, 'source.deleted', id);
    return base;
  });
  await tidyLater(scope, knowledgeBaseId);
}
