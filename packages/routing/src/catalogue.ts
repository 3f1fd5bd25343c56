import { z } from 'zod';
import { CatalogueError, describeIssues, placeOf } from './catalogue-error.ts';
import {
  BASE_CURRENCY,
  type DatedRate,
  type ExchangeRatesInput,
  exchangeRatesSchema,
  problemsOfRates,
  ratesOn,
  readRates,
  withoutRate,
} from './exchange-rates.ts';
import { breaksIn, lineOf, linesOf } from './json-lines.ts';
import { type CatalogueModel, EXTRACTIVE_MODEL, type HostedEntry } from './model.ts';
import { pricePlaces, problemsOfEntry, readEntry } from './model-entry.ts';
import { type EntryInput, entrySchema } from './model-schema.ts';
import { isoDate } from './price.ts';

export * from './model.ts';

/** Models in order of preference. The built-in `extractive` is always among them, last. */
export interface Catalogue {
  readonly models: readonly CatalogueModel[];
  /** By which prices in different currencies are compared and counted together; left out: none are known. */
  readonly rates?: readonly DatedRate[] | undefined;
}

/** The variable that names the file, as its problems are told. */
const SOURCE = 'RADRUM_MODELS';
const fileSchema = z.strictObject({
  models: z.array(entrySchema).max(500),
  exchangeRates: exchangeRatesSchema.default({}),
});

/** What is known where the file is read. */
export interface CatalogueSurroundings {
  /** The day (ISO date) whose prices become `price`. */
  readonly today?: string;
  /** Plans are sold here: what each model costs must be known in their currency. */
  readonly sellsPlans?: boolean;
}

/**
 * Reads the platform's models file.
 *
 * @param json the file's text, or what it parses to
 * @param env where `"apiKey": "env:NAME"` is looked up
 * @returns the models in the file's order, then the built-in `extractive`
 * @throws CatalogueError naming every problem with its line, place and remedy
 * @example loadCatalogue('{"models": []}', process.env).models // only `extractive`
 */
export function loadCatalogue(
  json: unknown,
  env: Readonly<Record<string, string | undefined>>,
  { today = isoDate(new Date()), sellsPlans = false }: CatalogueSurroundings = {},
): Catalogue {
  const text = typeof json === 'string' ? json : null;
  const refuse = (problems: readonly string[]) => new CatalogueError(withLines(problems, text), SOURCE);
  const parsed = fileSchema.safeParse(text === null ? json : parseText(text));
  if (!parsed.success) throw refuse(describeIssues(parsed.error));

  const { models: entries, exchangeRates } = parsed.data;
  const problems = [
    ...problemsOfIds(entries),
    ...problemsOfReplacements(entries),
    ...problemsOfRates(exchangeRates),
    ...problemsOfCurrencies(entries, exchangeRates, sellsPlans),
  ];
  const models = entries.map((entry, index): HostedEntry => {
    const place = placeOf('models', index);
    const keyName = entry.apiKey?.slice('env:'.length);
    const key = keyName === undefined ? null : env[keyName] || null;
    if (keyName !== undefined && key === null)
      problems.push(`${place}.apiKey: the environment variable ${keyName} is not set; set it or remove apiKey`);
    const surroundings = { owner: 'platform', key, place, today } as const;
    problems.push(...problemsOfEntry(entry, surroundings));
    return readEntry(entry, surroundings);
  });
  if (problems.length > 0) throw refuse(problems);
  return { models: [...models, EXTRACTIVE_MODEL], rates: readRates(exchangeRates) };
}

/** The platform's models in their order, then a tenant's own, then the built-in one. */
export function mergeCatalogue(platform: Catalogue, own: readonly HostedEntry[]): Catalogue {
  if (own.length === 0) return platform;
  const hosted = platform.models.filter(({ provider }) => provider !== 'extractive');
  return { ...platform, models: [...hosted, ...own, EXTRACTIVE_MODEL] };
}

/** The currencies that a catalogue's models are or will be priced in. */
export const currenciesOf = ({ models }: Pick<Catalogue, 'models'>): string[] => [
  ...new Set(
    models.flatMap(({ provider, prices }) => (provider === 'extractive' ? [] : prices.map(({ currency }) => currency))),
  ),
];

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unreadable';
    // a text that ends too early has no place of its own
    const [, position = text.trimEnd().length] = /position (\d+)/.exec(detail) ?? [];
    const line = breaksIn(text.slice(0, Number(position))) + 1;
    throw new CatalogueError(
      [
        `line ${line}: the file is not JSON (${detail}); correct it, or unset the variable to use only the built-in model`,
      ],
      SOURCE,
    );
  }
}

/** Problems with the lines of the file on which they are; without them where it was not read from a text. */
function withLines(problems: readonly string[], text: string | null): readonly string[] {
  if (text === null) return problems;
  const lines = linesOf(text);
  return problems.map((problem) => {
    const [place = ''] = /^[^\s:]+(?=: )/.exec(problem) ?? [];
    return `line ${lineOf(place, lines)}: ${problem}`;
  });
}

/** Amounts in several currencies are counted together, and where plans are sold, in theirs: each needs a rate then. */
function problemsOfCurrencies(
  entries: readonly EntryInput[],
  exchangeRates: ExchangeRatesInput,
  sellsPlans: boolean,
): string[] {
  const priced = entries.flatMap((entry, index) =>
    pricePlaces(entry).map(({ field, currency }) => ({
      id: entry.id,
      place: placeOf('models', index, field),
      currency,
    })),
  );
  const currencies = priced.map(({ currency }) => currency);
  const lacking = withoutRate(
    sellsPlans ? [BASE_CURRENCY, ...currencies] : currencies,
    ratesOn(readRates(exchangeRates), ''),
  );
  return priced
    .filter(({ currency }) => lacking.includes(currency))
    .map(
      ({ id, place, currency }) =>
        `${place}: "${id}" is priced in ${currency}, and what that is in ${BASE_CURRENCY} is not known; add "${currency}" to exchangeRates`,
    );
}

function problemsOfIds(entries: readonly EntryInput[]): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [`models[${index}].id: "${id}" is used twice; give each model its own id`] : [];
  });
}

/** A replacement must be there, and following replacements must end somewhere. */
function problemsOfReplacements(entries: readonly EntryInput[]): string[] {
  const next = new Map(entries.map(({ id, replacement }) => [id, replacement]));
  return entries.flatMap(({ id, replacement }, index) => {
    if (replacement === undefined || replacement === id) return [];
    const place = `models[${index}].replacement`;
    if (!next.has(replacement)) return [`${place}: there is no model "${replacement}"; name one of this file`];
    const visited = new Set<string>();
    for (let at: string | undefined = replacement; at !== undefined && !visited.has(at); at = next.get(at)) {
      if (at === id) return [`${place}: the replacements of "${id}" lead back to it; end them at a model that stays`];
      visited.add(at);
    }
    return [];
  });
}
