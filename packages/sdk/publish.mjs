// What is published is dist/ with a manifest of its own: inside this repository the source itself is imported.
import { readFileSync, writeFileSync } from 'node:fs';

const { name, version, description, type, license, sideEffects } = JSON.parse(readFileSync('package.json', 'utf8'));
const exports = { '.': { types: './index.d.ts', default: './index.js' } };
writeFileSync(
  'dist/package.json',
  `${JSON.stringify({ name, version, description, type, license, sideEffects, exports }, null, 2)}\n`,
);
