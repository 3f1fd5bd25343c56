import { describe, expect, it } from 'vitest';
import { loadCatalogue, mergeCatalogue } from './catalogue.ts';
import { CatalogueError } from './catalogue-error.ts';
import { parseModelEntry } from './model-entry.ts';

const entry = {
  id: 'nordic-large',
  provider: 'openai-compatible',
  baseUrl: 'https://models.example/v1',
  apiKey: 'env:NORDIC_KEY',
  model: 'name-at-the-provider',
  capabilities: ['chat'],
  region: 'se',
  dataClasses: ['open', 'internal'],
  price: { currency: 'SEK', inputPerMillion: 12.5, outputPerMillion: 50 },
  timeouts: { firstTokenMs: 8000, betweenTokensMs: 15000, totalMs: 120000 },
};
const env = { NORDIC_KEY: 'secret-of-the-key' };
const load = (change: object) => loadCatalogue({ models: [{ ...entry, ...change }] }, env);
const problemsOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof CatalogueError) return error.message;
    throw error;
  }
  return '';
};

describe('the platform’s models file', () => {
  it('is read as documented, and the built-in model comes last', () => {
    const { models } = loadCatalogue(JSON.stringify({ models: [entry] }), env);
    expect(models.map((model) => model.id)).toEqual(['nordic-large', 'extractive']);
    const [first] = models;
    expect(first?.provider === 'openai-compatible' && first.apiKey?.()).toBe('secret-of-the-key');
  });

  it('leaves the built-in model alone in an empty list', () => {
    expect(loadCatalogue({ models: [] }, {}).models.map((model) => model.id)).toEqual(['extractive']);
  });

  it('never shows a key when a model is printed', () => {
    expect(JSON.stringify(load({}))).not.toContain('secret-of-the-key');
  });

  it('fills in the time limits that are not given', () => {
    expect(load({ timeouts: { totalMs: 5 } }).models[0]?.timeouts).toEqual({
      firstTokenMs: 8000,
      betweenTokensMs: 15000,
      totalMs: 5,
    });
    expect(load({ timeouts: undefined }).models[0]?.timeouts.firstTokenMs).toBe(8000);
  });

  it.each([
    ['an unknown field', { colour: 'red' }, 'models[0].colour: unknown field'],
    ['a key written into the file', { apiKey: 'sk-123' }, 'models[0].apiKey: write env:NAME'],
    ['a key that is not set', { apiKey: 'env:MISSING' }, 'environment variable MISSING is not set'],
    ['a negative price', { price: { ...entry.price, inputPerMillion: -1 } }, 'models[0].price.inputPerMillion'],
    [
      'an address that is not HTTP',
      { baseUrl: 'ftp://models.example' },
      'models[0].baseUrl: write an http or https address',
    ],
    ['the built-in model’s id', { id: 'extractive' }, 'models[0].id: "extractive" is the built-in model'],
    ['an unknown data class', { dataClasses: ['secret'] }, 'models[0].dataClasses[0]'],
    [
      'a provider that is not known',
      { provider: 'acme' },
      'models[0].provider: write one of openai-compatible, openai',
    ],
    ['no address', { baseUrl: undefined }, 'models[0].baseUrl: write an http or https address'],
    ['no name at the provider', { model: undefined }, 'models[0].model'],
    [
      'a negative price in a list',
      { price: [{ ...entry.price, outputPerMillion: -1 }] },
      'models[0].price[0].outputPerMillion',
    ],
    [
      'an unknown field of a price',
      { price: { ...entry.price, discount: 1 } },
      'models[0].price.discount: unknown field',
    ],
    ['a price that is none', { price: 'free' }, 'models[0].price: write a price, or a list of prices'],
    [
      'a day that is none',
      { price: { ...entry.price, validFrom: '2026-02-30' } },
      'models[0].price.validFrom: write a date',
    ],
    [
      'two prices from one day',
      { price: [entry.price, { ...entry.price, inputPerMillion: 3 }] },
      'models[0].price: two prices are valid from the beginning',
    ],
    ['a day of retirement that is none', { deprecatedOn: 'soon' }, 'models[0].deprecatedOn: write a date'],
    ['a replacement that does not exist', { replacement: 'gone' }, 'models[0].replacement: there is no model "gone"'],
    [
      'a model that replaces itself',
      { replacement: 'nordic-large' },
      'models[0].replacement: a model cannot replace itself',
    ],
    ['a quality over 1', { quality: 1.1 }, 'models[0].quality'],
    ['no calls at once', { concurrency: 0 }, 'models[0].concurrency'],
    ['an id of a tenant’s own', { id: 'own-vllm' }, 'models[0].id: only a tenant’s own models begin with "own-"'],
    [
      'an option that the provider does not know',
      { options: { region: 'eu' } },
      'models[0].options.region: unknown field',
    ],
    [
      'Azure without an address',
      { provider: 'azure', baseUrl: undefined },
      'models[0].options.resourceName: azure needs it, or baseUrl',
    ],
    [
      'Vertex without a location',
      { provider: 'google-vertex', options: { project: 'kommunen' } },
      'models[0].options.location',
    ],
    [
      'a location that would lead to another host',
      { provider: 'google-vertex', options: { project: 'kommunen', location: 'evil.example/' } },
      'models[0].options.location',
    ],
    ['Bedrock without its region', { provider: 'amazon-bedrock' }, 'models[0].options'],
    ['a provider without its key', { provider: 'mistral', apiKey: undefined }, 'models[0].apiKey: mistral needs a key'],
    [
      'vectors of a provider that has none',
      { provider: 'anthropic', capabilities: ['embedding'] },
      'models[0].capabilities: anthropic has no models for embedding',
    ],
    ['a time limit of nothing', { timeouts: { totalMs: 0 } }, 'models[0].timeouts.totalMs'],
  ])('is refused with place and remedy for %s', (_, change, message) => {
    const problem = problemsOf(() => load(change));
    expect(problem).toContain('RADRUM_MODELS: ');
    expect(problem).toContain(message);
  });

  it('is refused when an id is used twice or the text is not JSON', () => {
    expect(problemsOf(() => loadCatalogue({ models: [entry, entry] }, env))).toContain(
      'models[1].id: "nordic-large" is used twice',
    );
    expect(problemsOf(() => loadCatalogue('{"models": [', env))).toContain('the file is not JSON');
    expect(problemsOf(() => loadCatalogue(null, env))).toContain('RADRUM_MODELS: the file');
  });
});

describe('what a model’s entry may say', () => {
  it('is read as documented: limits, quality, speed, retirement and prices by their day', () => {
    const { models } = loadCatalogue(
      {
        models: [
          {
            ...entry,
            languages: ['sv', 'en'],
            contextTokens: 32_000,
            outputTokens: 4_000,
            quality: 0.8,
            firstTokenMs: 450,
            deprecatedOn: '2027-01-31',
            replacement: 'next',
            concurrency: 8,
            price: [
              { ...entry.price, inputPerMillion: 9, cachedInputPerMillion: 1, validFrom: '2026-07-01' },
              entry.price,
              { ...entry.price, inputPerMillion: 5, validFrom: '2027-01-01' },
            ],
          },
          { ...entry, id: 'next' },
        ],
      },
      env,
      { today: '2026-11-26' },
    );
    expect(models[0]).toMatchObject({
      languages: ['sv', 'en'],
      contextTokens: 32_000,
      outputTokens: 4_000,
      quality: 0.8,
      firstTokenMs: 450,
      deprecatedOn: '2027-01-31',
      replacement: 'next',
      concurrency: 8,
      owner: 'platform',
      operator: 'models.example',
      price: { inputPerMillion: 9, cachedInputPerMillion: 1, version: '2026-07-01' },
      prices: [{ version: '1' }, { version: '2026-07-01' }, { version: '2027-01-01' }],
    });
    expect(models[1]).toMatchObject({ quality: null, deprecatedOn: null, price: { version: '1' } });
  });

  it('names the provider’s own host as operator where there is no address', () => {
    const { models } = load({ provider: 'amazon-bedrock', baseUrl: undefined, options: { region: 'eu-north-1' } });
    expect(models[0]?.operator).toBe('bedrock-runtime.eu-north-1.amazonaws.com');
  });

  it('may be replaced in a row, and not in a circle', () => {
    const row = (ids: string[]) =>
      ids.map((id, at) => ({ ...entry, id, ...(ids[at + 1] && { replacement: ids[at + 1] }) }));
    expect(loadCatalogue({ models: row(['a', 'b', 'c']) }, env).models).toHaveLength(4);
    const circle = [...row(['a', 'b']), { ...entry, id: 'c', replacement: 'a' }];
    expect(loadCatalogue({ models: circle }, env).models).toHaveLength(4);
    circle[1] = { ...entry, id: 'b', replacement: 'c' };
    const problem = problemsOf(() => loadCatalogue({ models: circle }, env));
    expect(problem.split('\n')).toHaveLength(3);
    expect(problem).toContain('models[0].replacement: the replacements of "a" lead back to it');
  });

  it('has every problem named at once, one a line', () => {
    const problem = problemsOf(() => load({ apiKey: 'env:MISSING', id: 'extractive', replacement: 'gone' }));
    expect(problem.split('\n')).toHaveLength(3);
    for (const line of problem.split('\n')) expect(line).toMatch(/^RADRUM_MODELS: models\[0\]\./);
  });
});

describe('a tenant’s own model', () => {
  const { apiKey: _, ...keyless } = entry;
  const own = { ...keyless, id: 'own-vllm' };
  const parse = (change: object, key: string | null = 'key-of-the-tenant') =>
    parseModelEntry({ ...own, ...change }, { owner: 'tenant', key, place: '' });

  it('is read like one of the platform’s, with its key given beside', () => {
    const model = parse({});
    expect(model).toMatchObject({ id: 'own-vllm', owner: 'tenant', provider: 'openai-compatible' });
    expect(model.apiKey?.()).toBe('key-of-the-tenant');
    expect(JSON.stringify(model)).not.toContain('key-of-the-tenant');
    expect(parse({}, null).apiKey).toBeNull();
  });

  it.each([
    ['an id that could pass for one of the platform’s', { id: 'nordic-large' }, 'id: begin it with "own-"'],
    [
      'a variable of the platform’s environment as key',
      { apiKey: 'env:NORDIC_KEY' },
      'apiKey: the key is given beside',
    ],
    ['an unknown field', { owner: 'platform' }, 'owner: unknown field'],
    ['a negative price', { price: { ...entry.price, inputPerMillion: -1 } }, 'price.inputPerMillion: '],
  ])('is refused with the field and the remedy for %s', (_, change, message) => {
    expect(problemsOf(() => parse(change))).toContain(message);
  });

  it('must bring a key where the provider needs one: the platform’s is never taken', () => {
    expect(problemsOf(() => parse({ provider: 'openai', baseUrl: undefined }, null))).toBe(
      'apiKey: openai needs a key',
    );
  });

  it('stands after the platform’s models and before the built-in one', () => {
    const platform = loadCatalogue({ models: [entry] }, env);
    const merged = mergeCatalogue(platform, [parse({})]);
    expect(merged.models.map(({ id }) => id)).toEqual(['nordic-large', 'own-vllm', 'extractive']);
    expect(mergeCatalogue(platform, [])).toBe(platform);
  });
});
