import { CAPABILITIES, type Capability, type CatalogueModel, DATA_CLASSES, type DataClass } from './model.ts';
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
  /** The models' prices on a day. */
  readonly pricesOn: (day: string) => readonly (ModelPrice | null)[];
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

const known = new WeakMap<readonly CatalogueModel[], CatalogueFacts>();

/** The facts of a catalogue's models; kept for as long as the list itself is. */
export function factsOf(models: readonly CatalogueModel[]): CatalogueFacts {
  let facts = known.get(models);
  if (!facts) {
    facts = reckon(models);
    known.set(models, facts);
  }
  return facts;
}

function reckon(models: readonly CatalogueModel[]): CatalogueFacts {
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
    pricesOn: keptForLast((day) => models.map((model) => priceAt(model, day))),
  };
}

function keptByList<Value>(make: (list: readonly string[]) => Value): (list: readonly string[]) => Value {
  const kept = new WeakMap<readonly string[], Value>();
  return (list) => {
    const value = kept.get(list) ?? make(list);
    kept.set(list, value);
    return value;
  };
}

function keptForLast<Value>(make: (key: string) => Value): (key: string) => Value {
  let last: { key: string; value: Value } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}
