import { expect, it } from 'vitest';
import { passageParts } from './passage-parts';

it('shows the rows of a table as a table again', () => {
  expect(
    passageParts(
      'Årsavgift för villa\nKärl: 140 liter | Pris: 2 480 kronor\nKärl: 240 liter | Pris: 3 120 kronor\nPriset gäller från januari.',
    ),
  ).toEqual([
    { type: 'text', text: 'Årsavgift för villa' },
    {
      type: 'table',
      head: ['Kärl', 'Pris'],
      rows: [
        ['140 liter', '2 480 kronor'],
        ['240 liter', '3 120 kronor'],
      ],
    },
    { type: 'text', text: 'Priset gäller från januari.' },
  ]);
});

it('leaves other text as it is', () => {
  const text = 'Öppet: vardagar 8–16\na | b\n\nRing: 0400-12 30 00';
  expect(passageParts(text)).toEqual([{ type: 'text', text }]);
});
