/**
 * What a browser is told about every page of the console. Here and nowhere else: `proxy.ts` sets the policy, which differs from answer
 * to answer, and `next.config.mts` the rest, for pages and files alike. The server passes them on as they are. The API and the widget
 * are for other people's pages, and have headers of their own.
 */

/** Tools of the browser that the console never uses. Passkeys and the clipboard stay with our own pages, as they do by themselves. */
const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

const twoYearsSeconds = 2 * 365 * 24 * 3600;

interface Header {
  key: string;
  value: string;
}

/** @param isProduction Next's development server gives a script of its own the wrong type */
export const fixedHeaders = (isProduction: boolean): Header[] => [
  ...(isProduction ? [{ key: 'x-content-type-options', value: 'nosniff' }] : []),
  { key: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: unused.map((tool) => `${tool}=()`).join(', ') },
];

/** For answers over https only: a browser that has come that way comes that way again. Other hosts under the same name are not ours to decide about. */
export const transportHeader: Header = { key: 'strict-transport-security', value: `max-age=${twoYearsSeconds}` };

/** What a page may load: our own files, and scripts and styles that carry this answer's nonce. Development needs eval and inline styles for its overlay. */
export function contentPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${isDevelopment ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `frame-src 'none'`,
    `worker-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
