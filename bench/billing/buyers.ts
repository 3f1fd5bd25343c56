import type { Order, Step } from './model.ts';
import type { Random } from './random.ts';

/** What a tenant of the simulated year does. */
export interface Buyer {
  /** A municipality of the size that its plan is for; null abroad. */
  municipality: string | null;
  steps: Step[];
  /** How much of what is included it uses: 1 is all. */
  eagerness: number;
}

/** A municipality of each of the plan's four sizes. */
const municipalities = ['0140', '0115', '0114', '0126'];
const [hour, day] = [3600, 86_400];

const small = (interval: Order['interval']): Order => ({ plan: 'small', size: 0, interval });
const municipality = (size: number): Order => ({ plan: 'municipality', size, interval: 'year' });

interface Kind {
  first: Order;
  size?: number;
  isAbroad?: true;
  /** What follows, and how many days after the order; a change within the interval is made in mid-day. */
  later?: [days: number, deed: 'cancel' | 'resume' | Order][];
}

/** One of each kind; most pay by month, so that extras are invoiced often. */
const kinds: readonly Kind[] = [
  { first: small('month') },
  { first: small('month'), later: [[40, 'cancel']] },
  { first: small('year'), later: [[25, municipality(0)]] },
  { first: small('month'), isAbroad: true },
  { first: municipality(0) },
  {
    first: small('month'),
    later: [
      [33, 'cancel'],
      [36, 'resume'],
    ],
  },
  { first: small('month'), size: 1, later: [[38, municipality(1)]] },
  { first: municipality(1), size: 1 },
  { first: small('month') },
  { first: small('year') },
  { first: small('month') },
  { first: municipality(2), size: 2 },
  { first: small('month'), isAbroad: true },
  { first: municipality(0), later: [[90, small('year')]] },
  { first: small('month') },
  { first: municipality(3), size: 3 },
  { first: small('month'), later: [[70, small('year')]] },
  { first: small('month'), later: [[200, 'cancel']] },
  { first: small('year'), isAbroad: true, later: [[150, municipality(0)]] },
  { first: small('month') },
];

/** The tenants of a simulated year that begins at a moment; no two of a kind do it on the same days. */
export function makeBuyers(count: number, start: number, random: Random): Buyer[] {
  return Array.from({ length: count }, (_, index) => {
    const { first, size = 0, isAbroad, later = [] } = kinds[index % kinds.length] ?? { first: small('month') };
    const ordered = start + random.between(0, 20) * day;
    const shift = random.between(0, 6);
    const steps = later.map(([days, deed]): Step => {
      const at = ordered + (days + shift) * day;
      if (typeof deed === 'string') return { at, deed };
      // another interval cuts the period: at midnight, when everything that was used before is sent
      const isCut = deed.interval !== first.interval;
      return { at: isCut ? at : at + 10 * hour + 17 * 60 + 5, deed: 'change', order: deed };
    });
    return {
      municipality: isAbroad ? null : (municipalities[size] ?? null),
      steps: [{ at: ordered, deed: 'order', order: first }, ...steps],
      eagerness: 0.4 + random.next() * 1.4,
    };
  });
}
