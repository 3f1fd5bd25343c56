/**
 * Every reason for which an address gives no document. `state` tells whether something went wrong (failed) or the page was left out
 * on purpose (skipped); `isGone` that the page exists no more or must not be kept, so that an earlier copy has to go;
 * `title` is for people who read English, other languages translate by code.
 */
export const reasons = {
  robots: { state: 'skipped', isGone: true, title: "Barred by the site's robots.txt" },
  noindex: { state: 'skipped', isGone: true, title: 'The page asks not to be indexed' },
  duplicate: { state: 'skipped', isGone: true, title: 'The same content stands at another address' },
  redirected: { state: 'skipped', isGone: true, title: 'The address leads on to another page of the site' },
  off_site: { state: 'skipped', isGone: true, title: 'The address leads to another site' },
  excluded: { state: 'skipped', isGone: true, title: 'Outside of the paths that are to be read' },
  trap: { state: 'skipped', isGone: true, title: 'One of endless variations of a page' },
  page_limit: { state: 'skipped', isGone: false, title: 'The page limit was reached' },
  unsupported_type: { state: 'skipped', isGone: true, title: 'Not a web page' },
  empty: { state: 'skipped', isGone: true, title: 'No text was found' },
  http_404: { state: 'failed', isGone: true, title: 'The page does not exist' },
  http_403: { state: 'failed', isGone: true, title: 'The page is not public' },
  http_4xx: { state: 'failed', isGone: false, title: 'The site refused the request' },
  http_429: { state: 'failed', isGone: false, title: 'The site asked for fewer requests' },
  http_5xx: { state: 'failed', isGone: false, title: 'The site had an error' },
  http_other: { state: 'failed', isGone: false, title: 'The site gave an answer that is no page' },
  timeout: { state: 'failed', isGone: false, title: 'The site did not answer in time' },
  reset: { state: 'failed', isGone: false, title: 'The site broke the connection' },
  refused: { state: 'failed', isGone: false, title: 'The site refused the connection' },
  dns_failed: { state: 'failed', isGone: false, title: 'The host name could not be resolved' },
  tls: { state: 'failed', isGone: false, title: 'The encrypted connection could not be trusted' },
  too_large: { state: 'failed', isGone: false, title: 'The page is too large' },
  bad_encoding: { state: 'failed', isGone: false, title: 'The compressed page is broken' },
  bad_response: { state: 'failed', isGone: false, title: 'The answer was not valid HTTP' },
  bad_redirect: { state: 'failed', isGone: false, title: 'The page leads on to no valid address' },
  redirect_loop: { state: 'failed', isGone: false, title: 'The page leads back to itself' },
  charset: { state: 'failed', isGone: false, title: 'The characters of the page could not be read' },
  private_address: { state: 'failed', isGone: true, title: 'The address is not on the public internet' },
  invalid_address: { state: 'failed', isGone: true, title: 'The address is not valid' },
  internal: { state: 'failed', isGone: false, title: 'The page could not be processed' },
} as const satisfies Record<string, { state: 'skipped' | 'failed'; isGone: boolean; title: string }>;

export type ReasonCode = keyof typeof reasons;

/** Reasons that say something about the server's health, not about one page. Worth one more try. */
export const troubles: ReadonlySet<ReasonCode> = new Set([
  'timeout',
  'reset',
  'refused',
  'dns_failed',
  'tls',
  'http_5xx',
  'http_429',
  'bad_response',
]);
