import { RadrumError } from '../errors.ts';

/** Why something is allowed or not. */
export type EntitlementReason = 'included' | 'extra' | 'unlimited' | 'not_in_plan' | 'used_up' | 'ended' | 'unpaid';
/** Why something is refused. */
export type Refusal = 'not_in_plan' | 'used_up' | 'ended' | 'unpaid';

const refusals: Record<Refusal, string> = {
  not_in_plan: 'The plan of this organisation does not have this. An owner can choose another plan.',
  used_up:
    'What the plan of this organisation includes is used up. An owner can allow for more, or choose another plan.',
  ended: 'The plan of this organisation has ended. An owner can choose one.',
  unpaid:
    'An invoice of this organisation is long overdue. What there is can be seen; once it is paid, all works again.',
};

/** The refusal of what a plan does not allow, with the day on which it begins anew. */
export const planLimit = (why: Refusal, resetsAt: Date | null = null): RadrumError =>
  new RadrumError(
    'plan_limit',
    resetsAt ? `${refusals[why]} It begins anew on ${resetsAt.toISOString().slice(0, 10)}.` : refusals[why],
  );
