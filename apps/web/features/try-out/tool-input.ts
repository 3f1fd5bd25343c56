/** Long texts are told by their beginning. */
const longest = 120;

/** What a tool was called with, as a person reads it: the values without their names. Empty where it is nothing to read. */
export function toolInput(written: string): string {
  const values = valuesIn(written).join(', ');
  return values.length > longest ? `${values.slice(0, longest)} …` : values;
}

function valuesIn(written: string): string[] {
  try {
    const read: unknown = JSON.parse(written);
    if (typeof read !== 'object' || read === null) return [];
    return Object.values(read).filter(isPlain).map(String);
  } catch {
    // only the beginning of a long input is kept
    return [/:\s*"((?:[^"\\]|\\.)*)/.exec(written)?.[1] ?? ''].filter(Boolean);
  }
}

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
