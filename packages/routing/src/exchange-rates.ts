import { z } from 'zod';

/** Plans are sold in it, and exchange rates say what a unit of another currency is worth in it. */
export const BASE_CURRENCY = 'SEK';

/** What one unit of a currency is worth in `BASE_CURRENCY`, with the first day on which that holds (ISO date, UTC). */
export interface DatedRate {
  readonly currency: string;
  readonly rate: number;
  /** Null: from the beginning. */
  readonly validFrom: string | null;
}

/** What one unit of each currency is worth on a day; those that are missing cannot be converted. */
export type RatesOfDay = Readonly<Record<string, number | undefined>>;

const rate = z.number().min(0.000_001).max(1_000_000);
const dated = z.strictObject({ rate, validFrom: z.iso.date('write a date such as 2026-03-31').optional() });

/** The models file's `exchangeRates`: by currency one rate, or several by date. */
export const exchangeRatesSchema = z.record(
  z
    .string()
    .regex(/^[A-Z]{3}$/, 'write a currency code such as EUR')
    .refine((currency) => currency !== BASE_CURRENCY, `leave out ${BASE_CURRENCY}: the others are told in it`),
  z.union([rate, z.array(dated).min(1).max(1_000)], {
    error: `write what one unit is worth in ${BASE_CURRENCY}, or a list of { "rate", "validFrom" }`,
  }),
);
export type ExchangeRatesInput = z.infer<typeof exchangeRatesSchema>;

/** What no schema of one field sees. */
export function problemsOfRates(rates: ExchangeRatesInput): string[] {
  return Object.entries(rates).flatMap(([currency, given]) => {
    const days = typeof given === 'number' ? [] : given.map(({ validFrom }) => validFrom ?? 'the beginning');
    return [...new Set(days.filter((day, index) => days.indexOf(day) !== index))].map(
      (day) => `exchangeRates.${currency}: two rates are valid from ${day}; give each its own validFrom`,
    );
  });
}

/** The rates of a models file, the oldest of each currency first. */
export function readRates(rates: ExchangeRatesInput): DatedRate[] {
  return Object.entries(rates)
    .flatMap(([currency, given]) =>
      (typeof given === 'number' ? [{ rate: given, validFrom: undefined }] : given).map((one) => ({
        currency,
        rate: one.rate,
        validFrom: one.validFrom ?? null,
      })),
    )
    .toSorted((one, other) => ((one.validFrom ?? '') < (other.validFrom ?? '') ? -1 : 1));
}

/** What currencies are worth on a day. A currency's first rate holds for the days before it too: no day is without one. */
export function ratesOn(rates: readonly DatedRate[] | undefined, day: string): RatesOfDay {
  const ofDay: Record<string, number> = { [BASE_CURRENCY]: 1 };
  for (const { currency, rate: worth, validFrom } of rates ?? [])
    if (ofDay[currency] === undefined || validFrom === null || validFrom <= day) ofDay[currency] = worth;
  return ofDay;
}

/** An amount in another currency; null where one of the two has no rate. */
export function convert(amount: number, from: string, to: string, rates: RatesOfDay): number | null {
  if (from === to) return amount;
  const [worth, unit] = [rates[from], rates[to]];
  return worth === undefined || unit === undefined ? null : (amount * worth) / unit;
}

/** Of currencies that are used together, those that no rate makes comparable with the others. One alone needs none. */
export function withoutRate(currencies: Iterable<string>, rates: RatesOfDay): string[] {
  const used = new Set(currencies);
  return used.size < 2 ? [] : [...used].filter((currency) => rates[currency] === undefined);
}

/** Rates with the days between which they hold, `until` not included, for reckoning with many days at once. Infinity as PostgreSQL writes it. */
export function rateSpans(
  rates: readonly DatedRate[] = [],
): { currency: string; rate: number; since: string; until: string }[] {
  const base: DatedRate = { currency: BASE_CURRENCY, rate: 1, validFrom: null };
  return [...Map.groupBy([base, ...rates], ({ currency }) => currency).values()].flatMap((ofOne) =>
    ofOne.map(({ currency, rate: worth, validFrom }, index) => ({
      currency,
      rate: worth,
      since: (index > 0 && validFrom) || '-infinity',
      until: ofOne[index + 1]?.validFrom ?? 'infinity',
    })),
  );
}
