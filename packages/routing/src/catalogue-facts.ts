import { CAPABILITIES, type Capability, type CatalogueModel, DATA_CLASSES, type DataClass } from './model.ts';
import type { Catalogue } from './catalogue.ts';
import { convert, type RatesOfDay, ratesOn } from './exchange-rates.ts';
import { type ModelPrice, priceAt } from './price.ts';

/** What every decision about a catalogue needs of it, reckoned once: a decision is made for each call. */
export interface CatalogueFacts {
  readonly indexOf: ReadonlyMap<string, number>;
  /** A bit for each capability of a model. */
  readonly capabilities: Uint8Array;
  /** The level of the most sensitive class that a model is cleared for; 0: for none. */
  readonly clearance: Uint8Array;
  /** Which of `places` a model runs at. */
  readonly placeOf: Uint16Array;
  /** Every pair of region and operator. */
  readonly places: readonly Place[];
  /** The models of a list of identifiers, marked by their place in the catalogue; kept for as long as the list is. */
  readonly marked: (ids: readonly string[]) => Uint8Array;
  /** Room for what a call finds out about the models' speed. */
  readonly firstTokens: Float64Array;
  /** The models' prices on a day; null: as the catalogue was read. */
  readonly pricesOn: (day: string | null) => DayPrices;
}

/** What models cost on a day. */
export interface DayPrices {
  readonly prices: readonly (ModelPrice | null)[];
  /** The currency of the first price, which orders are reckoned in; null where no model has one. */
  readonly currency: string | null;
  /** The prices in one currency; null: each in its own. */
  readonly inCurrency: (currency: string | null) => PriceColumns;
}

/** A column for each kind of tokens, per million; NaN where a model has no price, or none that can be converted. */
export interface PriceColumns {
  readonly input: Float64Array;
  readonly output: Float64Array;
}

interface Place {
  readonly region: string;
  readonly operator: string;
}

/** How sensitive a class is, from 1. */
export const levelOf = (dataClass: DataClass): number => DATA_CLASSES.indexOf(dataClass) + 1;

/** Capabilities as bits. */
export const bitsOf = (capabilities: readonly Capability[]): number =>
  capabilities.reduce((bits, capability) => bits | (1 << CAPABILITIES.indexOf(capability)), 0);

const known = new WeakMap<Catalogue, CatalogueFacts>();

/** The facts of a catalogue's models; kept for as long as the catalogue itself is. */
export function factsOf(catalogue: Catalogue): CatalogueFacts {
  let facts = known.get(catalogue);
  if (!facts) {
    facts = reckon(catalogue);
    known.set(catalogue, facts);
  }
  return facts;
}

function reckon({ models, rates }: Catalogue): CatalogueFacts {
  const places: Place[] = [];
  const indexOfPlace = new Map<string, number>();
  const placeOf = models.map(({ region, operator }) => {
    const key = JSON.stringify([region, operator]);
    const index = indexOfPlace.get(key) ?? places.push({ region, operator }) - 1;
    indexOfPlace.set(key, index);
    return index;
  });
  const indexOf = new Map(models.map(({ id }, index) => [id, index]));
  return {
    indexOf,
    capabilities: Uint8Array.from(models, ({ capabilities }) => bitsOf(capabilities)),
    clearance: Uint8Array.from(models, ({ dataClasses }) => Math.max(0, ...dataClasses.map(levelOf))),
    placeOf: Uint16Array.from(placeOf),
    places,
    marked: keptByList((ids) => {
      const marks = new Uint8Array(models.length);
      for (const id of ids) {
        const index = indexOf.get(id);
        if (index !== undefined) marks[index] = 1;
      }
      return marks;
    }),
    firstTokens: new Float64Array(models.length),
    pricesOn: keptForLast((day) => {
      const prices = models.map((model) => (day === null ? model.price : priceAt(model, day)));
      return dayPrices(models, prices, ratesOn(rates, day ?? LAST_DAY));
    }),
  };
}

/** Where no day is named, the newest rates hold. */
const LAST_DAY = '9999-12-31';

function dayPrices(
  models: readonly CatalogueModel[],
  prices: readonly (ModelPrice | null)[],
  rates: RatesOfDay,
): DayPrices {
  const columns = new Map<string | null, PriceColumns>();
  return {
    prices,
    currency: prices.find((price, index) => price && models[index]?.provider !== 'extractive')?.currency ?? null,
    inCurrency: (currency) => {
      const made = columns.get(currency) ?? columnsIn(currency, prices, rates);
      columns.set(currency, made);
      return made;
    },
  };
}

function columnsIn(currency: string | null, prices: readonly (ModelPrice | null)[], rates: RatesOfDay): PriceColumns {
  const column = (of: 'inputPerMillion' | 'outputPerMillion') =>
    Float64Array.from(prices, (price) =>
      price === null ? NaN : (convert(price[of], price.currency, currency ?? price.currency, rates) ?? NaN),
    );
  return { input: column('inputPerMillion'), output: column('outputPerMillion') };
}

function keptByList<Value>(make: (list: readonly string[]) => Value): (list: readonly string[]) => Value {
  const kept = new WeakMap<readonly string[], Value>();
  return (list) => {
    const value = kept.get(list) ?? make(list);
    kept.set(list, value);
    return value;
  };
}

function keptForLast<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { key: Key; value: Value } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}
