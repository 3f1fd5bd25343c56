import type { Sql } from '@radrum/db';
import { type DataClass, type HostedEntry, route } from '@radrum/routing';
import type { Installation } from '../installation.ts';
import { routePolicy } from '../policies/apply.ts';
import type { PolicyRules } from '../policies/rules.ts';

/** A call's texts, about: of some passages or of one question. */
const estimatedTokens = 512;

/** Whether the platform has a model that gives vectors at all: where it has none, nothing else of this is done. */
export const hasEmbeddingModel = ({ models }: Installation): boolean =>
  models.models.some(({ capabilities }) => capabilities.includes('embedding'));

/**
 * The model that knowledge of a class is embedded by: the first in the catalogue that is cleared for it and that the tenant's policy allows. One that rests after failures is
 * still the one: vectors of two models cannot be compared.
 */
export function embeddingModel(
  { models }: Installation,
  dataClass: DataClass,
  rules: PolicyRules,
): HostedEntry | undefined {
  const { candidates } = route({
    needs: { capability: 'embedding', dataClass, estimatedTokens },
    policy: routePolicy(rules),
    catalogue: models,
    health: { isAvailable: () => true },
  });
  return candidates.find((model) => model.provider !== 'extractive');
}

/**
 * Of what class knowledge is, by who is answered from it: `internal` as soon as an assistant for staff has it. Undefined while no assistant
 * has it: nobody has said yet that it may be sent anywhere.
 */
export async function dataClassOf(
  sql: Sql,
  tenantId: string,
  knowledgeBaseIds: readonly string[],
): Promise<DataClass | undefined> {
  const { rows } = await sql.query<{ audience: string }>(
    `select distinct audience from assistant where tenant_id = $1 and (draft -> 'knowledgeBaseIds' ?| $2::text[]
       or exists (select from assistant_version v where v.tenant_id = $1 and v.assistant_id = assistant.id
         and v.settings -> 'knowledgeBaseIds' ?| $2::text[]))`,
    [tenantId, [...knowledgeBaseIds]],
  );
  if (rows.length === 0) return undefined;
  return rows.every(({ audience }) => audience === 'citizen') ? 'open' : 'internal';
}
