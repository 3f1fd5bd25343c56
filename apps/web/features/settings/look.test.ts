import { expect, it } from 'vitest';
import { contrast, lookOf } from './look';

it('keeps text readable whatever colour a municipality picks', () => {
  for (let number = 0; number < 4096; number += 5) {
    const colour = `#${[number >> 8, (number >> 4) & 15, number & 15].map((part) => (part * 17).toString(16).padStart(2, '0')).join('')}`;
    const { fill, on, light, dark } = lookOf(colour);
    expect(contrast(on, fill), colour).toBeGreaterThanOrEqual(4.5);
    for (const { paper, ink, tint, link } of [light, dark]) {
      expect(contrast(link, paper), colour).toBeGreaterThanOrEqual(4.5);
      expect(contrast(link, tint), colour).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, tint), colour).toBeGreaterThanOrEqual(7);
    }
  }
});
