import { textOf } from '../../ui/form-text';

/** Who can be reached, and by which protocol; the one that most hosts speak comes first. */
export const providers = [
  'openai-compatible',
  'openai',
  'azure',
  'anthropic',
  'mistral',
  'google-vertex',
  'amazon-bedrock',
] as const;
export type Provider = (typeof providers)[number];
export const capabilities = ['chat', 'tools', 'vision', 'embedding', 'transcription'] as const;
/** The least sensitive first: what is cleared for one is cleared for those before it. */
export const dataClasses = ['open', 'internal', 'confidential'] as const;

/** What only one provider knows. */
export const optionsOf = {
  'openai-compatible': [],
  openai: [],
  azure: ['resourceName', 'apiVersion'],
  anthropic: [],
  mistral: [],
  'google-vertex': ['project', 'location'],
  'amazon-bedrock': ['region'],
} as const satisfies Record<Provider, readonly string[]>;
/** Options without which a model cannot be reached. */
export const neededOptions: ReadonlySet<string> = new Set(['project', 'location', 'region']);

/** Facts of one line, which may be left out. */
export const numbers = ['contextTokens', 'outputTokens', 'firstTokenMs', 'concurrency', 'quality'] as const;
const texts = ['operator', 'deprecatedOn', 'replacement'] as const;

type Entry = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of a stored entry, as a form shows it. */
export function shownOf(entry: Entry, ...path: readonly string[]): string {
  let value: unknown = entry;
  for (const name of path) value = isRecord(value) ? value[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export const listOf = (entry: Entry, name: string): readonly unknown[] => {
  const value = entry[name];
  return Array.isArray(value) ? value : [];
};

/** The most sensitive class that a stored entry is cleared for. */
export const highestClass = (entry: Entry): (typeof dataClasses)[number] =>
  dataClasses.findLast((one) => listOf(entry, 'dataClasses').includes(one)) ?? 'open';

/** Prices by date are set through the API; the form leaves them as they are. */
export const hasDatedPrices = ({ price }: Entry): boolean =>
  Array.isArray(price) || (isRecord(price) && price['validFrom'] !== undefined);

/**
 * The entry that a form describes, as in the platform's models file.
 * @param before the entry as it was: what the form has no fields for stays
 */
export function entryOf(form: FormData, before: Entry = {}): Record<string, unknown> {
  const provider = providers.find((one) => one === textOf(form, 'provider')) ?? 'openai-compatible';
  const upTo = dataClasses.findIndex((one) => one === textOf(form, 'dataClass'));
  const optional = [
    ...texts.map((name) => [name, textOf(form, name)] as const),
    ...numbers.map((name) => [name, numberIn(form, name)] as const),
    ['baseUrl', textOf(form, 'baseUrl')] as const,
    ['options', optionsIn(form, provider)] as const,
    ['price', hasDatedPrices(before) ? before['price'] : priceIn(form)] as const,
  ];
  const kept = Object.entries(before).filter(([name]) => !optional.some(([own]) => own === name));
  return {
    ...Object.fromEntries(kept),
    id: textOf(form, 'id'),
    provider,
    model: textOf(form, 'model'),
    region: textOf(form, 'region'),
    capabilities: capabilities.filter((one) => form.has(`can-${one}`)),
    dataClasses: dataClasses.slice(0, Math.max(0, upTo) + 1),
    ...Object.fromEntries(optional.filter(([, value]) => value !== '' && value !== undefined)),
  };
}

const numberIn = (form: FormData, name: string): number | undefined => {
  const text = textOf(form, name);
  return text === '' ? undefined : Number(text);
};

function optionsIn(form: FormData, provider: Provider): Record<string, string> | undefined {
  const given = optionsOf[provider].flatMap((name) => {
    const value = textOf(form, `option-${name}`);
    return value === '' ? [] : [[name, value] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** A price as it was written, also half of one: the server says what is missing. */
function priceIn(form: FormData): Record<string, unknown> | undefined {
  const amounts = (['inputPerMillion', 'outputPerMillion', 'cachedInputPerMillion'] as const).flatMap((name) => {
    const value = numberIn(form, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  if (amounts.length === 0) return undefined;
  return { currency: textOf(form, 'currency').toUpperCase(), ...Object.fromEntries(amounts) };
}
