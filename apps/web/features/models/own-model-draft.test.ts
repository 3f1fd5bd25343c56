import { describe, expect, it } from 'vitest';
import { entryOf, hasDatedPrices, highestClass, shownOf } from './own-model-draft';

const filled = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const least = { provider: 'openai-compatible', id: 'own-vllm', model: 'llama', region: 'se', dataClass: 'open' };

describe('an entry from a form', () => {
  it('has what was written, and nothing for what was left empty', () => {
    const form = filled({ ...least, baseUrl: 'https://vllm.lindvik.example/v1', 'can-chat': 'on', operator: ' ' });
    expect(entryOf(form)).toEqual({
      id: 'own-vllm',
      provider: 'openai-compatible',
      model: 'llama',
      region: 'se',
      baseUrl: 'https://vllm.lindvik.example/v1',
      capabilities: ['chat'],
      dataClasses: ['open'],
    });
  });

  it('is cleared for the classes before the chosen one as well', () => {
    expect(entryOf(filled({ ...least, dataClass: 'confidential' }))['dataClasses']).toEqual([
      'open',
      'internal',
      'confidential',
    ]);
    expect(highestClass({ dataClasses: ['open', 'internal'] })).toBe('internal');
  });

  it('has the options of its own provider only', () => {
    const form = filled({
      ...least,
      provider: 'azure',
      'option-resourceName': 'lindvik',
      'option-region': 'eu-north-1',
    });
    expect(entryOf(form)['options']).toEqual({ resourceName: 'lindvik' });
  });

  it('has a price where an amount was written, half of one too', () => {
    expect(entryOf(filled({ ...least, currency: 'sek', inputPerMillion: '12.5' }))['price']).toEqual({
      currency: 'SEK',
      inputPerMillion: 12.5,
    });
    expect(entryOf(filled({ ...least, currency: 'SEK' }))).not.toHaveProperty('price');
  });

  it('keeps what the form has no fields for, and takes away what was emptied', () => {
    const before = { ...least, timeouts: { totalMs: 9 }, operator: 'X', price: [{ validFrom: '2027-01-01' }] };
    const made = entryOf(filled({ ...least, inputPerMillion: '1' }), before);
    expect(made).toMatchObject({ timeouts: { totalMs: 9 }, price: before.price });
    expect(made).not.toHaveProperty('operator');
    expect(hasDatedPrices(before)).toBe(true);
  });

  it('is shown as it is stored', () => {
    expect(shownOf({ options: { region: 'eu' } }, 'options', 'region')).toBe('eu');
    expect(shownOf({ price: 3 }, 'price', 'currency')).toBe('');
    expect(shownOf({ contextTokens: 128000 }, 'contextTokens')).toBe('128000');
  });
});
