import { failureOf } from '../../api/failure';

/** Whether the server found a field wrong, or something in it: `origins` also stands for `origins.2`. */
export const hasProblemAt = (error: unknown, field: string): boolean =>
  failureOf(error).problems.some(({ path }) => path === field || path.startsWith(`${field}.`));

/** Whether everything that is wrong is said at one of these fields, so that it need not be said again. */
export function isSaidAt(error: unknown, fields: readonly string[]): boolean {
  const { problems } = failureOf(error);
  return (
    problems.length > 0 &&
    problems.every(({ path }) => fields.some((field) => path === field || path.startsWith(`${field}.`)))
  );
}

/** Which of the known things is wrong with a field; undefined where the server names none. */
export const codeAt = (error: unknown, field: string): string | undefined =>
  failureOf(error).problems.find(({ path }) => path === field)?.code;
