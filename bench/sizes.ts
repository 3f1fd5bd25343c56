import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

/** What a visitor and a developer download. Peers' figures: docs/benchmarks.md. */
const root = fileURLToPath(new URL('..', import.meta.url));
const line = (name: string, bytes: Buffer, goal: string) =>
  console.log(
    `${name.padEnd(26)} ${String(bytes.length).padStart(7)} B  gzip ${String(gzipSync(bytes, { level: 9 }).length).padStart(6)} B  brotli ${String(brotliCompressSync(bytes).length).padStart(6)} B  ${goal}`,
  );

const widget = path.join(root, 'apps/widget/dist');
for (const name of existsSync(widget) ? readdirSync(widget).filter((file) => file.endsWith('.js')) : [])
  line(
    `widget: ${name}`,
    readFileSync(path.join(widget, name)),
    name === 'widget.js' ? 'goal: 3 kB gzip' : 'goal: 25 kB gzip',
  );

const outDir = path.join(tmpdir(), `radrum-sdk-${process.pid}`);
await build({
  logLevel: 'silent',
  root,
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: path.join(root, 'packages/sdk/src/index.ts'), formats: ['es'], fileName: () => 'sdk.js' },
  },
});
line('SDK, whole', readFileSync(path.join(outDir, 'sdk.js')), 'goal: 6 kB gzip');
rmSync(outDir, { recursive: true, force: true });
