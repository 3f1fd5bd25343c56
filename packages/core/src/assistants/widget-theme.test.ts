import { expect, test } from 'vitest';
import { contrast, deriveTheme } from './widget-theme.ts';

test('whatever colour a municipality picks, the widget’s text is readable in light and dark', () => {
  for (let number = 0; number < 4096; number += 7) {
    const colour = `#${[number >> 8, (number >> 4) & 15, number & 15].map((part) => (part * 17).toString(16).padStart(2, '0')).join('')}`;
    const theme = deriveTheme(colour);
    const pairs = [
      [theme.on, theme.fill],
      [theme.light.link, '#ffffff'],
      [theme.light.link, theme.light.tint],
      [theme.dark.link, '#1a2424'],
      [theme.dark.link, theme.dark.tint],
      ['#10201f', theme.light.tint],
      ['#e9efed', theme.dark.tint],
    ] as const;
    for (const [text, ground] of pairs)
      expect(contrast(text, ground), `${colour}: ${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});
