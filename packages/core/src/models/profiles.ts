import { newId } from '@radrum/db';
import { type Profile, PROFILES, profileSchema } from '@radrum/routing';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { forgetCallContext } from './call-context.ts';

/** A routing profile of the tenant's own. */
export const newProfile = profileSchema;
export const profileChanges = z.object({
  profile: profileSchema,
  /** As it was when the form was opened. */
  updatedAt: z.iso.datetime().optional(),
});

export interface ProfileInfo extends Profile {
  /** Null for those that everyone has. */
  id: string | null;
  updatedAt: string | null;
}

const most = 30;

/** The profiles that calls can name: those that everyone has, then the tenant's own. */
export async function listProfiles(scope: Scope): Promise<ProfileInfo[]> {
  authorise(scope, 'models:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.routingProfile.findMany({ where: { tenantId }, orderBy: { name: 'asc' } }),
  );
  return [
    ...PROFILES.map((profile) => ({ ...profile, id: null, updatedAt: null })),
    ...rows.flatMap(({ id, rules, updatedAt }) => {
      const read = profileSchema.safeParse(rules);
      return read.success ? [{ ...read.data, id, updatedAt: updatedAt.toISOString() }] : [];
    }),
  ];
}

/** @throws RadrumError `conflict` for a name that is taken */
export async function createProfile(scope: Scope, asked: z.input<typeof newProfile>): Promise<{ id: string }> {
  authorise(scope, 'models:write');
  const rules = newProfile.parse(asked);
  const { tenantId, installation, actor } = scope;
  const id = newId('routingProfile');
  await installation.db.forTenant(tenantId, async (tx) => {
    if ((await tx.routingProfile.count({ where: { tenantId } })) >= most)
      throw new RadrumError('conflict', `There can be at most ${most} profiles of your own.`);
    await tx.routingProfile.create({ data: { tenantId, id, name: rules.name, rules, createdBy: nameOf(actor) } });
    await record(tx, scope, 'routing_profile.created', id, { name: rules.name });
  });
  forgetCallContext(tenantId);
  return { id };
}

/** @throws RadrumError `not_found` */
export async function seeProfile({ tenantId, installation }: Scope, id: string): Promise<void> {
  const count = await installation.db.forTenant(tenantId, (tx) => tx.routingProfile.count({ where: { tenantId, id } }));
  if (count === 0) throw notFound();
}

/** @throws RadrumError `not_found`, `changed_meanwhile`, `conflict` */
export async function updateProfile(scope: Scope, id: string, asked: z.input<typeof profileChanges>): Promise<void> {
  authorise(scope, 'models:write');
  const { profile: rules, updatedAt } = profileChanges.parse(asked);
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const before = await tx.routingProfile.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!before) throw notFound();
    if (updatedAt !== undefined && before.updatedAt.toISOString() !== updatedAt) throw changedMeanwhile();
    await tx.routingProfile.update({
      where: { tenantId_id: { tenantId, id } },
      data: { name: rules.name, rules, updatedAt: new Date() },
    });
    await record(tx, scope, 'routing_profile.changed', id, { name: rules.name });
  });
  forgetCallContext(tenantId);
}

/** @throws RadrumError `not_found` */
export async function deleteProfile(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'models:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.routingProfile.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await record(tx, scope, 'routing_profile.removed', id);
  });
  forgetCallContext(tenantId);
}
