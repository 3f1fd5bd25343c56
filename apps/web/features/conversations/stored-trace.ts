import type { Trace } from '../../api/shapes';
import type { ServedRoute } from '../try-out/why';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * How a stored answer came about. Older versions may have stored less, so what does not have the shape of today is not shown.
 * @returns null where it cannot be read
 */
export function storedTrace(value: unknown): Trace | null {
  if (
    !isRecord(value) ||
    !isRecord(value['safeguards']) ||
    !Array.isArray(value['decisions']) ||
    !Array.isArray(value['dropped'])
  )
    return null;
  const { safeguards, search } = value;
  if (!Array.isArray(safeguards['masked']) || !Array.isArray(safeguards['injection'])) return null;
  if (search !== null && !(isRecord(search) && Array.isArray(search['hits']) && Array.isArray(search['expansions'])))
    return null;
  const explanation = isExplanation(value['explanation']) ? value['explanation'] : null;
  const tools = Array.isArray(value['tools']) ? value['tools'].filter(isToolUse) : [];
  return { ...value, explanation, tools } as unknown as Trace; // the server stored it from this very type; the parts that are walked over were looked at
}

/** Older answers have none. */
const isToolUse = (use: unknown): boolean =>
  isRecord(use) && typeof use['name'] === 'string' && typeof use['input'] === 'string';

/** Only try-outs have one. */
function isExplanation(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value['reading'])) return false;
  const { reading, evidence, passages, lines } = value;
  const lists = ['corrections', 'joined', 'unknown', 'wanted', 'expansions'].map((key) => reading[key]);
  return [...lists, evidence, passages, lines].every(Array.isArray);
}

/** Which model answered. */
export function storedRoute(value: unknown): ServedRoute {
  const text = (key: string): string => (isRecord(value) && typeof value[key] === 'string' ? value[key] : '');
  const from = isRecord(value) && Array.isArray(value['fallbackFrom']) ? value['fallbackFrom'] : [];
  const fallbackFrom = from.flatMap((step: unknown) =>
    isRecord(step) ? [{ model: String(step['model']), reason: String(step['reason']) }] : [],
  );
  return { model: text('model'), provider: text('provider'), region: text('region'), fallbackFrom };
}
