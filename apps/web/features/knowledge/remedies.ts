import type { Source, SourceProblem } from '../../api/shapes';

/** What somebody can do about a page that is not searchable. */
export type Remedy = 'whole' | 'site' | 'broken' | 'content' | 'limit' | 'address' | 'intended';

/** Every reason that the crawler gives, with its remedy. One line a reason; one that is added later counts as the site's until it has a line here. */
const remedies = {
  robots: 'intended',
  noindex: 'intended',
  duplicate: 'intended',
  redirected: 'intended',
  off_site: 'intended',
  excluded: 'intended',
  trap: 'intended',
  page_limit: 'limit',
  unsupported_type: 'intended',
  empty: 'content',
  http_404: 'broken',
  http_403: 'broken',
  http_4xx: 'broken',
  http_429: 'site',
  http_5xx: 'site',
  http_other: 'site',
  timeout: 'site',
  reset: 'site',
  refused: 'site',
  dns_failed: 'address',
  tls: 'site',
  too_large: 'content',
  bad_encoding: 'content',
  bad_response: 'site',
  bad_redirect: 'broken',
  redirect_loop: 'broken',
  charset: 'content',
  private_address: 'address',
  invalid_address: 'address',
  internal: 'content',
  cancelled: 'whole',
  nothing_read: 'whole',
} as const satisfies Record<string, Remedy>;
export type ReasonCode = keyof typeof remedies;
export const reasonCodes = Object.keys(remedies);

/** Files that were refused say by themselves what to do. */
const isOfFile = (code: string): boolean => code.startsWith('file_');
const isReason = (code: string): code is ReasonCode => Object.hasOwn(remedies, code);
export const remedyOf = (code: string): Remedy =>
  isReason(code) ? remedies[code] : isOfFile(code) ? 'content' : 'site';
const order: readonly Remedy[] = ['whole', 'address', 'site', 'broken', 'content', 'limit', 'intended'];

export interface ProblemGroup {
  remedy: Remedy;
  problems: SourceProblem[];
}

/** The problems of some sources, grouped by what one can do about them, the gravest first. */
export function problemGroupsOf(sources: readonly Pick<Source, 'problems'>[]): ProblemGroup[] {
  const groups = Map.groupBy(
    sources.flatMap((source) => source.problems).filter(({ state }) => state !== 'noted'),
    ({ code }) => remedyOf(code),
  );
  return order.flatMap((remedy) => {
    const problems = groups.get(remedy);
    return problems ? [{ remedy, problems }] : [];
  });
}
