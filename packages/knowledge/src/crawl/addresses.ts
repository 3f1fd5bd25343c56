/** Query parameters that follow a reader around and change nothing on the page. Lower case. */
const trackingParameter =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|_hs(?:enc|mi)|mkt_tok|pk_.*|mtm_.*|matomo_.*|oly_.*_id|vero_id)$/;
const sessionParameter =
  /^(?:phpsessid|jsessionid|aspsessionid.*|asp\.net_sessionid|session_?id|sid|cfid|cftoken|zenid|oscsid)$/;

/** Endings of files that are part of a page's make-up, never content. */
const assetEnding =
  /\.(?:css|js|mjs|json|map|jpe?g|png|gif|svg|webp|avif|ico|bmp|tiff?|woff2?|ttf|eot|mp[34]|m4[av]|webm|ogg|wav|avi|mov|wmv|xml|rss|atom|ics|vcf)$/i;
/** Endings of documents that are content but no web page. */
const documentEnding = /\.(?:pdf|docx?|xlsx?|pptx?|od[tspg]|rtf|csv|zip|7z|rar|tar|gz|epub|txt|dwg|kml|gpx)$/i;

export type AddressKind = 'page' | 'document' | 'asset';

/** What the ending of an address promises. */
export function kindOf(url: URL): AddressKind {
  if (assetEnding.test(url.pathname)) return 'asset';
  return documentEnding.test(url.pathname) ? 'document' : 'page';
}

/**
 * One spelling for one page: no fragment, tracking or session id, query sorted, percent-encoding as RFC 3986 (6.2.2) wants it.
 * Host, scheme, default port and dot segments are settled by the URL parser.
 */
export function normalizeAddress(address: string | URL): URL | null {
  if (!URL.canParse(String(address))) return null;
  const url = new URL(String(address));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  url.pathname = encodeEvenly(url.pathname.replace(/;(?:jsessionid|phpsessid|sid)=[^/?;]*/gi, ''));
  const pairs = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isIdle(pair));
  url.search = encodeEvenly(pairs.toSorted().join('&'));
  return url;
}

function isIdle(pair: string): boolean {
  const name = (pair.split('=')[0] ?? '').toLowerCase();
  return trackingParameter.test(name) || sessionParameter.test(name);
}

const encodeEvenly = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(letter) ? letter : code.toUpperCase();
  });

const bareHost = (url: URL): string => url.hostname.replace(/^www\./, '');

/**
 * Whether an address belongs to the site: the same host, with or without `www.`, on the same port (or the schemes' own ports).
 * @param subdomains whether hosts under the site's own belong to it too
 */
export function isSameSite(site: URL, url: URL, subdomains = false): boolean {
  if (site.port !== url.port) return false;
  return bareHost(site) === bareHost(url) || (subdomains && url.hostname.endsWith(`.${bareHost(site)}`));
}

/** Whether two addresses are one page in all but spelling: scheme, `www.` or a last slash. */
export function isSamePage(a: URL, b: URL): boolean {
  const key = (url: URL): string => `${bareHost(url)}:${url.port}${url.pathname.replace(/\/+$/, '')}${url.search}`;
  return key(a) === key(b);
}

/** Whether a path lies within the paths that a tenant wants read. */
export function isWanted(url: URL, settings: { include: readonly string[]; exclude: readonly string[] }): boolean {
  const begins = (prefix: string): boolean => url.pathname.startsWith(encodeEvenly(new URL(prefix, url).pathname));
  return !settings.exclude.some(begins) && (settings.include.length === 0 || settings.include.some(begins));
}
