import { newId } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { decidesAboutPeople } from './may-not-decide.ts';

const line = z.string().trim().min(1).max(200);
const category = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens'),
  name: line,
  definition: z.string().trim().max(1_000),
  examples: z.array(z.string().trim().min(1).max(2_000)).max(20),
});
/** A unit's own categories. */
export const categorySetDefinition = z.object({
  /** What sorting by them is for. */
  purpose: z.string().trim().min(1).max(500),
  /** What it may not be used for, said to everybody who uses it. */
  notFor: z.string().trim().max(500),
  categories: z.array(category).min(2).max(40),
});
export type CategorySetDefinition = z.infer<typeof categorySetDefinition>;

export const newCategorySet = z.object({
  name: line,
  unit: line.nullable().default(null),
  definition: categorySetDefinition,
});
export const categorySetChanges = newCategorySet.partial().extend({ revision: z.int().min(1) });

export interface CategorySetInfo {
  id: string;
  name: string;
  unit: string | null;
  definition: CategorySetDefinition;
  /** Texts that people have given a category. */
  learnt: number;
  revision: number;
  updatedAt: string;
}

/** @throws RadrumError `invalid_body` for two categories of one identifier or one name, or one that decides about people */
export function refuseUnfit({ categories, purpose }: CategorySetDefinition): void {
  const refuse = (message: string, known: { code: string; about?: string }) => {
    throw new RadrumError('invalid_body', message, {
      problems: [{ path: 'definition.categories', message, ...known }],
    });
  };
  const ids = new Set(categories.map(({ id }) => id));
  if (ids.size < categories.length) refuse('Two categories have the same identifier.', { code: 'same_identifier' });
  const names = new Set<string>();
  for (const { name } of categories) {
    const folded = name.toLocaleLowerCase('sv');
    if (names.has(folded)) refuse(`Two categories are called "${name}".`, { code: 'same_name', about: name });
    names.add(folded);
  }
  const deciding = categories.find(({ name }) => decidesAboutPeople(name));
  if (deciding || decidesAboutPeople(purpose))
    refuse(
      `"${deciding?.name ?? purpose}" is a decision about somebody. Sorting proposes where a matter belongs; a person decides what becomes of it.`,
      { code: 'decides_about_people', about: deciding?.name ?? purpose },
    );
}

export async function listCategorySets(scope: Scope): Promise<CategorySetInfo[]> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.categorySet.findMany({
      where: { tenantId },
      orderBy: { name: 'asc' },
      include: { _count: { select: { texts: true } } },
    }),
  );
  return rows.map(infoOf);
}

/** @throws RadrumError `not_found` */
export async function getCategorySet(scope: Scope, id: string): Promise<CategorySetInfo> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.categorySet.findFirst({ where: { tenantId, id }, include: { _count: { select: { texts: true } } } }),
  );
  if (!row) throw notFound();
  return infoOf(row);
}

/** Whether a set is there to be changed. @throws RadrumError `not_found` */
export async function seeCategorySet(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'templates:write');
  const { tenantId, installation } = scope;
  const count = await installation.db.forTenant(tenantId, (tx) => tx.categorySet.count({ where: { tenantId, id } }));
  if (count === 0) throw notFound();
}

interface Row {
  id: string;
  name: string;
  unit: string | null;
  definition: unknown;
  revision: number;
  updatedAt: Date;
  _count: { texts: number };
}
const infoOf = ({ definition, updatedAt, _count, ...row }: Row): CategorySetInfo => ({
  id: row.id,
  name: row.name,
  unit: row.unit,
  definition: categorySetDefinition.parse(definition),
  learnt: _count.texts,
  revision: row.revision,
  updatedAt: updatedAt.toISOString(),
});

/** @throws RadrumError `invalid_body` */
export async function createCategorySet(scope: Scope, input: z.infer<typeof newCategorySet>): Promise<{ id: string }> {
  authorise(scope, 'templates:write');
  const { name, unit, definition } = input;
  refuseUnfit(definition);
  const { tenantId, installation } = scope;
  const id = newId('categorySet');
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.categorySet.create({ data: { tenantId, id, name, unit, definition, createdBy: nameOf(scope.actor) } });
    await record(tx, scope, 'category_set.created', id, { name });
  });
  return { id };
}

/** @throws RadrumError `not_found`, `changed_meanwhile`, `invalid_body` */
export async function updateCategorySet(
  scope: Scope,
  id: string,
  { revision, name, unit, definition }: z.infer<typeof categorySetChanges>,
): Promise<void> {
  authorise(scope, 'templates:write');
  if (definition) refuseUnfit(definition);
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const known = await tx.categorySet.findFirst({ where: { tenantId, id }, select: { revision: true } });
    if (!known) throw notFound();
    if (known.revision !== revision) throw changedMeanwhile();
    await tx.categorySet.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        ...(name !== undefined && { name }),
        ...(unit !== undefined && { unit }),
        ...(definition && { definition }),
        revision: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    if (definition) {
      // what was learnt for a category that is gone teaches nothing
      const ids = definition.categories.map((one) => one.id);
      await tx.labelledText.deleteMany({ where: { tenantId, categorySetId: id, category: { notIn: ids } } });
    }
    await record(tx, scope, 'category_set.changed', id);
  });
}

/** Deletes a set with all that it has learnt. @throws RadrumError `not_found` */
export async function deleteCategorySet(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'templates:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.categorySet.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await record(tx, scope, 'category_set.deleted', id);
  });
}
