import { expect, test } from 'vitest';
import { openingLines } from './opening-lines';

const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];

test('Opening hours read as people write them, with days in a row as a span', () => {
  expect(
    openingLines(
      [
        { days: [1, 2, 3, 4], from: '08:00', to: '16:00' },
        { days: [7, 5, 6], from: '10:00', to: '14:30' },
        { days: [1, 3], from: '17:00', to: '19:00' },
      ],
      weekdays,
    ),
  ).toEqual(['måndag–torsdag 08.00–16.00', 'fredag–söndag 10.00–14.30', 'måndag, onsdag 17.00–19.00']);
});
