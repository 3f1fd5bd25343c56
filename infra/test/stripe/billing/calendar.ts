const day = 86_400;

/** `count` intervals after an anchor; 31 January and a month is 28 February, and another 31 March. */
export function after(anchor: number, interval: string, count: number): number {
  switch (interval) {
    case 'day':
      return anchor + count * day;
    case 'week':
      return anchor + count * 7 * day;
    case 'month':
      return months(anchor, count);
    case 'year':
      return months(anchor, count * 12);
    default:
      throw new RangeError(`no such interval: ${interval}`);
  }
}

function months(anchor: number, count: number): number {
  const from = new Date(anchor * 1000);
  const month = from.getUTCFullYear() * 12 + from.getUTCMonth() + count;
  const [year, index] = [Math.floor(month / 12), ((month % 12) + 12) % 12];
  const lastDay = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  const time = from.getUTCHours() * 3600 + from.getUTCMinutes() * 60 + from.getUTCSeconds();
  return Date.UTC(year, index, Math.min(from.getUTCDate(), lastDay)) / 1000 + time;
}

/** The first moment of the series anchored at `anchor` that comes after `moment`. */
export function nextAfter(anchor: number, interval: string, count: number, moment: number): number {
  return after(anchor, interval, stepAfter(anchor, interval, count, moment) * count);
}

/** The last moment of the series that does not come after `moment`. */
export function lastUpTo(anchor: number, interval: string, count: number, moment: number): number {
  return after(anchor, interval, (stepAfter(anchor, interval, count, moment) - 1) * count);
}

function stepAfter(anchor: number, interval: string, count: number, moment: number): number {
  // Start near the goal: no interval is longer than 366 days.
  const longest = { day, week: 7 * day, month: 31 * day }[interval] ?? 366 * day;
  let steps = Math.floor((moment - anchor) / (longest * count)) - 1;
  while (after(anchor, interval, steps * count) <= moment) steps += 1;
  return steps;
}
