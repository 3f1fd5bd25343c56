import path from 'node:path';

/** Inside this repository the SDK is source, which Next has to translate, and Next itself is the repository's. */
export default {
  transpilePackages: ['@radrum/sdk'],
  turbopack: { root: path.resolve(import.meta.dirname, '../..') },
};
