import { z } from 'zod';
import { isDecimal } from '../billing/decimal.ts';
import { Refusal } from '../world/refusal.ts';
import { isRecord } from '../world/world.ts';

/** The forms that parameters come in: text in a form body, JSON in v2. */
export const text = z.string();
export const integer = z
  .union([z.string().regex(/^-?\d+$/, { error: 'Invalid integer' }), z.int().transform(String)], {
    error: 'Invalid integer',
  })
  .transform(Number);
export const positive = integer.refine((value) => value >= 0, {
  error: 'This value must be greater than or equal to 0.',
});
export const decimal = z.string().refine(isDecimal, { error: 'Invalid decimal' });
export const boolean = z.union([z.stringbool({ truthy: ['true'], falsy: ['false'] }), z.boolean()], {
  error: 'Invalid boolean',
});
export const metadata = z.union([z.record(z.string(), z.string()), z.literal('')]);
export const empty = z.literal('').transform(() => null);
export const emptyable = <T extends z.ZodType>(inner: T) => z.union([empty, inner]);
export const address = z.strictObject({
  city: text.optional(),
  country: text.optional(),
  line1: text.optional(),
  line2: text.optional(),
  postal_code: text.optional(),
  state: text.optional(),
});
export const customFields = emptyable(z.array(z.strictObject({ name: text.max(40), value: text.max(140) })).max(4));
export const automaticTax = z.strictObject({ enabled: boolean });
export const discounts = emptyable(z.array(z.strictObject({ coupon: text.optional(), discount: text.optional() })));
export const range = z.union([
  integer,
  z.strictObject({ gt: integer.optional(), gte: integer.optional(), lt: integer.optional(), lte: integer.optional() }),
]);
export const page = {
  limit: integer.refine((value) => value >= 1 && value <= 100, { error: 'Invalid limit' }).optional(),
  starting_after: text.optional(),
  ending_before: text.optional(),
};

/** A table of parameters whose names the library's type `P` knows. */
export type Names<P> = { [Key in keyof P]?: z.ZodType };

/** The parameters, or Stripe's refusal of the first that is wrong. */
export function parse<T extends z.ZodType>(schema: T, form: unknown): z.output<T> {
  const result = schema.safeParse(form);
  if (result.success) return result.data;
  throw refusal(deepest(result.error.issues), form);
}

/** Of a union's issues, those of the branch that came furthest. */
function deepest(issues: z.core.$ZodIssue[]): z.core.$ZodIssue {
  const [issue] = issues;
  if (!issue) throw new TypeError('a refusal without an issue');
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flat().filter((one) => one.path.length > 0 || one.code === 'unrecognized_keys');
  const found = inner[0];
  if (!found) return issue;
  const next = deepest([found]);
  return { ...next, path: [...issue.path, ...next.path] };
}

function refusal(issue: z.core.$ZodIssue, form: unknown): Refusal {
  if (issue.code === 'unrecognized_keys') {
    const param = bracketed([...issue.path, issue.keys[0] ?? '']);
    return new Refusal(400, { code: 'parameter_unknown', message: `Received unknown parameter: ${param}`, param });
  }
  const param = bracketed(issue.path);
  const value = issue.path.reduce<unknown>(
    (at, key) => (isRecord(at) || Array.isArray(at) ? Reflect.get(at, key) : undefined),
    form,
  );
  if (value === undefined) {
    return new Refusal(400, { code: 'parameter_missing', message: `Missing required param: ${param}.`, param });
  }
  if (value === '') {
    const message = `You passed an empty string for '${param}'.`;
    return new Refusal(400, { code: 'parameter_invalid_empty', message, param });
  }
  const code = issue.message === 'Invalid integer' ? 'parameter_invalid_integer' : undefined;
  return new Refusal(400, { ...(code && { code }), message: `${issue.message}: ${param}`, param });
}

function bracketed(path: PropertyKey[]): string {
  return path.map((key, index) => (index === 0 ? String(key) : `[${String(key)}]`)).join('');
}
