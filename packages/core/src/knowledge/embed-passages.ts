import type { Sql } from '@radrum/db';
import { packVector } from '@radrum/knowledge';
import { EmbedFailure } from '@radrum/routing';
import { planOf } from '../billing/facts.ts';
import { embedMetered } from '../models/embed.ts';
import type { Scope } from '../scope.ts';
import { tenantRules } from '../policies/in-force.ts';
import { dataClassOf, embeddingModel, hasEmbeddingModel } from './embedding-model.ts';

/** Passages sent at once. */
const batchSize = 64;
/** Characters sent of a passage, and of one that the model cannot take whole: its beginning says what it is about. */
const [longest, shortened] = [4_000, 800];

interface Embeddable {
  id: string;
  text: string;
}

/**
 * Makes the vectors of a knowledge base's passages that have none yet: the worker's job after changes. What is made is stored batch by
 * batch, so that a job that was cut off goes on where it was. Without a model that is cleared for the knowledge, nothing is done.
 * @throws EmbedFailure where the model does not answer: the job is tried again later
 */
export async function embedPassages(scope: Scope, knowledgeBaseId: string, stopping: AbortSignal): Promise<void> {
  const { installation, tenantId } = scope;
  if (!hasEmbeddingModel(installation)) return;
  // search works without, and what is missing is made after the next change
  if ((await planOf(installation, tenantId)).standing.effects.models === 'refused') return;
  const inTenant = <T>(work: (sql: Sql) => Promise<T>) => installation.db.sqlForTenant(tenantId, work);
  const dataClass = await inTenant((sql) => dataClassOf(sql, tenantId, [knowledgeBaseId]));
  const model = dataClass && embeddingModel(installation, dataClass, await tenantRules(scope));
  if (!model) return;
  let after = '';
  for (;;) {
    if (stopping.aborted) throw new Error('the worker was stopped; the vectors are made later');
    const batch = await inTenant((sql) => withoutVector(sql, { tenantId, knowledgeBaseId, model: model.id, after }));
    const last = batch.at(-1);
    if (!last) return;
    const vectors = await embedAll(batch, async (texts) => {
      const asked = { entry: model, texts, subject: knowledgeBaseId, signal: stopping };
      return (await embedMetered(scope, asked)).vectors;
    });
    await inTenant((sql) => store(sql, { tenantId, knowledgeBaseId, model: model.id }, vectors));
    after = last.id; // what the model cannot take is not asked for again in this run
  }
}

async function withoutVector(
  sql: Sql,
  {
    tenantId,
    knowledgeBaseId,
    model,
    after,
  }: { tenantId: string; knowledgeBaseId: string; model: string; after: string },
): Promise<Embeddable[]> {
  const { rows } = await sql.query<{ id: string; title: string; headings: string[]; text: string }>(
    `select p.id, coalesce(d.own_title, d.title) as title, p.headings, p.text from passage p join document d on d.tenant_id = $1 and d.id = p.document_id
     where p.tenant_id = $1 and p.knowledge_base_id = $2 and p.id > $4
       and not exists (select from passage_vector v
         where v.tenant_id = $1 and v.knowledge_base_id = $2 and v.model = $3 and v.passage_id = p.id)
     order by p.id limit $5`,
    [tenantId, knowledgeBaseId, model, after, batchSize],
  );
  return rows.map(({ id, title, headings, text }) => ({
    id,
    text: `${[title, ...headings].join(' › ')}\n${text}`.slice(0, longest),
  }));
}

/** The vectors of a batch. Where the model cannot take it, each passage is tried by itself, then only its beginning, and then left out. */
async function embedAll(
  batch: readonly Embeddable[],
  ask: (texts: readonly string[]) => Promise<number[][]>,
): Promise<{ id: string; vector: number[] }[]> {
  try {
    const vectors = await ask(batch.map(({ text }) => text));
    return batch.map(({ id }, at) => ({ id, vector: vectors[at] ?? [] }));
  } catch (error) {
    if (!(error instanceof EmbedFailure && error.isOfTexts)) throw error;
    const [only, ...others] = batch;
    if (!only) return [];
    if (others.length === 0)
      return only.text.length > shortened ? embedAll([{ ...only, text: only.text.slice(0, shortened) }], ask) : [];
    const vectors = [];
    for (const one of batch) vectors.push(...(await embedAll([one], ask)));
    return vectors;
  }
}

/** Passages that have gone meanwhile are left out. */
async function store(
  sql: Sql,
  { tenantId, knowledgeBaseId, model }: { tenantId: string; knowledgeBaseId: string; model: string },
  vectors: readonly { id: string; vector: number[] }[],
): Promise<void> {
  const packed = vectors.flatMap(({ id, vector }) => {
    const bytes = packVector(vector);
    return bytes ? [{ id, bytes: Buffer.from(bytes) }] : [];
  });
  await sql.query(
    `insert into passage_vector (tenant_id, knowledge_base_id, passage_id, model, vector)
     select $1, $2, p.id, $3, new.vector from unnest($4::text[], $5::bytea[]) as new(id, vector)
     join passage p on p.tenant_id = $1 and p.knowledge_base_id = $2 and p.id = new.id
     on conflict do nothing`,
    [tenantId, knowledgeBaseId, model, packed.map(({ id }) => id), packed.map(({ bytes }) => bytes)],
  );
}

/** Asks for the vectors that are missing. Everything works without them, so that a queue that is away is no reason to fail. */
export async function embedLater({ tenantId, installation }: Scope, knowledgeBaseId: string): Promise<void> {
  if (!hasEmbeddingModel(installation)) return;
  await installation.jobs
    .embedPassages({ tenantId, knowledgeBaseId })
    .catch((error: unknown) => installation.log.warn({ err: error, knowledgeBaseId }, 'passages are not embedded'));
}
