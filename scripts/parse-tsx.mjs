// Preloaded into dependency-cruiser, which asks swc for TypeScript without JSX and does not mark imports of types: says tsx where the file is,
// and with RUNTIME_ONLY=1 leaves out what the compiler erases.
import { createRequire } from 'node:module';

const swc = createRequire(import.meta.url)('@swc/core');
const parse = swc.parseFileSync;
swc.parseFileSync = (file, options) => {
  const tree = parse(file, { ...options, tsx: /\.[jt]sx$/.test(file) });
  if (process.env.RUNTIME_ONLY === '1') tree.body = tree.body.filter((node) => !node.typeOnly);
  return tree;
};
