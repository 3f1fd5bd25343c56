/** What the code on a municipality's page says about the assistant it wants. */
interface Place {
  baseUrl: string;
  slug: string;
  key: string;
  /** The launcher's text and colour, so that it looks right before anything has been fetched. */
  label: string;
  fill: string;
  /** Where it stands on the page. */
  side: 'left' | 'right';
}

const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (name: string, value: string): string =>
  `${name}="${value.replaceAll(/[&"<>]/g, (sign) => escapes[sign] ?? sign)}"`;

/** One line for any web page. */
export const scriptSnippet = ({ baseUrl, slug, key, label, fill, side }: Place): string =>
  [
    '<script',
    attribute('src', `${baseUrl}/widget.js`),
    attribute('data-assistant', slug),
    attribute('data-key', key),
    attribute('data-label', label),
    attribute('data-fill', fill),
    ...(side === 'left' ? [attribute('data-side', side)] : []),
    'async></script>',
  ].join(' ');

/** For websites that are built from packages. */
export const packageSnippet = ({ baseUrl, slug, key, label, fill, side }: Place): string =>
  [
    `import '@radrum/widget';`,
    '',
    '<radrum-assistant',
    `  ${attribute('host', baseUrl)}`,
    `  ${attribute('assistant', slug)}`,
    `  ${attribute('data-key', key)}`,
    `  ${attribute('label', label)}`,
    `  ${attribute('fill', fill)}`,
    ...(side === 'left' ? [`  ${attribute('side', side)}`] : []),
    '></radrum-assistant>',
  ].join('\n');
