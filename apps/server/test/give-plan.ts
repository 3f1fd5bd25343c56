import { type Installation, type PlanId, setPlanByHand } from '@radrum/core';

/** An operator who has just signed in. */
const operator = () => ({
  user: { id: 'usr_operator', email: 'drift@radrum.example', name: 'Drift' },
  authenticatedAt: new Date(),
});

export interface GivenPlan {
  size?: number;
  interval?: 'month' | 'year';
}

/** Puts a tenant on a plan for a year, or as is said, by an operator's hand. */
export const givePlan = (installation: Installation, tenantId: string, plan: PlanId, more: GivenPlan = {}) =>
  setPlanByHand(installation, operator(), {
    tenantId,
    plan,
    version: 1,
    size: 0,
    interval: 'year',
    reason: 'Prov',
    ...more,
  });
