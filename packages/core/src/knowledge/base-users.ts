import type { Transaction } from '@radrum/db';
import { authorise, type Scope } from '../scope.ts';

/** An assistant that answers from a knowledge base, or will when its draft is published. */
export interface BaseUser {
  knowledgeBaseId: string;
  slug: string;
  name: string;
  /** Whether citizens are answered from it now, or will be when the moment of a version comes that is made already. */
  isPublished: boolean;
}

/** Which assistants use which knowledge base, by the assistant's name. */
export async function listBaseUsers(scope: Scope): Promise<BaseUser[]> {
  authorise(scope, 'assistants:read');
  return scope.installation.db.forTenant(scope.tenantId, (tx) => baseUsers(tx, scope.tenantId));
}

export const baseUsers = (tx: Transaction, tenantId: string): Promise<BaseUser[]> => tx.$queryRaw<BaseUser[]>`
  select used.id as "knowledgeBaseId", a.slug, a.draft->>'name' as name, bool_or(used.live) as "isPublished"
  from assistant a
  left join assistant_version v on v.tenant_id = a.tenant_id and v.assistant_id = a.id
    and v.number in (a.published_version, a.scheduled_version)
  cross join lateral (
    select jsonb_array_elements_text(a.draft->'knowledgeBaseIds') as id, false as live
    union all select jsonb_array_elements_text(v.settings->'knowledgeBaseIds'), true) used
  where a.tenant_id = ${tenantId}
  group by used.id, a.slug, a.draft->>'name'
  order by name, a.slug`;
