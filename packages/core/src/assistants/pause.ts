import { z } from 'zod';
import { record } from '../audit/index.ts';
import { authorise, type Scope } from '../scope.ts';
import { forgetAssistants } from './answering-assistant.ts';
import { holdAssistant } from './assistant.ts';

export const pausing = z.object({ isPaused: z.boolean() });

/**
 * Pauses an assistant, or lets it answer again; without one, all of them. Citizens are shown the contact ways meanwhile, within three seconds.
 * @throws RadrumError `not_found`
 */
export async function pauseAssistants(
  scope: Scope,
  idOrSlug: string | undefined,
  { isPaused }: z.infer<typeof pausing>,
): Promise<void> {
  authorise(scope, 'assistants:write');
  const { tenantId, installation } = scope;
  const action = isPaused ? 'assistant.paused' : 'assistant.resumed';
  await installation.db.forTenant(tenantId, async (tx) => {
    const only = idOrSlug === undefined ? {} : { id: (await holdAssistant(tx, tenantId, idOrSlug)).id };
    const rows = await tx.assistant.findMany({
      where: { tenantId, ...only, pausedAt: isPaused ? null : { not: null } },
      select: { id: true },
    });
    await tx.assistant.updateMany({
      where: { tenantId, id: { in: rows.map(({ id }) => id) } },
      data: { pausedAt: isPaused ? new Date() : null },
    });
    for (const { id } of rows) await record(tx, scope, action, id);
  });
  forgetAssistants();
}
