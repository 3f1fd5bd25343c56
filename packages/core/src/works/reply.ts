import { newId } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { RadrumError } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { workResult } from '../tasks/results.ts';
import { findToChange, isAtWork, lockWork, touched, workRunning } from './find-work.ts';

/** A letter that somebody has read and approves. */
export const replyLetter = z.object({
  revision: z.int().min(0),
  to: z.email().max(254),
  subject: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\r\n]*$/),
  text: z.string().trim().min(1).max(50_000),
});

/**
 * Sends a reply by mail, once: a person has approved exactly this text. A mail that cannot be sent leaves the work as it was.
 * @throws RadrumError `not_found`, `changed_meanwhile`, `work_running`, `conflict` where it was sent already or the work is no reply
 */
export async function sendReply(
  scope: Scope,
  id: string,
  { revision, to, subject, text }: z.infer<typeof replyLetter>,
): Promise<void> {
  authorise(scope, 'works:write');
  const { tenantId, installation } = scope;
  const before = await installation.db.forTenant(tenantId, async (tx) => {
    const { status } = await findToChange(tx, scope, id, revision);
    if (isAtWork(status)) throw workRunning();
    const version = await tx.workVersion.findFirst({ where: { tenantId, workId: id }, orderBy: { number: 'desc' } });
    const result = workResult.parse(version?.result);
    if (result.kind !== 'reply') throw new RadrumError('conflict', 'This work is no reply.');
    if (result.sent) throw new RadrumError('conflict', 'This reply was sent already.');
    // the revision goes up before the mail leaves: a second click finds another one
    await tx.work.update({ where: { tenantId_id: { tenantId, id } }, data: touched() });
    return result;
  });
  await installation.mail.send({ to, subject, text });
  await installation.db.forTenant(tenantId, async (tx) => {
    await lockWork(tx, tenantId, id);
    const { _max } = await tx.workVersion.aggregate({ where: { tenantId, workId: id }, _max: { number: true } });
    await tx.workVersion.create({
      data: {
        tenantId,
        id: newId('workVersion'),
        workId: id,
        number: (_max.number ?? 0) + 1,
        origin: 'edit',
        result: { ...before, text, sent: { to, at: new Date().toISOString() } },
        createdBy: nameOf(scope.actor),
      },
    });
    await record(tx, scope, 'work.reply_sent', id);
  });
}
