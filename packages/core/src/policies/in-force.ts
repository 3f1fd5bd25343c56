import type { Sql } from '@radrum/db';
import { resolvePolicy } from './resolve.ts';
import type { Scope } from '../scope.ts';
import { platformRules, policyChanges, type PolicyChanges, type PolicyRules } from './rules.ts';

/** The rules that hold for an assistant now, and the numbers of the versions that they come from; null where a level has published none. */
export interface PolicyInForce {
  rules: PolicyRules;
  versions: { tenant: number | null; assistant: number | null };
}

/** Whose rules: the tenant's, or one assistant's (its id). */
export type PolicySubject = string;
export const tenantSubject: PolicySubject = 'tenant';

/** What holds where neither the tenant nor the assistant has published a policy. */
export const nothingPublished: PolicyInForce = { rules: platformRules, versions: { tenant: null, assistant: null } };

interface Row {
  subject: string;
  number: number;
  rules: unknown;
}

/** Reads what is in force for an assistant now: of each level the highest version whose time has come. */
export async function policyInForce(sql: Sql, tenantId: string, assistantId: string): Promise<PolicyInForce> {
  const { versions, ...levels } = await publishedRules(sql, tenantId, assistantId);
  return { rules: resolvePolicy(levels).rules, versions };
}

/** What each level sets in its version in force. */
export async function publishedRules(
  sql: Sql,
  tenantId: string,
  assistantId: string | null,
): Promise<{ tenant: PolicyChanges; assistant: PolicyChanges; versions: PolicyInForce['versions'] }> {
  const { rows } = await sql.query<Row>(
    `select distinct on (p.id) p.subject, v.number, v.rules from policy p
       join policy_version v on v.tenant_id = p.tenant_id and v.policy_id = p.id
     where p.tenant_id = $1 and p.subject = any($2::text[]) and v.effective_from <= now() and v.withdrawn_at is null
     order by p.id, v.number desc`,
    [tenantId, [tenantSubject, ...(assistantId === null ? [] : [assistantId])]],
  );
  const of = (subject: PolicySubject | null) => rows.find((row) => row.subject === subject);
  const [tenant, assistant] = [of(tenantSubject), of(assistantId)];
  return {
    tenant: readRules(tenant?.rules ?? {}),
    assistant: readRules(assistant?.rules ?? {}),
    versions: { tenant: tenant?.number ?? null, assistant: assistant?.number ?? null },
  };
}

/** The rules that hold for the tenant itself, whichever assistant answers: who may read conversations, how long they are kept. */
export async function tenantRules({ tenantId, installation }: Scope): Promise<PolicyRules> {
  const { tenant } = await installation.db.sqlForTenant(tenantId, (sql) => publishedRules(sql, tenantId, null));
  return resolvePolicy({ tenant }).rules;
}

/**
 * What a stored draft or version sets.
 * @throws ZodError for what is of no known shape: to leave a rule out would let through what it forbids
 */
export function readRules(stored: unknown): PolicyChanges {
  const known: PolicyChanges = {};
  for (const [name, value] of Object.entries(policyChanges.parse(stored)))
    if (value !== undefined) Object.assign(known, { [name]: value });
  return known;
}
