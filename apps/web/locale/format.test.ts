import { describe, expect, it } from 'vitest';
import { createFormat } from './format';
import { pickLanguage, pickTheme } from './language';

describe('numbers and times in Swedish', () => {
  const format = createFormat('sv', 'Europe/Stockholm');
  it('are written the Swedish way, in the municipality’s own time', () => {
    expect(format.number(1284)).toBe('1\u00a0284');
    expect(format.percent(0.87)).toBe('87\u00a0%');
    expect([1.25, -0.3, 0].map(format.signed)).toEqual(['+1,25', '−0,30', '0,00']);
    expect(format.dateTime('2026-11-24T13:32:00Z')).toBe('24 november 2026 14.32');
    expect(format.moment('2026-11-24T23:32:00Z')).toBe('25 nov 2026 00.32');
    expect(format.time('2026-07-01T22:05:00Z')).toBe('00.05');
    expect(format.day('2026-11-24')).toBe('24 nov');
    expect(format.fullDate(new Date('2026-11-24T12:00:00Z'))).toBe('Tisdag 24 november 2026');
    expect(format.duration(800)).toBe('0,8\u00a0s');
    expect(format.duration(12.4)).toBe('12\u00a0ms');
  });

  it('name languages, and leave what is none', () => {
    expect(format.language('fi')).toBe('finska');
    expect(format.language('not a language')).toBe('not a language');
  });
});

it('writes English in the British way', () => {
  const format = createFormat('en');
  expect(format.number(1284)).toBe('1,284');
  expect(format.signed(-1.256)).toBe('−1.26');
  expect(format.dateTime('2026-11-24T13:32:00Z')).toBe('24 November 2026, 14:32');
  expect(format.moment('2026-11-24T13:32:00Z')).toBe('24 Nov 2026, 14:32');
  expect(format.language('sv')).toBe('Swedish');
});

describe('the language of the console', () => {
  it.each([
    ['en', 'sv', 'en'],
    [undefined, 'en-GB,sv;q=0.8', 'en'],
    [undefined, 'de-DE,de;q=0.9,en;q=0.8', 'en'],
    [undefined, 'fi', 'sv'],
    ['klingon', null, 'sv'],
  ] as const)('chosen %j, browser %j: %s', (chosen, accepted, language) => {
    expect(pickLanguage(chosen, accepted)).toBe(language);
  });

  it('follows the system’s theme unless one was chosen', () => {
    expect(pickTheme(undefined)).toBe('system');
    expect(pickTheme('dark')).toBe('dark');
    expect(pickTheme('pink')).toBe('system');
  });
});
