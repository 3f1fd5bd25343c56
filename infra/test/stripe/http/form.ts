export type Form = string | Form[] | { [key: string]: Form };

/** Reads `items[0][price]=x&expand[]=y` as Stripe does: nested objects, and arrays where the keys are numbers. */
export function readForm(body: string): { [key: string]: Form } {
  const root: { [key: string]: Form } = Object.create(null);
  for (const [name, value] of new URLSearchParams(body)) {
    const [first = '', ...rest] = name.split('[').map((part) => part.replace(/\]$/, ''));
    put(root, [first, ...rest], value);
  }
  return Object.fromEntries(Object.entries(root).map(([key, value]) => [key, withArrays(value)]));
}

function put(into: { [key: string]: Form }, path: string[], value: string): void {
  const [head = '', ...rest] = path;
  const key = head === '' ? String(Object.keys(into).length) : head;
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const next = into[key];
  const inner: { [key: string]: Form } = typeof next === 'object' && !Array.isArray(next) ? next : Object.create(null);
  into[key] = inner;
  put(inner, rest, value);
}

function withArrays(value: Form): Form {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withArrays(inner)] as const);
  const isArray = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return isArray
    ? entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner)
    : Object.fromEntries(entries);
}
