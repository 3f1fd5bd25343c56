// Builds the script of the pages before one is inside, with Preact in React's place, and fails when it is over its budget.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const outDir = 'public/entry';
/** Most bytes, compressed, of everything that a browser may load on these pages. */
const budget = 60 * 1024;

await build({
  configFile: false,
  logLevel: 'error',
  base: '/entry/',
  publicDir: false,
  resolve: {
    dedupe: ['preact'], // another package of the checkout brings an older one
    alias: [
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: 'entry/browser.tsx',
      output: { entryFileNames: 'entry.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

let all = 0;
for (const name of readdirSync(outDir)) {
  const size = gzipSync(readFileSync(`${outDir}/${name}`), { level: 9 }).length;
  all += size;
  console.log(`${name.padEnd(28)} gzip ${String(size).padStart(6)} B`);
}
if (all > budget) {
  console.error(`The script of the pages before one is inside is over its budget: ${all} B of ${budget}.`);
  process.exitCode = 1;
}
