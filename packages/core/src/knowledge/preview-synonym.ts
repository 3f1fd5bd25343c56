import { type Concept, searchKnowledge } from '@radrum/knowledge';
import { authoriseReading } from '../policies/conversation-readers.ts';
import { type Scope } from '../scope.ts';
import { conceptOf, entryOf, type NewSynonym, synonymsOf } from './synonyms.ts';

/** What a synonym would change before it is saved. */
export interface SynonymEffect {
  /** Questions that it was tried on: the last ones that citizens asked. */
  tried: number;
  /** Those that would find another page first. */
  changed: { question: string; before: string | null; after: string | null }[];
}
const questionsTried = 50;

/** Tries a synonym on the last questions that citizens asked. @throws RadrumError `invalid_body`, `forbidden` */
export async function previewSynonym(
  scope: Scope,
  input: NewSynonym & { id?: string | undefined },
): Promise<SynonymEffect> {
  await authoriseReading(scope);
  const { tenantId, installation } = scope;
  const {
    rows: asked,
    known,
    bases,
    locale,
  } = await installation.db.sqlForTenant(tenantId, async (sql) => ({
    ...(await sql.query<{ question: string; language: string }>(
      `select question, language from (
         select distinct on (lower(m.question)) m.question, m.language, m.created_at from message m
           join conversation c on c.tenant_id = $1 and c.id = m.conversation_id and c.channel in ('widget', 'api')
         where m.tenant_id = $1 and m.outcome in ('answered', 'unanswered') order by lower(m.question), m.created_at desc) asked
       order by created_at desc limit ${questionsTried}`,
      [tenantId],
    )),
    known: await synonymsOf(sql, tenantId),
    bases: (await sql.query<{ id: string }>('select id from knowledge_base where tenant_id = $1', [tenantId])).rows,
    locale: (await sql.query<{ locale: string }>('select locale from tenant where id = $1', [tenantId])).rows[0]
      ?.locale,
  }));
  const tried = conceptOf({ id: input.id ?? 'tried', ...entryOf(input, input.language ?? locale ?? 'sv') });
  const others = known.filter(({ id }) => id !== tried.id);
  const knowledgeBaseIds = bases.map(({ id }) => id);
  const changed: SynonymEffect['changed'] = [];
  // one question a transaction: where the database is embedded, others wait for it
  for (const { question, language } of asked) {
    const first = (synonyms: readonly Concept[]) =>
      installation.db.sqlForTenant(tenantId, async (sql) => {
        const request = { tenantId, knowledgeBaseIds, query: question, language, limit: 1, synonyms };
        return (await searchKnowledge(sql, request)).hits[0];
      });
    const [before, after] = [await first(known), await first([...others, tried])];
    if (before?.documentId !== after?.documentId)
      changed.push({ question, before: before?.title ?? null, after: after?.title ?? null });
  }
  return { tried: asked.length, changed };
}
