import type { FetchProblemCode } from '../fetch/index.ts';

/** What concerns a whole site and not one of its pages. */
export interface CrawlProblem {
  code:
    | FetchProblemCode
    | 'invalid_address'
    | 'robots_unavailable'
    | 'host_unavailable'
    | 'sitemap_broken'
    | 'address_limit';
  detail: string;
}
