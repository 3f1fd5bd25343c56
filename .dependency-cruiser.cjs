// Who may import whom (docs/architecture.md). Run twice by scripts/check-imports.mjs: with all imports, and without those of types only.
const withoutTypes = process.env.RUNTIME_ONLY === '1';
const only = (from, allowed) => ({
  name: `${from.replaceAll('/', '-')}-imports`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(apps|packages)/', pathNot: [from, ...allowed].map((folder) => `^${folder}/`) },
});

module.exports = {
  forbidden: [
    only('apps/widget', ['packages/sdk']),
    only('apps/web', ['packages/sdk', 'apps/server/src/console']),
    only('apps/server', ['packages/core']),
    only('packages/core', ['packages/db', 'packages/knowledge', 'packages/routing', 'packages/safeguards']),
    only('packages/knowledge', ['packages/db']),
    ...['routing', 'safeguards', 'sdk', 'db'].map((name) => only(`packages/${name}`, [])),
    {
      name: 'web-reaches-only-the-router',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^apps/server/', pathNot: withoutTypes ? [] : '^apps/server/src/console/router\\.ts$' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|dist|generated|e2e|test)/|\\.test\\.ts$|\\.css$|\\.woff2$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
