import { z } from 'zod';
import { notFound } from '../errors.ts';
import { record } from '../audit/index.ts';
import { authorise, type Scope } from '../scope.ts';

/** How citizens reach people instead of an assistant. */
export const contactWays = z.object({
  phone: z.string().trim().max(40).optional(),
  email: z.email().max(254).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  hours: z.string().trim().max(200).optional(),
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
  locale: string;
  timeZone: string;
  accent: string;
  contact: ContactWays;
}

/** The caller's own tenant. */
export async function getTenant(scope: Scope): Promise<TenantInfo> {
  authorise(scope, 'tenant:read');
  const row = await scope.installation.db.forTenant(scope.tenantId, (tx) =>
    tx.tenant.findUnique({ where: { id: scope.tenantId } }),
  );
  if (!row) throw notFound();
  const { id, slug, name, locale, timeZone, accent } = row;
  return { id, slug, name, locale, timeZone, accent, contact: contactWays.catch({}).parse(row.contact) };
}

/** A colour as the web writes it. */
export const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'A colour such as #0b566b.');

export const tenantChanges = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  accent: colour.optional(),
  contact: contactWays.optional(),
});

/** Changes what citizens see of the tenant. */
export async function updateTenant(scope: Scope, changes: z.infer<typeof tenantChanges>): Promise<TenantInfo> {
  authorise(scope, 'tenant:write');
  const { name, accent, contact } = changes;
  const data = { ...(name && { name }), ...(accent && { accent }), ...(contact && { contact }) };
  await scope.installation.db.forTenant(scope.tenantId, async (tx) => {
    await tx.tenant.updateMany({ where: { id: scope.tenantId }, data });
    await record(tx, scope, 'tenant.changed', scope.tenantId, { fields: Object.keys(data) });
  });
  return getTenant(scope);
}
