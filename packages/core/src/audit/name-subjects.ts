import type { Scope } from '../scope.ts';

/**
 * Where the things that the log speaks of have their names. Works and conversations are not among them: what a log says of those is
 * that they were there, never what they are about. Nor are webhooks: an address may hold a secret.
 */
const named = [
  ['assistant', "draft->>'name'"],
  ['knowledge_base', 'name'],
  ['source', 'title'],
  ['member', 'email'],
  ['invitation', 'email'],
  ['role', 'name'],
  ['api_key', 'name'],
  ['sign_in_connection', 'name'],
  ['email_domain', 'domain'],
  ['template', 'name'],
  ['category_set', 'name'],
  ['test_set', 'name'],
  ['routing_profile', 'name'],
  ['own_model', 'model_id'],
] as const;

const question = [
  'select id, name from tenant where id = $1 and id = any($2)',
  ...named.map(([table, column]) => `select id, ${column} from ${table} where tenant_id = $1 and id = any($2)`),
].join(' union all ');

/** Gives events the names of their subjects, as they are now; null for what has none, or is gone. One question for them all. */
export async function nameSubjects<Event extends { subject: string }>(
  { tenantId, installation }: Scope,
  events: readonly Event[],
): Promise<(Event & { subjectName: string | null })[]> {
  const ids = [...new Set(events.map(({ subject }) => idOf(subject)))];
  if (ids.length === 0) return [];
  const { rows } = await installation.db.sqlForTenant(tenantId, (sql) =>
    sql.query<{ id: string; name: string }>(question, [tenantId, ids]),
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return events.map((event) => ({ ...event, subjectName: names.get(idOf(event.subject)) ?? null }));
}

/** A sign-in's subject is "member:mem_…". */
const idOf = (subject: string): string => subject.replace(/^member:/, '');
