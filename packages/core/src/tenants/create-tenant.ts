import { ConflictError, newId, type Transaction } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { storeKey } from '../keys/index.ts';
import { forgetSessions, normaliseEmail } from '../members/index.ts';
import { permissions, type Role } from '../permissions.ts';
import { systemScope, type TenantStatus } from '../scope.ts';

export const slug = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Lower-case letters a to z, digits and single hyphens.');

/** Four digits for a municipality, two for a region, as Statistics Sweden has them. */
export const publicBodyCode = z.string().regex(/^\d{2}(\d{2})?$/, 'Four digits for a municipality, two for a region.');

export const newTenant = z.object({
  name: z.string().trim().min(1).max(200),
  slug,
  municipalityCode: publicBodyCode.optional(),
  locale: z.string().min(2).max(35).default('sv'),
  ownerEmail: z.email().max(254),
});
export type NewTenant = z.infer<typeof newTenant>;

/**
 * Makes a tenant with its first owner and a secret key that has every scope. For operators only; the caller has checked that.
 * @param operator who of them, as the platform's log shows it
 * @throws RadrumError `conflict` when the slug is taken
 */
export async function createTenant(
  installation: Installation,
  input: NewTenant,
  operator = 'operator',
): Promise<{ id: string; slug: string; secretKey: string }> {
  const id = newId('tenant');
  const deed = { actor: operator, action: 'tenant.created', detail: { tenantId: id, slug: input.slug } };
  const scope = systemScope(installation, id, 'operator');
  return withFreeSlug(input.slug, () =>
    // One transaction: a tenant without an owner and a key could be neither entered nor made again.
    installation.db.asOperator(deed, async (tx, enter) => {
      await furnishTenant(tx, enter, installation, { ...input, id, status: 'active' });
      const name = input.locale.startsWith('sv') ? 'Första nyckeln' : 'First key';
      const key = { name, type: 'secret' as const, origins: [], scopes: permissions, expiresAt: null };
      return { id, slug: input.slug, secretKey: (await storeKey(tx, scope, key)).key };
    }),
  );
}

/**
 * Makes a tenant and its first owner, in the operator's transaction; afterwards that transaction is the new tenant's.
 * @returns the owner's person
 */
export async function furnishTenant(
  tx: Transaction,
  enter: (tenantId: string) => Promise<void>,
  installation: Installation,
  input: NewTenant & { id: string; status: TenantStatus },
): Promise<string> {
  const { id, slug: name, municipalityCode = null, locale, status } = input;
  const email = normaliseEmail(input.ownerEmail);
  const scope = systemScope(installation, id, 'operator');
  await tx.tenant.create({ data: { id, slug: name, name: input.name, municipalityCode, locale, status } });
  await tx.user.createMany({ data: [{ id: newId('user'), email }], skipDuplicates: true });
  const user = await tx.user.findUniqueOrThrow({ where: { email } });
  await enter(id);
  const member = { tenantId: id, id: newId('member'), userId: user.id, email, role: 'owner' satisfies Role };
  await tx.member.create({ data: member });
  await record(tx, scope, 'tenant.created', id, { slug: name });
  await record(tx, scope, 'member.added', member.id, { role: member.role });
  forgetSessions();
  return user.id;
}

/** @throws RadrumError `conflict` when the slug is taken */
export async function withFreeSlug<T>(wanted: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    throw new RadrumError('conflict', `Another tenant has the slug "${wanted}". Choose another.`, {
      problems: [{ path: 'slug', message: 'This name is taken. Choose another.' }],
      cause: error,
    });
  }
}
