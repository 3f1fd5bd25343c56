/** What a substitution of two letters costs where it is a usual slip; either way round. */
const likely = new Map<string, number>();
const kinds: readonly { cost: number; pairs: string }[] = [
  // Dots and rings left out: a foreign keyboard, or haste.
  { cost: 0.25, pairs: 'aå aä oö eé uü' },
  // Letters that sound alike in Swedish.
  { cost: 0.5, pairs: 'äe åo öo äö ck kq sz cs vw gj iy td pb ou mn fv xs gk' },
  // Neighbours on the keyboard.
  {
    cost: 0.8,
    pairs:
      'qw we er rt ty yu ui io op på as sd df fg gh hj jk kl lö öä zx xc cv vb bn qa ws ed rf tg yh uj ik ol az sx dc gb hn jm',
  },
];
for (const { cost, pairs } of kinds.toReversed()) for (const pair of pairs.split(' ')) likely.set(pair, cost);

const doubling = 0.4;
const swapping = 0.6;

const substitution = (a: string, b: string): number =>
  a === b ? 0 : Math.min(likely.get(a + b) ?? 1, likely.get(b + a) ?? 1);

/**
 * The cost of writing one word for another: a weighted Damerau-Levenshtein distance (optimal string alignment), in which usual slips
 * cost less: dots left out, letters that sound alike or lie side by side, a letter doubled or not, two letters swapped.
 * @param most gives up as soon as the cost cannot stay at or under it, and gives back infinity
 */
export function editCost(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) * doubling > most) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1] ?? '', b[j - 1] ?? ''];
      const remove = (last[j] ?? 0) + (x === a[i - 2] ? doubling : 1);
      const insert = (row[j - 1] ?? 0) + (y === b[j - 2] ? doubling : 1);
      let cost = Math.min(remove, insert, (last[j - 1] ?? 0) + substitution(x, y));
      if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2]) cost = Math.min(cost, (before[j - 2] ?? 0) + swapping);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    before = last;
    last = row;
  }
  const cost = last[b.length] ?? 0;
  return cost > most ? Number.POSITIVE_INFINITY : cost;
}
