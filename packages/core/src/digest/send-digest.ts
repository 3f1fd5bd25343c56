import type { Sql } from '@radrum/db';
import { addDays, dayAt, weekdayOf } from '@radrum/knowledge';
import { z } from 'zod';
import type { DigestFields } from '../mail/index.ts';
import { mailIn } from '../mail/index.ts';
import { topicLabels } from '../knowledge/topic-labels.ts';
import { mayReadConversations } from '../policies/apply.ts';
import { tenantRules } from '../policies/in-force.ts';
import { isPermission, isRole, type Permission, roles } from '../permissions.ts';
import type { Scope } from '../scope.ts';
import { momentOf } from '../tenants/opening-hours.ts';

/** When it comes, in the tenant's own time: on Mondays. */
const clock = '07:00';
/** Lines of each kind. */
const most = 5;
/** A job that did not come within so long is taken as lost. */
const lostAfterMs = 15 * 60_000;
const name = 'digest';
const stored = z.object({ nextAt: z.coerce.date() });

/** The next Monday morning after a moment. */
export function nextMonday(from: Date, timeZone: string): Date {
  const today = dayAt(from, timeZone);
  for (let ahead = 0; ; ahead++) {
    const day = addDays(today, ahead);
    if (weekdayOf(day) !== 0) continue;
    const moment = momentOf(day, clock, timeZone);
    if (moment > from) return moment;
  }
}

/** Sees to it that a tenant's next digest is on its way: the worker's job when it starts, and now and then. */
export async function armDigest(scope: Scope): Promise<void> {
  const { tenantId, installation } = scope;
  const next = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const nextAt = await plannedFor(sql, tenantId);
    return nextAt && nextAt.getTime() > Date.now() - lostAfterMs ? null : plan(sql, tenantId);
  });
  if (next) await installation.jobs.later({ tenantId, kind: 'send-digest', id: tenantId }, next);
}

async function plannedFor(sql: Sql, tenantId: string): Promise<Date | null> {
  const { rows } = await sql.query<{ value: unknown }>(
    `select value from tenant_setting where tenant_id = $1 and name = '${name}' for update`,
    [tenantId],
  );
  return stored.safeParse(rows[0]?.value).data?.nextAt ?? null;
}

async function plan(sql: Sql, tenantId: string): Promise<Date> {
  const { rows } = await sql.query<{ zone: string }>('select time_zone as zone from tenant where id = $1', [tenantId]);
  const next = nextMonday(new Date(), rows[0]?.zone ?? 'UTC');
  await sql.query(
    `insert into tenant_setting (tenant_id, name, value, updated_by) values ($1, '${name}', $2, 'system:worker')
     on conflict (tenant_id, name) do update set value = $2, updated_at = now()`,
    [tenantId, JSON.stringify({ nextAt: next })],
  );
  return next;
}

/**
 * Tells members who want it what the week was like, each as much as they may see: the worker's job. The next one is planned before, so that a
 * mail server that is away costs one digest and sends none twice.
 */
export async function sendDigest(scope: Scope): Promise<void> {
  const { tenantId, installation } = scope;
  const rules = await tenantRules(scope);
  const week = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const nextAt = await plannedFor(sql, tenantId);
    if (!nextAt || nextAt > new Date()) return null;
    return { next: await plan(sql, tenantId), ...(await readWeek(sql, tenantId)) };
  });
  if (!week) return;
  await installation.jobs.later({ tenantId, kind: 'send-digest', id: tenantId }, week.next);
  for (const { email, role, permissions } of week.readers) {
    const may = (permission: Permission) => permissions.has(permission);
    const mayOpen = may('conversations:read') && mayReadConversations(rules, role) && rules.usesConversations;
    const fields: DigestFields = {
      tenant: week.tenant.name,
      link: `${installation.baseUrl}/t/${week.tenant.slug}`,
      answered: may('usage:read') ? week.answered : null,
      asked: may('usage:read') ? week.asked : null,
      topics: mayOpen ? week.topics : [],
      failed: may('knowledge:read') ? week.failed : [],
      conflicts: may('knowledge:read') ? week.conflicts : [],
      handoffs: may('handoffs:read') ? week.handoffs : null,
    };
    await installation.mail
      .send(mailIn(week.tenant.locale, 'digest', { to: email, ...fields }))
      .catch((error: unknown) => installation.log.warn({ err: error, tenantId }, 'a digest could not be mailed'));
  }
}

interface Reader {
  email: string;
  role: string;
  permissions: ReadonlySet<Permission>;
}

async function readWeek(sql: Sql, tenantId: string) {
  const { rows: tenants } = await sql.query<{ name: string; slug: string; locale: string; status: string }>(
    'select name, slug, locale, status from tenant where id = $1',
    [tenantId],
  );
  const [tenant = { name: '', slug: '', locale: 'sv', status: 'deleting' }] = tenants;
  const { rows: sums } = await sql.query<{ answered: number; asked: number; handoffs: number }>(
    `select (count(*) filter (where m.outcome = 'answered'))::int as answered,
       (count(*) filter (where m.outcome in ('answered', 'unanswered')))::int as asked,
       (select count(*)::int from handoff where tenant_id = $1 and state in ('open', 'assigned')) as handoffs
     from message m join conversation c on c.tenant_id = $1 and c.id = m.conversation_id and c.channel in ('widget', 'api')
     where m.tenant_id = $1 and m.created_at > now() - interval '7 days'`,
    [tenantId],
  );
  const { rows: topics } = await sql.query<{ topic: string; count: number }>(
    `select m.topic, count(*)::int as count from message m
       join conversation c on c.tenant_id = $1 and c.id = m.conversation_id and c.channel in ('widget', 'api')
     where m.tenant_id = $1 and m.outcome = 'unanswered' and m.handled_at is null and m.topic is not null
       and m.created_at > now() - interval '7 days' group by m.topic order by count(*) desc, m.topic limit ${most}`,
    [tenantId],
  );
  const labels = await topicLabels(
    sql,
    tenantId,
    topics.map(({ topic }) => topic),
  );
  const { rows: failed } = await sql.query<{ title: string }>(
    `select title from source where tenant_id = $1 and status = 'failed' order by title limit ${most}`,
    [tenantId],
  );
  const { rows: conflicts } = await sql.query<{ one: string; other: string; subject: string }>(
    `select a.title as one, b.title as other, c.subject from page_conflict c
       join document a on a.tenant_id = $1 and a.id = c.document_id join document b on b.tenant_id = $1 and b.id = c.other_document_id
     where c.tenant_id = $1 order by c.id limit ${most}`,
    [tenantId],
  );
  return {
    tenant,
    ...(sums[0] ?? { answered: 0, asked: 0, handoffs: 0 }),
    topics: topics.map(({ topic, count }) => ({ label: labels.get(topic) ?? topic, count })),
    failed: failed.map(({ title }) => title),
    conflicts: conflicts.map(({ one, other, subject }) => `${subject}: ${one} / ${other}`),
    readers: tenant.status === 'active' ? await readersOf(sql, tenantId) : [],
  };
}

async function readersOf(sql: Sql, tenantId: string): Promise<Reader[]> {
  const { rows } = await sql.query<{ email: string; role: string; own: string[] | null }>(
    `select m.email, m.role, r.permissions as own from member m left join role r on r.tenant_id = $1 and r.id = m.role
     where m.tenant_id = $1 and m.digest and m.disabled_at is null order by m.id`,
    [tenantId],
  );
  return rows.map(({ email, role, own }) => ({
    email,
    role,
    permissions: new Set<Permission>(isRole(role) ? roles[role] : (own ?? []).filter(isPermission)),
  }));
}
