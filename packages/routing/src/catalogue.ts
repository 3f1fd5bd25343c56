import { z } from 'zod';

/** What a model can do. A call states one capability that it needs. */
export const CAPABILITIES = ['chat', 'tools', 'vision', 'embedding', 'transcription'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** Classes of data, the least sensitive first. A model cleared for a class may also get the classes before it. */
export const DATA_CLASSES = ['open', 'internal', 'confidential'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** How long a call may take, in milliseconds: to the first sign of content, between two pieces of it, and in all. */
export interface ModelTimeouts {
  readonly firstTokenMs: number;
  readonly betweenTokensMs: number;
  readonly totalMs: number;
}

/** What a model costs, per million tokens, in `currency` (ISO 4217). */
export interface ModelPrice {
  readonly currency: string;
  readonly inputPerMillion: number;
  readonly outputPerMillion: number;
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
  readonly price: ModelPrice | null;
  /** Tokens that question, passages and answer may have together; null where it is not stated. */
  readonly contextTokens: number | null;
  readonly timeouts: ModelTimeouts;
}

/** A model behind an HTTP address that speaks the OpenAI protocol. `apiKey` is a function so that no key ends up in a log or an answer. */
export interface OpenAiCompatibleEntry extends ModelFields {
  readonly provider: 'openai-compatible';
  readonly baseUrl: string;
  readonly apiKey: (() => string) | null;
}

/** The built-in model that answers with verbatim quotes. */
export interface ExtractiveEntry extends ModelFields {
  readonly provider: 'extractive';
}

export type CatalogueModel = OpenAiCompatibleEntry | ExtractiveEntry;

/** The platform's models in order of preference. The built-in `extractive` is always among them, last. */
export interface Catalogue {
  readonly models: readonly CatalogueModel[];
}

/** A models file that cannot be used. The message names variable, path in the file and remedy, one problem a line. */
export class CatalogueError extends Error {
  readonly code = 'invalid_catalogue';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.map((problem) => `RADRUM_MODELS: ${problem}`).join('\n'));
    this.name = 'CatalogueError';
    this.problems = problems;
  }
}

const DEFAULT_TIMEOUTS: ModelTimeouts = { firstTokenMs: 8_000, betweenTokensMs: 15_000, totalMs: 120_000 };

/** The model that needs no key, no network and no configuration; the last of every route. */
export const EXTRACTIVE_MODEL: ExtractiveEntry = {
  id: 'extractive',
  provider: 'extractive',
  model: 'extractive',
  region: 'local',
  operator: 'local',
  capabilities: ['chat'],
  dataClasses: [...DATA_CLASSES],
  price: { currency: 'SEK', inputPerMillion: 0, outputPerMillion: 0 },
  contextTokens: null,
  timeouts: DEFAULT_TIMEOUTS,
};

const milliseconds = z.int().min(1).max(3_600_000);
const amount = z.number().min(0).max(1_000_000_000);

const entrySchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'use 1 to 64 of a-z, 0-9, ".", "_" and "-", a letter or digit first'),
  provider: z.literal('openai-compatible'),
  baseUrl: z.url({
    protocol: /^https?$/,
    error: 'write an http or https address, for example https://models.example/v1',
  }),
  apiKey: z
    .string()
    .regex(/^env:[A-Za-z_][A-Za-z0-9_]*$/, 'write env:NAME and put the key itself in the environment variable NAME')
    .optional(),
  model: z.string().min(1).max(200),
  capabilities: z.array(z.enum(CAPABILITIES)).min(1).default(['chat']),
  region: z.string().min(1).max(64),
  operator: z.string().min(1).max(120).optional(),
  dataClasses: z.array(z.enum(DATA_CLASSES)).min(1).default(['open']),
  price: z
    .strictObject({
      currency: z.string().regex(/^[A-Z]{3}$/, 'write a currency code such as SEK'),
      inputPerMillion: amount,
      outputPerMillion: amount,
    })
    .optional(),
  contextTokens: z.int().min(256).max(100_000_000).optional(),
  timeouts: z
    .strictObject({ firstTokenMs: milliseconds, betweenTokensMs: milliseconds, totalMs: milliseconds })
    .partial()
    .default({}),
});

const fileSchema = z.strictObject({ models: z.array(entrySchema).max(500) });

/**
 * Reads the platform's models file.
 *
 * @param json the file's text, or what it parses to
 * @param env where `"apiKey": "env:NAME"` is looked up
 * @returns the models in the file's order, then the built-in `extractive`
 * @throws CatalogueError naming every problem with its place and remedy
 * @example loadCatalogue('{"models": []}', process.env).models // only `extractive`
 */
export function loadCatalogue(json: unknown, env: Readonly<Record<string, string | undefined>>): Catalogue {
  const parsed = fileSchema.safeParse(typeof json === 'string' ? parseText(json) : json);
  if (!parsed.success) throw new CatalogueError(parsed.error.issues.map(describeIssue));

  const problems: string[] = [];
  const seen = new Set<string>([EXTRACTIVE_MODEL.id]);
  const models: CatalogueModel[] = [];
  for (const [index, { apiKey, price, contextTokens, timeouts, ...entry }] of parsed.data.models.entries()) {
    const place = `models[${index}]`;
    if (entry.id === EXTRACTIVE_MODEL.id)
      problems.push(`${place}.id: "extractive" is the built-in model; choose another id`);
    else if (seen.has(entry.id)) problems.push(`${place}.id: "${entry.id}" is used twice; give each model its own id`);
    seen.add(entry.id);

    const keyName = apiKey?.slice('env:'.length);
    const key = keyName === undefined ? undefined : env[keyName];
    if (keyName !== undefined && !key)
      problems.push(`${place}.apiKey: the environment variable ${keyName} is not set; set it or remove apiKey`);

    models.push({
      ...entry,
      operator: entry.operator ?? new URL(entry.baseUrl).hostname,
      apiKey: key ? () => key : null,
      price: price ?? null,
      contextTokens: contextTokens ?? null,
      timeouts: {
        firstTokenMs: timeouts.firstTokenMs ?? DEFAULT_TIMEOUTS.firstTokenMs,
        betweenTokensMs: timeouts.betweenTokensMs ?? DEFAULT_TIMEOUTS.betweenTokensMs,
        totalMs: timeouts.totalMs ?? DEFAULT_TIMEOUTS.totalMs,
      },
    });
  }
  if (problems.length > 0) throw new CatalogueError(problems);
  return { models: [...models, EXTRACTIVE_MODEL] };
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unreadable';
    throw new CatalogueError([
      `the file is not JSON (${detail}); correct it, or unset the variable to use only the built-in model`,
    ]);
  }
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  if (issue.code === 'unrecognized_keys') {
    const where = place === '' ? '' : `${place}.`;
    return issue.keys
      .map((key) => `${where}${key}: unknown field; remove it or correct its spelling`)
      .join('\nRADRUM_MODELS: ');
  }
  return `${place === '' ? 'the file' : place}: ${issue.message}; correct the value`;
}
