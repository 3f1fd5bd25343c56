import { ConflictError, newId } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { storeKey } from '../keys/index.ts';
import { normaliseEmail } from '../members/index.ts';
import { permissions, type Role } from '../permissions.ts';
import { systemScope } from '../scope.ts';

export const slug = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Lower-case letters a to z, digits and single hyphens.');

export const newTenant = z.object({
  name: z.string().trim().min(1).max(200),
  slug,
  municipalityCode: z
    .string()
    .regex(/^\d{2}(\d{2})?$/, 'Four digits for a municipality, two for a region.')
    .optional(),
  locale: z.string().min(2).max(35).default('sv'),
  ownerEmail: z.email().max(254),
});
export type NewTenant = z.infer<typeof newTenant>;

/**
 * Makes a tenant with its first owner and a secret key that has every scope. For operators only; the caller has checked the operator key.
 * @throws RadrumError `conflict` when the slug is taken
 */
export async function createTenant(
  installation: Installation,
  input: NewTenant,
): Promise<{ id: string; slug: string; secretKey: string }> {
  const id = newId('tenant');
  const email = normaliseEmail(input.ownerEmail);
  const scope = systemScope(installation, id, 'operator');
  const deed = { actor: 'operator', action: 'tenant.created', detail: { tenantId: id, slug: input.slug } };
  try {
    // One transaction: a tenant without an owner and a key could be neither entered nor made again.
    const { key } = await installation.db.asOperator(deed, async (tx, enter) => {
      const { municipalityCode = null } = input;
      await tx.tenant.create({
        data: { id, slug: input.slug, name: input.name, municipalityCode, locale: input.locale },
      });
      await tx.user.createMany({ data: [{ id: newId('user'), email }], skipDuplicates: true });
      const user = await tx.user.findUniqueOrThrow({ where: { email } });
      await enter(id);
      const member = { tenantId: id, id: newId('member'), userId: user.id, email, role: 'owner' satisfies Role };
      await tx.member.create({ data: member });
      await record(tx, scope, 'tenant.created', id, { slug: input.slug });
      await record(tx, scope, 'member.added', member.id, { role: member.role });
      return storeKey(tx, scope, {
        name: 'First key',
        type: 'secret',
        origins: [],
        scopes: permissions,
        expiresAt: null,
      });
    });
    return { id, slug: input.slug, secretKey: key };
  } catch (error) {
    if (error instanceof ConflictError)
      throw new RadrumError('conflict', `Another tenant has the slug "${input.slug}". Choose another.`, {
        cause: error,
      });
    throw error;
  }
}
