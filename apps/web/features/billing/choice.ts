import type { PlanOffer } from '../../api/shapes';
import type { Query } from '../../ui/list/list-address';

export type Interval = 'month' | 'year';
/** A plan that somebody has chosen. It stands in the address, so that it is not lost where one has to sign in anew or give an address first. */
export interface Choice {
  plan: PlanOffer['id'];
  version: number;
  interval: Interval;
}

export const choiceAddress = (root: string, { plan, version, interval }: Choice): string =>
  `${root}/plans?${new URLSearchParams({ plan, version: String(version), interval }).toString()}`;

/** The choice in an address, as far as the plan is sold by that interval; null without one. */
export function readChoice(query: Query, offers: readonly PlanOffer[]): (Choice & { offer: PlanOffer }) | null {
  const offer = offers.find(({ id, version }) => id === query['plan'] && String(version) === query['version']);
  const interval = query['interval'] === 'month' ? 'month' : 'year';
  if (offer?.prices[interval] === undefined) return null;
  return { plan: offer.id, version: offer.version, interval, offer };
}
