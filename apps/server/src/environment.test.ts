import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'radrum-environment-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('secrets are made once and kept, and nothing else is left in the folder', () => {
  const env = { RADRUM_DATA_DIR: path.join(folder, 'new') };
  const first = readEnvironment(env);
  expect(first.platformKey).toMatch(/^[0-9a-f]{64}$/);
  expect(readEnvironment(env)).toEqual(first);
  expect(readdirSync(env.RADRUM_DATA_DIR).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'platform-key',
    'secret-key',
  ]);
});

test('a secret that a full disk cut short stops the start instead of being used', () => {
  const env = { RADRUM_DATA_DIR: path.join(folder, 'short') };
  readEnvironment(env);
  writeFileSync(path.join(env.RADRUM_DATA_DIR, 'secret-key'), '');
  expect(() => readEnvironment(env)).toThrow(/secret-key is not whole/);
});
