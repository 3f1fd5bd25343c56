import type { Sql } from '@radrum/db';
import { readConcepts } from '@radrum/knowledge';

let known: Map<string, string> | undefined;
/** What the platform's vocabulary calls its concepts: the authorities' term, in Swedish where there is one. */
const platformLabels = (): Map<string, string> =>
  (known ??= new Map(
    readConcepts().map(({ id, wordings }) => [
      id,
      (wordings.find(({ language, kind }) => language === 'sv' && kind === 'term') ?? wordings[0])?.text ?? id,
    ]),
  ));

/** How topics of questions are called: concepts by their term, a tenant's own by its entry; a word stands for itself and is left out. */
export async function topicLabels(sql: Sql, tenantId: string, topics: readonly string[]): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  for (const topic of topics) {
    const label = platformLabels().get(topic);
    if (label !== undefined) labels.set(topic, label);
  }
  const { rows } = await sql.query<{ id: string; term: string }>(
    'select id, term from synonym where tenant_id = $1 and id = any($2::text[])',
    [tenantId, [...topics]],
  );
  for (const { id, term } of rows) labels.set(id, term);
  return labels;
}
