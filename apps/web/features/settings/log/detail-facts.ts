/** What an event holds, a line for each thing. What is no object stands on a line without a name. */
export function detailFacts(detail: unknown): [name: string, value: string][] {
  if (detail === null || detail === undefined) return [];
  if (typeof detail !== 'object' || Array.isArray(detail)) return [['', wordOf(detail)]];
  return Object.entries(detail).map(([name, value]) => [name, wordOf(value)]);
}

const wordOf = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map(wordOf).join(', ') : JSON.stringify(value);
