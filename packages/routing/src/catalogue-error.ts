import type { z } from 'zod';

/** A models file, or a tenant's own model, that cannot be used. The message names place, field and remedy, one problem a line. */
export class CatalogueError extends Error {
  readonly code = 'invalid_catalogue';
  readonly problems: readonly string[];

  /** @param source what the problems are in; empty where that is plain to whoever reads them */
  constructor(problems: readonly string[], source = '') {
    super(problems.map((problem) => (source === '' ? problem : `${source}: ${problem}`)).join('\n'));
    this.name = 'CatalogueError';
    this.problems = problems;
  }
}

/** A field's place as it is written in the file: `models[0].price.currency`. */
export function placeOf(...parts: readonly PropertyKey[]): string {
  return parts
    .map((part) => (typeof part === 'number' ? `[${part}]` : part === '' ? '' : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** What a schema found wrong, a line a field. */
export function describeIssues({ issues }: { readonly issues: readonly z.core.$ZodIssue[] }, place = ''): string[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(
        (key) => `${placeOf(place, ...issue.path, key)}: unknown field; remove it or correct its spelling`,
      );
    const here = placeOf(place, ...issue.path);
    if (issue.code === 'invalid_key') return describeIssues(issue, here);
    const meant = issue.code === 'invalid_union' ? issue.errors.find(isOfTheRightShape) : undefined;
    if (meant) return describeIssues({ issues: meant }, here);
    return `${here || 'the file'}: ${issue.message}; correct the value`;
  });
}

/** Of the forms that a field may have, the one that was written: it is wrong further in only. */
const isOfTheRightShape = (issues: readonly z.core.$ZodIssue[]): boolean =>
  !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
