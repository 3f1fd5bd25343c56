import type { DatedPrice, ModelPrice } from './price.ts';

/** What a model can do. */
export const CAPABILITIES = ['chat', 'tools', 'vision', 'embedding', 'transcription'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** Classes of data, the least sensitive first. A model cleared for a class may also get the classes before it. */
export const DATA_CLASSES = ['open', 'internal', 'confidential'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** Who can be reached, and by which protocol. */
export const PROVIDERS = [
  'openai-compatible',
  'openai',
  'azure',
  'anthropic',
  'mistral',
  'google-vertex',
  'amazon-bedrock',
] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/** How long a call may take, in milliseconds: to the first sign of content, between two pieces of it, and in all. */
export interface ModelTimeouts {
  readonly firstTokenMs: number;
  readonly betweenTokensMs: number;
  readonly totalMs: number;
}

interface ModelFields {
  readonly id: string;
  /** The model's name at its provider. */
  readonly model: string;
  readonly region: string;
  /** Who runs it: where nobody is named, the host that it is reached at. */
  readonly operator: string;
  readonly capabilities: readonly Capability[];
  readonly dataClasses: readonly DataClass[];
  /** Languages that it can be asked in (BCP 47, lower case); null: all. */
  readonly languages: readonly string[] | null;
  /** All prices, the oldest first. */
  readonly prices: readonly DatedPrice[];
  /** The price that was valid when the catalogue was read; `priceAt` tells that of another day. */
  readonly price: ModelPrice | null;
  /** Tokens that question, passages and answer may have together; null where it is not stated. */
  readonly contextTokens: number | null;
  /** Tokens that an answer may have; null where it is not stated. */
  readonly outputTokens: number | null;
  /** How good its answers are, 0 to 1, as stated; null where nobody has said. */
  readonly quality: number | null;
  /** Milliseconds to the first token as a rule, as stated; null where nobody has said. */
  readonly firstTokenMs: number | null;
  /** From this day on (ISO date, UTC) the model is no longer used. */
  readonly deprecatedOn: string | null;
  /** The model that takes its place. */
  readonly replacement: string | null;
  /** Calls at once; null: no limit of ours. */
  readonly concurrency: number | null;
  readonly owner: 'platform' | 'tenant';
  readonly timeouts: ModelTimeouts;
}

/** A model that is reached over HTTP. `apiKey` is a function so that no key ends up in a log or an answer. */
export interface HostedEntry extends ModelFields {
  readonly provider: ProviderName;
  /** Where it is reached; null: at the provider's own address (see `baseUrlOf`). */
  readonly baseUrl: string | null;
  readonly apiKey: (() => string) | null;
  /** What only this provider knows: Azure's `resourceName` and `apiVersion`, Vertex' `project` and `location`, Bedrock's `region`. */
  readonly options: Readonly<Record<string, string>>;
}

/** The built-in model that answers with verbatim quotes. */
export interface ExtractiveEntry extends ModelFields {
  readonly provider: 'extractive';
}

export type CatalogueModel = HostedEntry | ExtractiveEntry;

export const DEFAULT_TIMEOUTS: ModelTimeouts = { firstTokenMs: 8_000, betweenTokensMs: 15_000, totalMs: 120_000 };

const FREE: DatedPrice = {
  currency: 'SEK',
  inputPerMillion: 0,
  outputPerMillion: 0,
  cachedInputPerMillion: null,
  version: '1',
  validFrom: null,
};

/** The model that needs no key, no network and no configuration; the last of every route. */
export const EXTRACTIVE_MODEL: ExtractiveEntry = {
  id: 'extractive',
  provider: 'extractive',
  model: 'extractive',
  region: 'local',
  operator: 'local',
  capabilities: ['chat'],
  dataClasses: [...DATA_CLASSES],
  languages: null,
  prices: [FREE],
  price: FREE,
  contextTokens: null,
  outputTokens: null,
  quality: null,
  firstTokenMs: null,
  deprecatedOn: null,
  replacement: null,
  concurrency: null,
  owner: 'platform',
  timeouts: DEFAULT_TIMEOUTS,
};

/** A tenant's own models are named so, and no others: none of them can pass for one of the platform's. */
export const OWN_MODEL = /^own-/;
