import { baseUrlOf } from './base-url.ts';
import { CatalogueError, describeIssues, placeOf } from './catalogue-error.ts';
import { DEFAULT_TIMEOUTS, EXTRACTIVE_MODEL, type HostedEntry, OWN_MODEL } from './model.ts';
import { type EntryInput, entrySchema, type PriceInput } from './model-schema.ts';
import { type DatedPrice, isoDate, priceAt } from './price.ts';

/** What an entry does not say itself. */
export interface EntrySurroundings {
  readonly owner: HostedEntry['owner'];
  /** The key itself, in clear; null where there is none. */
  readonly key: string | null;
  /** What problems are named by, such as `models[0]`; empty: by the field alone. */
  readonly place: string;
  /** The day whose price becomes `price`. */
  readonly today?: string;
}

/**
 * Reads one model of a tenant's own: written as in the models file, but without `apiKey`, since its key is given beside.
 *
 * @throws CatalogueError naming every field that is wrong
 * @example parseModelEntry({ id: 'own-vllm', provider: 'openai-compatible', … }, { owner: 'tenant', key, place: '' })
 */
export function parseModelEntry(json: unknown, surroundings: EntrySurroundings): HostedEntry {
  const parsed = entrySchema.safeParse(json);
  if (!parsed.success) throw new CatalogueError(describeIssues(parsed.error, surroundings.place));
  const problems = problemsOfEntry(parsed.data, surroundings);
  if (parsed.data.apiKey !== undefined)
    problems.push(`${placeOf(surroundings.place, 'apiKey')}: the key is given beside the entry; remove apiKey`);
  if (problems.length > 0) throw new CatalogueError(problems);
  return readEntry(parsed.data, surroundings);
}

/** What no schema of one field sees. */
export function problemsOfEntry(entry: EntryInput, { owner, key, place }: EntrySurroundings): string[] {
  const problems: string[] = [];
  const add = (field: string, problem: string) => problems.push(`${placeOf(place, field)}: ${problem}`);
  if (entry.id === EXTRACTIVE_MODEL.id) add('id', '"extractive" is the built-in model; choose another id');
  if (OWN_MODEL.test(entry.id) !== (owner === 'tenant'))
    add(
      'id',
      owner === 'tenant' ? 'begin it with "own-"' : 'only a tenant’s own models begin with "own-"; choose another id',
    );
  // Without a key the SDK would look for one in the environment: the platform's, sent to whatever address the entry names.
  if (entry.provider !== 'openai-compatible' && key === null && entry.apiKey === undefined)
    add('apiKey', `${entry.provider} needs a key`);
  if (entry.provider === 'azure' && entry.baseUrl === undefined && entry.options.resourceName === undefined)
    add('options.resourceName', 'azure needs it, or baseUrl');
  if (entry.provider === 'anthropic' && entry.capabilities.includes('embedding'))
    add('capabilities', 'anthropic has no models for embedding; remove it');
  if (entry.replacement === entry.id) add('replacement', 'a model cannot replace itself; name another');
  const days = new Set<string>();
  for (const { validFrom = 'the beginning' } of pricesOf(entry)) {
    if (days.has(validFrom)) add('price', `two prices are valid from ${validFrom}; give each its own validFrom`);
    days.add(validFrom);
  }
  return problems;
}

/** Fills in what an entry leaves out. It has no problems. */
export function readEntry(
  entry: EntryInput,
  { owner, key, today = isoDate(new Date()) }: EntrySurroundings,
): HostedEntry {
  const address = { provider: entry.provider, baseUrl: entry.baseUrl ?? null, options: definedOnly(entry.options) };
  const prices = pricesOf(entry).map(datedPrice).toSorted(byDay);
  return {
    ...address,
    id: entry.id,
    model: entry.model,
    region: entry.region,
    operator: entry.operator ?? new URL(baseUrlOf(address)).hostname,
    apiKey: key === null ? null : () => key,
    capabilities: entry.capabilities,
    dataClasses: entry.dataClasses,
    languages: entry.languages ?? null,
    prices,
    price: priceAt({ prices }, today),
    contextTokens: entry.contextTokens ?? null,
    outputTokens: entry.outputTokens ?? null,
    quality: entry.quality ?? null,
    firstTokenMs: entry.firstTokenMs ?? null,
    deprecatedOn: entry.deprecatedOn ?? null,
    replacement: entry.replacement ?? null,
    concurrency: entry.concurrency ?? null,
    owner,
    timeouts: {
      firstTokenMs: entry.timeouts.firstTokenMs ?? DEFAULT_TIMEOUTS.firstTokenMs,
      betweenTokensMs: entry.timeouts.betweenTokensMs ?? DEFAULT_TIMEOUTS.betweenTokensMs,
      totalMs: entry.timeouts.totalMs ?? DEFAULT_TIMEOUTS.totalMs,
    },
  };
}

/** The currencies of an entry's prices, each with the field that it stands in. */
export const pricePlaces = ({ price = [] }: EntryInput): { field: string; currency: string }[] =>
  Array.isArray(price)
    ? price.map(({ currency }, index) => ({ field: `price[${index}].currency`, currency }))
    : [{ field: 'price.currency', currency: price.currency }];

const pricesOf = ({ price = [] }: EntryInput): PriceInput[] => (Array.isArray(price) ? price : [price]);

function datedPrice({ validFrom, cachedInputPerMillion, ...price }: PriceInput): DatedPrice {
  return {
    ...price,
    cachedInputPerMillion: cachedInputPerMillion ?? null,
    version: validFrom ?? '1',
    validFrom: validFrom ?? null,
  };
}

const byDay = (one: DatedPrice, other: DatedPrice): number =>
  (one.validFrom ?? '') < (other.validFrom ?? '') ? -1 : 1;

const definedOnly = (options: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(options).filter((option): option is [string, string] => option[1] !== undefined));
