import path from 'node:path';
import { usualPort } from './port-plan.ts';

/*
 * Where the installation with a payment provider is. Imported before anything else, since what the journeys share reads its place from the
 * environment. The journeys have a process of their own (the project "paying" of playwright.config.ts), and only that one is told: the runner,
 * which reads the files to list them, hands its environment on to all.
 */
export const payingPort = Number(process.env['E2E_PORT'] ?? usualPort) + 200;
export const payingFolder = path.resolve(import.meta.dirname, '../../../.data-test/e2e-paying');
if (process.env['TEST_WORKER_INDEX'] !== undefined) {
  process.env['E2E_PORT'] = String(payingPort);
  process.env['E2E_DATA'] = payingFolder;
}
