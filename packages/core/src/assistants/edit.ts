import { isDeepStrictEqual } from 'node:util';
import { ConflictError, newId } from '@radrum/db';
import { record } from '../audit/index.ts';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { forgetAssistants } from './answering-assistant.ts';
import {
  describe,
  findAssistant,
  holdAssistant,
  refuseUnknownKnowledgeBases,
  type AssistantInfo,
} from './assistant.ts';
import { assistantSettings, type AssistantChanges, type NewAssistant } from './settings.ts';

/**
 * Makes an assistant as a draft; nobody can ask it anything before it is published.
 * @throws RadrumError `conflict` when the slug is taken, `invalid_body` for unknown knowledge bases
 */
export async function createAssistant(scope: Scope, input: NewAssistant): Promise<{ id: string; slug: string }> {
  authorise(scope, 'assistants:write');
  const { tenantId } = scope;
  const id = newId('assistant');
  const { slug, audience } = input;
  const settings = assistantSettings.parse(input);
  try {
    await scope.installation.db.forTenant(tenantId, async (tx) => {
      await refuseUnknownKnowledgeBases(tx, tenantId, settings.knowledgeBaseIds);
      await tx.assistant.create({ data: { tenantId, id, slug, audience, draft: settings } });
      await record(tx, scope, 'assistant.created', id, { slug });
    });
  } catch (error) {
    if (error instanceof ConflictError)
      throw new RadrumError('conflict', `You have an assistant with the slug "${slug}" already.`, { cause: error });
    throw error;
  }
  return { id, slug };
}

/**
 * Changes the draft.
 * @param before the same fields as the form showed them; left out, whatever stands there is changed
 * @throws RadrumError `not_found`, `invalid_body`, `changed_meanwhile` when a field is not as the form showed it
 */
export async function updateAssistant(
  scope: Scope,
  idOrSlug: string,
  changes: AssistantChanges,
  before: AssistantChanges = {},
): Promise<AssistantInfo> {
  authorise(scope, 'assistants:write');
  const { tenantId } = scope;
  return scope.installation.db.forTenant(tenantId, async (tx) => {
    const row = await holdAssistant(tx, tenantId, idOrSlug);
    if (changes.knowledgeBaseIds) await refuseUnknownKnowledgeBases(tx, tenantId, changes.knowledgeBaseIds);
    const now = assistantSettings.parse(row.draft);
    if (!isDeepStrictEqual(assistantSettings.parse({ ...now, ...before }), now)) throw changedMeanwhile();
    const draft = assistantSettings.parse({ ...now, ...changes });
    const changed = await tx.assistant.update({
      where: { tenantId_id: { tenantId, id: row.id } },
      data: { draft, updatedAt: new Date() },
    });
    await record(tx, scope, 'assistant.changed', row.id, { fields: Object.keys(changes) });
    const [info] = await describe(tx, [changed]);
    if (!info) throw notFound();
    return info;
  });
}

/** Deletes an assistant with its versions and conversations. @throws RadrumError `not_found` */
export async function deleteAssistant(scope: Scope, idOrSlug: string): Promise<void> {
  authorise(scope, 'assistants:write');
  const { tenantId } = scope;
  await scope.installation.db.forTenant(tenantId, async (tx) => {
    const row = await findAssistant(tx, tenantId, idOrSlug);
    if (!row) throw notFound();
    await tx.assistant.delete({ where: { tenantId_id: { tenantId, id: row.id } } });
    await record(tx, scope, 'assistant.deleted', row.id, { slug: row.slug });
  });
  forgetAssistants();
}
