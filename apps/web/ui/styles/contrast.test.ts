import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

const surfaces = ['paper', 'ground', 'well', 'raised'];
const tints = ['accent', 'ok', 'warn', 'bad'];
/** What stands on what, and the least contrast that it needs: 4.5 for text, 3 for edges and pictures. */
const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ...surfaces.flatMap((surface) =>
    (['ink', 'ink-2', 'ink-3', 'accent', 'ok', 'warn', 'bad'] as const).map((front) => [front, surface, 4.5] as const),
  ),
  ...surfaces.map((surface) => ['line-strong', surface, 3] as const),
  ...tints.flatMap((tone) => [tone, 'ink', 'ink-2'].map((front) => [front, `${tone}-tint`, 4.5] as const)),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-bad', 'bad', 4.5],
  ['ink', 'mark', 4.5],
  ...['data-1', 'data-2', 'data-3', 'data-4', 'data-5', 'data-6'].map((front) => [front, 'paper', 3] as const),
  ...surfaces.map((surface) => ['focus-in', surface, 3] as const),
];

describe('the colours', () => {
  it.each(['light', 'dark'] as const)('keep their contrast in %s', (theme) => {
    const low = pairs.flatMap(([front, back, least]) => {
      const [one, other] = [tokens.get(front)?.[theme], tokens.get(back)?.[theme]];
      if (!one || !other) return [`${front} or ${back} is no token`];
      const ratio = contrast(one, other);
      return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)} of ${least}`] : [];
    });
    expect(low).toEqual([]);
  });
});
