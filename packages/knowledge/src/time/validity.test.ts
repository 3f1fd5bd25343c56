import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standingOn, validityOf } from './validity.ts';

const today = { year: 2026, month: 11, day: 25 };

describe('what a line says of its validity', () => {
  test.for([
    ['Taxan gäller till och med 31 december 2025.', 'past'],
    ['Taxan gäller t.o.m. 31 december 2026.', 'current'],
    ['Gäller t o m 2026-06-30', 'past'],
    ['Avgiften gäller från och med den 1 januari 2027.', 'future'],
    ['Avgiften gäller fr.o.m. 1 januari 2026.', 'current'],
    ['Priser som gäller 2025', 'past'],
    ['Öppettider från 1 oktober 2026', 'current'],
    ['This price is valid until 30 June 2026.', 'past'],
    ['Gültig bis 31.12.2025', 'past'],
    ['Gültig ab 1. Januar 2027', 'future'],
    ['Hinta on voimassa 31.12.2025 asti.', 'past'],
    ['Hinta 1.1.2027 alkaen', 'future'],
    // comes back every year
    ['Öppet från 1 maj till och med 30 september.', 'current'],
    ['Kostar 90 kronor.', 'current'],
    ['Beslutet är från 2019.', 'current'],
    ['Barn till och med 12 år', 'current'],
  ] as const)('%s: %s', ([line, standing]) => {
    expect(standingOn(line, today)).toBe(standing);
  });
  test('has two ends', () => {
    expect(validityOf('Från och med 1 mars 2026 till och med 31 maj 2026 är bron stängd.')).toEqual({
      from: { year: 2026, month: 3, day: 1 },
      to: { year: 2026, month: 5, day: 31 },
    });
  });
  test('can be read of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => standingOn(text, today) === 'current'));
  });
});
