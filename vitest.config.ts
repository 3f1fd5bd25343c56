import { defineConfig } from 'vitest/config';

const databaseTests = ['{apps,packages}/*/{src,test}/**/*.db.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.data-test/vitest.json' }]],
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{apps,infra,packages,scripts}/**/*.test.ts'],
          exclude: [...databaseTests, '**/node_modules/**', 'apps/web/e2e/**', '**/.next/**', '**/dist/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'pglite',
          include: databaseTests,
          globalSetup: ['packages/db/test/setup-pglite.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: databaseTests,
          globalSetup: ['packages/db/test/setup-postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
