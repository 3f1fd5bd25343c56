import { portsOf, usualPort } from './port-plan.ts';

/** Where the installation of the journeys listens. */
export const installationPort = Number(process.env['E2E_PORT'] ?? usualPort);

const { site, model } = portsOf(installationPort, Number(process.env['TEST_PARALLEL_INDEX'] ?? 0));
/** The installation may call these addresses although they are private (playwright.config.ts). */
export const [sitePort, modelPort] = [site, model];
