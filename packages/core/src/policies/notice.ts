import { newId } from '@radrum/db';
import { z } from 'zod';
import { forgetAssistants } from '../assistants/answering-assistant.ts';
import { record } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { type EmergencyNotice, noticeShown } from './notice-shown.ts';

export const newNotice = z.object({
  text: z.string().trim().min(5).max(500),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
  /** When it ends by itself. */
  until: z.iso.datetime().nullable().default(null),
});

/** Shows a notice; one that was shown until now ends. */
export async function showNotice(scope: Scope, input: z.infer<typeof newNotice>): Promise<{ id: string }> {
  authorise(scope, 'assistants:write');
  const { text, url, until } = newNotice.parse(input);
  const { tenantId, installation } = scope;
  const id = newId('notice');
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.emergencyNotice.updateMany({ where: { tenantId, withdrawnAt: null }, data: { withdrawnAt: new Date() } });
    await tx.emergencyNotice.create({
      data: { tenantId, id, text, url, until: until === null ? null : new Date(until), createdBy: nameOf(scope.actor) },
    });
    await record(tx, scope, 'notice.shown', id, { until });
  });
  forgetAssistants();
  return { id };
}

/** @throws RadrumError `not_found` where none is shown */
export async function endNotice(scope: Scope): Promise<void> {
  authorise(scope, 'assistants:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.emergencyNotice.updateMany({
      where: { tenantId, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (count === 0) throw notFound();
    await record(tx, scope, 'notice.ended', tenantId);
  });
  forgetAssistants();
}

/** The notice that is shown now. */
export async function getNotice(scope: Scope): Promise<EmergencyNotice | null> {
  authorise(scope, 'assistants:read');
  const { tenantId, installation } = scope;
  return installation.db.sqlForTenant(tenantId, (sql) => noticeShown(sql, tenantId));
}
