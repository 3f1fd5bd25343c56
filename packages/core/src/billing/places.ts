import type { Transaction } from '@radrum/db';
import { findPlan, includedIn } from './plans.ts';
import { holdPlan } from './sync.ts';

/**
 * How many members a plan has room for, where every place is taken; null where one more may come. The plan is held until the transaction ends:
 * of two who come at once for the last place one gets it. Open invitations hold their place.
 */
export async function takenPlaces(tx: Transaction, tenantId: string): Promise<number | null> {
  const held = await holdPlan(tx, tenantId);
  const plan = held && findPlan(held.plan, held.version);
  const places = plan ? includedIn(plan, held.size, 'year').members : null;
  if (places === null) return null;
  const members = await tx.member.count({ where: { tenantId, disabledAt: null } });
  const invited = await tx.invitation.count({
    where: { tenantId, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } },
  });
  return members + invited >= places ? places : null;
}
