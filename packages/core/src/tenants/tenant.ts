import { z } from 'zod';
import { changedMeanwhile, notFound } from '../errors.ts';
import { record } from '../audit/index.ts';
import { forgetKeys, origin, rememberOrigins } from '../keys/index.ts';
import { forgetSessions } from '../members/index.ts';
import { openingHours } from './opening-hours.ts';
import { asTenantStatus, authorise, type Scope, type TenantStatus } from '../scope.ts';

/** How citizens reach people instead of an assistant. */
export const contactWays = z.object({
  phone: z.string().trim().max(40).optional(),
  email: z.email().max(254).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  hours: z.string().trim().max(200).optional(),
  /** The same for machines: an assistant says when somebody answers next. */
  opening: openingHours.optional(),
  /** Local help in a crisis, told after 112. */
  crisis: z
    .array(z.object({ name: z.string().trim().min(1).max(100), phone: z.string().trim().min(3).max(40) }))
    .max(10)
    .optional(),
});
export type ContactWays = z.infer<typeof contactWays>;

export interface TenantInfo {
  id: string;
  slug: string;
  name: string;
  municipalityCode: string | null;
  locale: string;
  timeZone: string;
  accent: string;
  contact: ContactWays;
  /** Sites that may show the assistants with any of the tenant's publishable keys. */
  origins: string[];
  hasLogo: boolean;
  status: TenantStatus;
  statusReason: string | null;
  deleteAfter: string | null;
}

/** The caller's own tenant. */
export async function getTenant(scope: Scope): Promise<TenantInfo> {
  authorise(scope, 'tenant:read');
  const { tenantId, installation } = scope;
  const { row, logos } = await installation.db.forTenant(tenantId, async (tx) => ({
    row: await tx.tenant.findUnique({ where: { id: tenantId } }),
    logos: await tx.tenantLogo.count({ where: { tenantId } }),
  }));
  if (!row) throw notFound();
  const { id, slug, name, municipalityCode, locale, timeZone, accent, origins, statusReason } = row;
  return {
    id,
    slug,
    name,
    municipalityCode,
    locale,
    timeZone,
    accent,
    origins,
    statusReason,
    contact: contactWays.catch({}).parse(row.contact),
    hasLogo: logos > 0,
    status: asTenantStatus(row.status),
    deleteAfter: row.deleteAfter?.toISOString() ?? null,
  };
}

/** A colour as the web writes it. */
export const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'A colour such as #0b566b.');
const timeZone = z.string().refine((name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC', {
  message: 'A time zone such as Europe/Stockholm.',
});

const tenantFields = z.object({
  name: z.string().trim().min(1).max(200),
  locale: z.string().min(2).max(35),
  timeZone,
  accent: colour,
  contact: contactWays,
  origins: z.array(origin).max(50),
});
export const tenantChanges = tenantFields.partial().extend({
  /** The same fields as they were when the form was opened: what somebody else changed meanwhile is not overwritten. */
  before: tenantFields.partial().optional(),
});

/**
 * Changes what citizens see of the tenant.
 * @throws RadrumError `changed_meanwhile` when a field that is to be changed is not as the form showed it
 */
export async function updateTenant(scope: Scope, changes: z.infer<typeof tenantChanges>): Promise<TenantInfo> {
  authorise(scope, 'tenant:write');
  const data = Object.fromEntries(
    Object.entries(tenantFields.partial().parse(changes)).filter(([, value]) => value !== undefined),
  );
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.$queryRaw`select id from tenant where id = ${tenantId} for update`;
    const now =
      tenantFields.partial().safeParse(await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } })).data ?? {};
    const isStale = Object.entries(changes.before ?? {}).some(
      ([field, value]) =>
        Object.hasOwn(data, field) &&
        canonical(value) !== canonical(Object.entries(now).find(([name]) => name === field)?.[1]),
    );
    if (isStale) throw changedMeanwhile();
    await tx.tenant.updateMany({ where: { id: tenantId }, data });
    await record(tx, scope, 'tenant.changed', tenantId, { fields: Object.keys(data) });
  });
  if (changes.origins) {
    rememberOrigins(installation.db, changes.origins);
    forgetKeys();
  }
  forgetSessions();
  return getTenant(scope);
}

/** A value as text, whatever the order of its fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
