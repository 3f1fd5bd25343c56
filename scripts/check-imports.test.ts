import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'packages/safeguards/src/forbidden');
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function checkWith(source: string): { status: number | null; stderr: string } {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.ts'), source);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check-imports.mjs', 'packages/safeguards/src'], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stderr };
}

test('an import that the architecture forbids fails the check', () => {
  const { status, stderr } = checkWith(
    "import { newId } from '../../../db/src/index.ts';\nexport const id = newId('event');\n",
  );
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining('packages-safeguards-imports: packages/safeguards/src/forbidden/index.ts'),
  ]);
});

test('so does an import of types only: the parts do not know each other’s shapes either', () => {
  expect(checkWith("import type { Sql } from '../../../db/src/index.ts';\nexport type Mine = Sql;\n").status).toBe(1);
});

test('an import inside the package is allowed', () => {
  expect(checkWith("export { sanitizeText } from '../sanitize.ts';\n")).toMatchObject({ status: 0 });
});
