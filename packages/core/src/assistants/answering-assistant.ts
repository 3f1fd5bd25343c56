import { LRUCache } from 'lru-cache';
import { planOf, type PlanState } from '../billing/facts.ts';
import type { AnsweringAssistant } from '../conversations/turn.ts';
import { notFound, RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { policyInForce } from '../policies/in-force.ts';
import { noticeShown } from '../policies/notice-shown.ts';
import { contactWays } from '../tenants/index.ts';
import { assistantSettings } from './settings.ts';

/** Published assistants that were asked lately: a question should not wait for its assistant. Elsewhere a change is seen within this time. */
const seen = new LRUCache<string, AnsweringAssistant | 'unpublished' | 'unknown'>({ max: 10_000, ttl: 3_000 });

/** Counts changes here: what was read before one is not kept after it. */
let changes = 0;

/** After something was published, rolled back or deleted here. */
export function forgetAssistants(): void {
  changes++;
  seen.clear();
}

/**
 * The version of an assistant that answers.
 * @throws RadrumError `not_found`, also where a publishable key asks for what is not for citizens; `not_published`
 */
export async function publishedAssistant(scope: Scope, idOrSlug: string): Promise<AnsweringAssistant> {
  const isPublishable = scope.actor.kind === 'key' && scope.actor.type === 'publishable';
  const cacheKey = `${scope.tenantId} ${idOrSlug}`;
  const before = changes;
  const found = seen.get(cacheKey) ?? (await read(scope, idOrSlug, 'published'));
  if (before === changes) seen.set(cacheKey, found, { noUpdateTTL: true });
  if (found === 'unknown') throw notFound();
  if (found === 'unpublished') {
    if (isPublishable) throw notFound();
    throw new RadrumError('not_published', 'This assistant is a draft. Publish it first.');
  }
  if (isPublishable && found.audience !== 'citizen') throw notFound();
  return underPlan(found, await planOf(scope.installation, scope.tenantId));
}

/** What the organisation's plan makes of an assistant: it goes on with quotes alone, or with the contact ways alone. */
function underPlan(assistant: AnsweringAssistant, { standing: { effects }, usedUp }: PlanState): AnsweringAssistant {
  const { audience } = assistant;
  const quotesOnly = effects.models === 'refused' || (audience === 'citizen' && effects.citizens === 'quotes');
  const isPaused = assistant.isPaused || (audience === 'citizen' && effects.citizens === 'contact');
  const isBeyondPlan = usedUp.includes('answers') || effects.console === 'read';
  return { ...assistant, quotesOnly, isPaused, isBeyondPlan };
}

/** An assistant as it is being edited, for trying it out. @throws RadrumError `not_found` */
export const draftAssistant = (scope: Scope, idOrSlug: string): Promise<AnsweringAssistant> =>
  assistantAt(scope, idOrSlug, 'draft');

/**
 * An assistant by the settings of one of its versions, or as it is being edited, under the policy that is in force now.
 * @throws RadrumError `not_found`, also where there is no such version
 */
export async function assistantAt(
  scope: Scope,
  idOrSlug: string,
  which: 'draft' | number,
): Promise<AnsweringAssistant> {
  authorise(scope, 'assistants:read');
  const found = await read(scope, idOrSlug, which);
  if (typeof found === 'string') throw notFound();
  const { standing } = await planOf(scope.installation, scope.tenantId);
  return { ...found, quotesOnly: standing.effects.models === 'refused' };
}

interface Row {
  id: string;
  slug: string;
  audience: string;
  version: number | null;
  settings: unknown;
  name: string;
  locale: string;
  timeZone: string;
  accent: string;
  contact: unknown;
  pausedAt: Date | null;
  tellsWhenFinished: boolean;
}

async function read(
  scope: Scope,
  idOrSlug: string,
  which: 'published' | 'draft' | number,
): Promise<AnsweringAssistant | 'unpublished' | 'unknown'> {
  const { tenantId } = scope;
  const found = await scope.installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<Row>(
      `select a.id, a.slug, a.audience, coalesce($4::int, a.published_version) as version, case when $3 then a.draft else v.settings end as settings,
         t.name, t.locale, t.time_zone as "timeZone", t.accent, t.contact, a.paused_at as "pausedAt",
         exists (select from webhook w where w.tenant_id = $1 and w.enabled and 'conversation.finished' = any(w.events)) as "tellsWhenFinished"
       from assistant a join tenant t on t.id = a.tenant_id
       left join assistant_version v on v.tenant_id = a.tenant_id and v.assistant_id = a.id and v.number = coalesce($4::int, a.published_version)
       where a.tenant_id = $1 and (a.id = $2 or a.slug = $2)`,
      [tenantId, idOrSlug, which === 'draft', typeof which === 'number' ? which : null],
    );
    const row = rows[0];
    if (!row) return 'unknown';
    if (row.settings === null) return 'unpublished';
    return { row, policy: await policyInForce(sql, tenantId, row.id), notice: await noticeShown(sql, tenantId) };
  });
  if (typeof found === 'string') return found;
  const { row, policy, notice } = found;
  const { name, locale, timeZone, accent } = row;
  return {
    ...assistantSettings.parse(row.settings),
    id: row.id,
    slug: row.slug,
    audience: row.audience === 'staff' ? 'staff' : 'citizen',
    version: row.version ?? 0,
    policy,
    notice: notice && { text: notice.text, url: notice.url },
    isPaused: row.pausedAt !== null,
    quotesOnly: false,
    isBeyondPlan: false,
    tellsWhenFinished: row.tellsWhenFinished,
    tenant: { name, locale, timeZone, accent, contact: contactWays.catch({}).parse(row.contact) },
  };
}
