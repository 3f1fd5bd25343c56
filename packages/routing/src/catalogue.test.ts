import { describe, expect, it } from 'vitest';
import { CatalogueError, loadCatalogue } from './catalogue.ts';

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
