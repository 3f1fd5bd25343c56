/** Where the installation of the journeys listens. */
export const installationPort = Number(process.env['E2E_PORT'] ?? 4390);

const firstFree = installationPort + 1;
/** Each worker puts up sites and models of its own. */
const worker = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);
/** The installation may call these addresses although they are private (playwright.config.ts). */
export const sitePort = firstFree + 2 * worker;
export const modelPort = sitePort + 1;

/** Hosts with which so many workers put up sites and models, as the installation is told them. */
export const hostsOf = (workers: number): string =>
  Array.from({ length: 2 * workers }, (_, at) => firstFree + at)
    .flatMap((port) => [`127.0.0.1:${port}`, `localhost:${port}`])
    .join(',');
