import path from 'node:path';

/*
 * Where the installation with a payment provider is. Imported before anything else, since what the journeys share reads its place from the
 * environment; they have a process of their own (the project "paying" of playwright.config.ts).
 */
export const payingPort = Number(process.env['E2E_PORT'] ?? 4390) + 200;
export const payingFolder = path.resolve(import.meta.dirname, '../../../.data-test/e2e-paying');
process.env['E2E_PORT'] = String(payingPort);
process.env['E2E_DATA'] = payingFolder;
