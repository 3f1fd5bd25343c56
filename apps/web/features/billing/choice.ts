import type { PlanOffer } from '../../api/shapes';
import type { Query } from '../../ui/list/list-address';

export type Interval = 'month' | 'year';
/** A plan that somebody has chosen. It stands in the address, so that it is not lost where one has to sign in anew or give an address first. */
export interface Choice {
  plan: PlanOffer['id'];
  version: number;
  interval: Interval;
  /** For how many they are, as they have said; what the server knows otherwise goes before it. */
  inhabitants?: number | undefined;
}

export const choiceAddress = (root: string, { plan, version, interval, inhabitants }: Choice): string =>
  `${root}/plans?${new URLSearchParams({
    plan,
    version: String(version),
    interval,
    ...(inhabitants !== undefined && { inhabitants: String(inhabitants) }),
  }).toString()}`;

/** A number of inhabitants as somebody wrote it; undefined for what is none. Spaces between thousands are fine. */
export function readInhabitants(written: string | readonly string[] | undefined): number | undefined {
  const digits = typeof written === 'string' ? written.replaceAll(/[\s\u00a0\u202f]/g, '') : '';
  const many = /^\d{1,8}$/.test(digits) ? Number(digits) : 0;
  return many >= 1 && many <= 20_000_000 ? many : undefined;
}

/** The choice in an address, as far as the plan is sold by that interval and its size is known; null without one. */
export function readChoice(query: Query, offers: readonly PlanOffer[]): (Choice & { offer: PlanOffer }) | null {
  const offer = offers.find(({ id, version }) => id === query['plan'] && String(version) === query['version']);
  const interval = query['interval'] === 'month' ? 'month' : 'year';
  if (offer?.prices[interval] === undefined || offer.size === 'unknown') return null;
  const inhabitants = offer.size === 'told' ? readInhabitants(query['inhabitants']) : undefined;
  return { plan: offer.id, version: offer.version, interval, inhabitants, offer };
}
