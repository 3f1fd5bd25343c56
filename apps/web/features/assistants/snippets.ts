interface Place {
  baseUrl: string;
  slug: string;
  key: string;
}

/** One line for any web page. */
export const scriptSnippet = ({ baseUrl, slug, key }: Place): string =>
  `<script src="${baseUrl}/widget.js" data-assistant="${slug}" data-key="${key}" async></script>`;

/** For websites that are built from packages. */
export const packageSnippet = ({ baseUrl, slug, key }: Place): string =>
  [
    `import '@radrum/widget';`,
    '',
    `<radrum-assistant host="${baseUrl}" assistant="${slug}" api-key="${key}"></radrum-assistant>`,
  ].join('\n');
