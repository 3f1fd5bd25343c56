import { type StoredVector, VectorTable } from '@radrum/knowledge';
import { LRUCache } from 'lru-cache';
import type { Scope } from '../scope.ts';
import { embedLater } from './embed-passages.ts';

interface Kept {
  table: VectorTable;
  /** How many vectors there were, and the last: what tells that others have come. */
  mark: string;
  readAt: number;
}

const bytesKept = 256 * 1024 * 1024;
/** How long new vectors may go unseen. Passages that have gone are not found in any case. */
const freshMs = 30_000;
/** Vectors read in one transaction. */
const rowsRead = 5_000;
/** The tenant is part of the key, and every row is read under its row-level security. */
const kept = new LRUCache<string, Kept>({
  maxSize: bytesKept,
  sizeCalculation: ({ table }, key) => table.bytes + 1_000 + key.length,
});
const reading = new Map<string, Promise<VectorTable>>();
/** For whom the worker was asked for missing vectors lately. */
const askedFor = new LRUCache<string, true>({ max: 10_000, ttl: 10 * 60_000 });

/**
 * A knowledge base's vectors of a model, in memory. Those read before are given at once, and read anew behind the question's back where
 * they may have changed; only the first question waits. Where vectors are missing, the worker is asked for them.
 */
export async function vectorTableOf(scope: Scope, knowledgeBaseId: string, model: string): Promise<VectorTable> {
  const key = `${scope.tenantId} ${knowledgeBaseId} ${model}`;
  const known = kept.get(key);
  if (known && Date.now() - known.readAt < freshMs) return known.table;
  const running = reading.get(key) ?? read(scope, { key, knowledgeBaseId, model, known });
  reading.set(key, running);
  const settled = running.finally(() => reading.delete(key));
  if (!known) return settled;
  settled.catch(() => {}); // what was read before still serves; the next question tries again
  return known.table;
}

interface Wanted {
  key: string;
  knowledgeBaseId: string;
  model: string;
  known: Kept | undefined;
}

async function read(scope: Scope, { key, knowledgeBaseId, model, known }: Wanted): Promise<VectorTable> {
  const { tenantId } = scope;
  const { db } = scope.installation;
  const readAt = Date.now();
  const { rows } = await db.sqlForTenant(tenantId, (sql) =>
    sql.query<{ mark: string; isWhole: boolean }>(
      `select v.count || ' ' || v.last as mark, v.count >= s.passages as "isWhole"
       from (select count(*), coalesce(max(passage_id), '') as last from passage_vector
           where tenant_id = $1 and knowledge_base_id = $2 and model = $3) v,
         (select coalesce(sum(passages), 0) as passages from index_segment where tenant_id = $1 and knowledge_base_id = $2) s`,
      [tenantId, knowledgeBaseId, model],
    ),
  );
  const { mark = '', isWhole = true } = rows[0] ?? {};
  if (!isWhole && !askedFor.has(key)) {
    askedFor.set(key, true);
    await embedLater(scope, knowledgeBaseId);
  }
  if (known?.mark === mark) {
    kept.set(key, { ...known, readAt });
    return known.table;
  }
  const all: StoredVector[] = [];
  for (let after = ''; ; ) {
    const part = await db.sqlForTenant(tenantId, (sql) =>
      sql.query<StoredVector>(
        `select passage_id as "passageId", vector from passage_vector
         where tenant_id = $1 and knowledge_base_id = $2 and model = $3 and passage_id > $4 order by passage_id limit $5`,
        [tenantId, knowledgeBaseId, model, after, rowsRead],
      ),
    );
    all.push(...part.rows);
    if (part.rows.length < rowsRead) break;
    after = part.rows.at(-1)?.passageId ?? after;
  }
  const table = new VectorTable(all);
  kept.set(key, { table, mark, readAt });
  return table;
}
