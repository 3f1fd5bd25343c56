import type { In } from '../../api/shapes';

/** Ways to look at the inbox; what waits comes first. */
export const handoffViews = ['waiting', 'mine', 'answered', 'closed', 'all'] as const;
export type HandoffView = (typeof handoffViews)[number];

/** The view that an address names; what waits for none or an unknown one. */
export const viewOf = (value: unknown): HandoffView => handoffViews.find((view) => view === value) ?? 'waiting';

/** What the server is asked for. Whoever is no member has nothing of their own. */
export function handoffQuery(
  view: HandoffView,
  memberId: string | undefined,
): Pick<In['handoffs']['list'], 'state' | 'assignedTo'> {
  if (view === 'all') return {};
  if (view === 'mine') return { assignedTo: memberId ?? 'nobody', state: 'waiting' };
  return { state: view };
}
