import { authorise, type Scope } from '../scope.ts';
import { callContext } from './call-context.ts';
import { findTarget } from './target.ts';

/** Whether a name is that of a profile or a model, and not an assistant's. */
export const isModelName = async (scope: Scope, name: string): Promise<boolean> =>
  findTarget(await callContext(scope), name) !== undefined;

/** Everything that a call's `model` may name: profiles, models that the policy allows, published assistants. */
export async function listCallable(scope: Scope): Promise<{ id: string; owner: string }[]> {
  authorise(scope, 'messages');
  const { tenantId, installation } = scope;
  const { profiles, catalogue, rules } = await callContext(scope);
  const assistants = await installation.db.forTenant(tenantId, (tx) =>
    tx.assistant.findMany({
      where: { tenantId, publishedVersion: { not: null } },
      select: { slug: true },
      orderBy: { slug: 'asc' },
    }),
  );
  const models = catalogue.models.filter(
    ({ id, provider }) => provider !== 'extractive' && (rules.models?.includes(id) ?? true),
  );
  return [
    ...profiles.map(({ name }) => ({ id: name, owner: 'radrum' })),
    ...models.map(({ id, operator }) => ({ id, owner: operator })),
    ...assistants.map(({ slug }) => ({ id: slug, owner: 'assistant' })),
  ];
}
