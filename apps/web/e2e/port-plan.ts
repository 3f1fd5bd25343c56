/** Where the installation of the journeys listens, unless E2E_PORT says otherwise. */
export const usualPort = 4390;

/** Each worker puts up sites and models of its own, next to the installation. */
export const portsOf = (installation: number, worker: number) => {
  const site = installation + 1 + 2 * worker;
  return { site, model: site + 1 };
};

/** Hosts with which so many workers put up sites and models, as the installation is told them. */
export const hostsOf = (installation: number, workers: number): string =>
  Array.from({ length: workers }, (_, worker) => portsOf(installation, worker))
    .flatMap(({ site, model }) => [site, model])
    .flatMap((port) => [`127.0.0.1:${port}`, `localhost:${port}`])
    .join(',');
