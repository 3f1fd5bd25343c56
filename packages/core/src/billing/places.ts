import type { Transaction } from '@radrum/db';
import { findPlan, includedIn } from './plans.ts';
import { holdPlan } from './sync.ts';

/** How many members a plan has room for, and how many more may come. */
interface Places {
  all: number;
  free: number;
}

/**
 * The places of a plan; null where it has no limit. The plan is held until the transaction ends: of two who come at once for the last place
 * one gets it. Open invitations hold their place.
 */
export async function placesLeft(tx: Transaction, tenantId: string): Promise<Places | null> {
  const held = await holdPlan(tx, tenantId);
  const plan = held && findPlan(held.plan, held.version);
  const all = plan ? includedIn(plan, held.size, 'year').members : null;
  if (all === null) return null;
  const members = await tx.member.count({ where: { tenantId, disabledAt: null } });
  const invited = await tx.invitation.count({
    where: { tenantId, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } },
  });
  return { all, free: Math.max(0, all - members - invited) };
}

/** How many members a plan has room for, where every place is taken; null where one more may come. */
export async function takenPlaces(tx: Transaction, tenantId: string): Promise<number | null> {
  const places = await placesLeft(tx, tenantId);
  return places && places.free === 0 ? places.all : null;
}
