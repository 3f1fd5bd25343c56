/** Where a key leads in a list that one walks through with the arrows: round at the ends; null for keys that do not walk. `here` is -1 where nothing is chosen yet. */
export function stepIn(key: string, here: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (here + 1) % count;
    case 'ArrowUp':
      return here <= 0 ? count - 1 : here - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
