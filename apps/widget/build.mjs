// Builds what the server serves as /widget.js and /widget/…, prints the sizes, and fails when one is over its budget.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Most bytes, compressed as a server without brotli would. */
const budgets = { 'widget.js': 3 * 1024, 'panel.js': 25 * 1024, '@radrum/sdk': 6 * 1024 };

/** Bundles one entry into one file of text. */
async function bundle(entry, { format = 'es', define = {}, external = [] } = {}) {
  const { output } = [
    await build({
      configFile: false,
      logLevel: 'error',
      define,
      build: {
        write: false,
        target: 'es2022',
        // light-dark() stays as it is; older browsers get the light colours by @supports
        cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
        lib: { entry, formats: [format], name: 'radrum' },
        minify: true,
        rolldownOptions: { external, output: { codeSplitting: false, minify: true } },
      },
    }),
  ].flat()[0];
  if (output.length !== 1) throw new Error(`${entry} became ${output.map((file) => file.fileName).join(', ')}`);
  return output[0].code;
}

const panel = await bundle('src/panel/panel.ts');
const version = createHash('sha256').update(panel).digest('base64url').slice(0, 8);
const files = {
  'widget.js': await bundle('src/loader.ts', { format: 'iife', define: { PANEL_VERSION: JSON.stringify(version) } }),
  'panel.js': panel,
  'preview.js': await bundle('src/preview.ts'),
  'element.js': (await bundle('src/element.ts', { external: [/panel\.ts$/] })).replaceAll(
    /(["'`])[^"'`]*panel\/panel\.ts\1/g,
    '"./panel.js"',
  ),
};
const sdk = await bundle('../../packages/sdk/src/index.ts');

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
for (const [name, code] of Object.entries(files)) writeFileSync(`dist/${name}`, code);
if (!readFileSync('dist/element.js', 'utf8').includes('import("./panel.js")'))
  throw new Error('element.js does not load ./panel.js');

for (const [name, code] of Object.entries({ ...files, '@radrum/sdk': sdk })) {
  const size = gzipSync(code, { level: 9 }).length;
  const budget = budgets[name];
  console.log(
    `${name.padEnd(12)} ${String(code.length).padStart(6)} B, gzip ${String(size).padStart(5)} B${budget ? ` of ${budget}` : ''}`,
  );
  if (budget && size > budget) {
    console.error(`${name} is over its budget.`);
    process.exitCode = 1;
  }
}
