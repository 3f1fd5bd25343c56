import type { PlanAccount } from '../../api/shapes';

/** Where a plan is in its life. One whose day has gone has ended, also before anybody has noted it. */
export function phaseOf({ status, cancelAt, standings }: PlanAccount): 'trial' | 'active' | 'cancelled' | 'ended' {
  if (status === 'ended' || standings.includes('ended')) return 'ended';
  return status === 'active' && cancelAt !== null ? 'cancelled' : status;
}

/** The day on which a plan ends or has ended; null where it goes on. */
export const endOf = ({ status, cancelAt, periodEnd }: PlanAccount): string | null =>
  status === 'active' ? cancelAt : periodEnd;
