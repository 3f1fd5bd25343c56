import { describe, expect, it } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { convert, rateSpans, ratesOn, withoutRate } from './exchange-rates.ts';

const model = (id: string, ...currencies: string[]) => ({
  id,
  provider: 'openai-compatible',
  baseUrl: 'https://models.example/v1',
  model: 'm',
  region: 'se',
  price: currencies.map((currency, index) => ({
    currency,
    inputPerMillion: 1,
    outputPerMillion: 2,
    ...(index > 0 && { validFrom: `2027-01-0${index}` }),
  })),
});
const load = (models: object[], exchangeRates?: object, surroundings = {}) =>
  loadCatalogue(JSON.stringify({ models, ...(exchangeRates && { exchangeRates }) }, null, 2), {}, surroundings);
const problemsOf = (work: () => unknown): string => {
  try {
    work();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};
const { rates } = load([], {
  USD: 10.5,
  EUR: [{ rate: 11.2, validFrom: '2026-12-01' }, { rate: 11 }, { rate: 11.5, validFrom: '2027-01-01' }],
});

describe('exchange rates', () => {
  it('hold from their day on, the first one before it too', () => {
    expect(ratesOn(rates, '2026-11-30')).toEqual({ SEK: 1, USD: 10.5, EUR: 11 });
    expect(ratesOn(rates, '2026-12-01')['EUR']).toBe(11.2);
    expect(ratesOn(rates, '2027-06-01')['EUR']).toBe(11.5);
    const coming = load([], { EUR: [{ rate: 12, validFrom: '2030-01-01' }] }).rates;
    expect(ratesOn(coming, '2026-11-26')['EUR']).toBe(12);
    expect(ratesOn(undefined, '2026-11-26')).toEqual({ SEK: 1 });
  });

  it('convert to kronor, from kronor and across, and say so where they cannot', () => {
    const ofDay = ratesOn(rates, '2026-12-01');
    expect(convert(2, 'EUR', 'SEK', ofDay)).toBeCloseTo(22.4, 12);
    expect(convert(21, 'SEK', 'USD', ofDay)).toBeCloseTo(2, 12);
    expect(convert(10.5, 'EUR', 'USD', ofDay)).toBeCloseTo(11.2, 12);
    expect(convert(1, 'NOK', 'SEK', ofDay)).toBeNull();
    expect(convert(1, 'NOK', 'NOK', ofDay)).toBe(1);
  });

  it('are spans without a gap, for reckoning with many days', () => {
    expect(rateSpans(rates).filter(({ currency }) => currency !== 'USD')).toEqual([
      { currency: 'SEK', rate: 1, since: '-infinity', until: 'infinity' },
      { currency: 'EUR', rate: 11, since: '-infinity', until: '2026-12-01' },
      { currency: 'EUR', rate: 11.2, since: '2026-12-01', until: '2027-01-01' },
      { currency: 'EUR', rate: 11.5, since: '2027-01-01', until: 'infinity' },
    ]);
  });

  it('are needed for several currencies, and not for one', () => {
    expect(withoutRate(['EUR', 'EUR'], { SEK: 1 })).toEqual([]);
    expect(withoutRate(['EUR', 'SEK', 'USD'], { SEK: 1, USD: 10 })).toEqual(['EUR']);
  });
});

describe('a models file', () => {
  it('may price everything in one currency that is not kronor', () => {
    expect(load([model('a', 'EUR'), model('b', 'EUR')]).models).toHaveLength(3);
    expect(load([model('a', 'EUR'), model('b', 'SEK')], { EUR: 11.2 }).models).toHaveLength(3);
  });

  it('is refused where prices cannot be counted together, naming line, model and currency', () => {
    const problem = problemsOf(() => load([model('a', 'SEK'), model('b', 'SEK', 'EUR')]));
    expect(problem).toMatch(/^RADRUM_MODELS: line \d+: models\[1\]\.price\[1\]\.currency: "b" is priced in EUR/);
    expect(problem).toContain('add "EUR" to exchangeRates');
  });

  it('is refused where plans in kronor are sold and a price is in another currency without a rate', () => {
    const sells = { sellsPlans: true };
    expect(problemsOf(() => load([model('a', 'EUR')], undefined, sells))).toContain('"a" is priced in EUR');
    expect(load([model('a', 'EUR')], { EUR: 11.2 }, sells).models).toHaveLength(2);
  });

  it.each([
    ['a code that is none', { euro: 11 }, 'exchangeRates.euro: write a currency code such as EUR'],
    ['kronor themselves', { SEK: 1 }, 'exchangeRates.SEK: leave out SEK'],
    ['a rate of nothing', { EUR: 0 }, 'exchangeRates.EUR'],
    ['a rate in words', { EUR: 'elva' }, 'exchangeRates.EUR: write what one unit is worth in SEK'],
    ['a day that is none', { EUR: [{ rate: 11, validFrom: 'i dag' }] }, 'exchangeRates.EUR[0].validFrom: write a date'],
    ['two rates of a day', { EUR: [{ rate: 11 }, { rate: 12 }] }, 'exchangeRates.EUR: two rates are valid from'],
  ])('names line and field for %s', (_, exchangeRates, message) => {
    const problem = problemsOf(() => load([], exchangeRates));
    expect(problem).toMatch(/^RADRUM_MODELS: line \d+: /);
    expect(problem).toContain(message);
  });

  it('names the line of every other problem too, also where the text is not JSON', () => {
    const text = '{\n  "models": [\n    { "id": "A" }\n  ]\n}';
    expect(problemsOf(() => loadCatalogue(text, {}))).toContain('line 3: models[0].');
    expect(problemsOf(() => loadCatalogue('{\n  "models": [\n    { "id": "a", }\n  ]\n}', {}))).toContain('line 3: ');
    expect(problemsOf(() => loadCatalogue('{\n  "models": [\n', {}))).toContain('line 2: the file is not JSON');
    expect(problemsOf(() => loadCatalogue('{\n"models": [],\n"other": 1 }', {}))).toContain(
      'line 3: other: unknown field',
    );
  });
});
