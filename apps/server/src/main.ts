import { CatalogueError, refuseUnsafeRole, UnsafeRoleError } from '@radrum/core';
import { Registry } from 'prom-client';
import { compose, openLog } from './compose.ts';
import { EnvironmentError, readEnvironment } from './environment.ts';
import { openQueue, jobSender } from './jobs/queue.ts';
import { serveApi } from './serve-api.ts';
import { serveJobs } from './serve-jobs.ts';
import { serveMetrics } from './telemetry/serve-metrics.ts';
import { sendTraces } from './telemetry/trace.ts';

/* The backend, in one of two roles: `api` answers requests, `worker` does jobs. Several of each may run beside one another. */
const role = process.env['RADRUM_ROLE'] === 'worker' ? 'worker' : 'api';
const stopping = new AbortController();
process.on('SIGTERM', () => stopping.abort());
process.on('SIGINT', () => {}); // the supervisor says when

try {
  const environment = readEnvironment(process.env);
  const address = environment.databaseUrl ?? '';
  if (!address)
    throw new EnvironmentError(
      'DATABASE_URL is not set: start Rådrum with `npm start`, or give the address of a PostgreSQL.',
    );
  await refuseUnsafeRole(address);
  const log = openLog(environment, role);
  const queue = openQueue(address, role, log);
  const registry = new Registry();
  const metrics =
    environment.metricsPort === undefined
      ? undefined
      : await serveMetrics(registry, environment.metricsPort + (role === 'api' ? 0 : 1));
  const endTraces = environment.tracesUrl === undefined ? undefined : sendTraces(environment.tracesUrl);
  const installation = compose(environment, address, role === 'api' ? 8 : 3, jobSender(queue), log, registry);
  await queue.start();
  await (role === 'api'
    ? serveApi(installation, environment, stopping.signal)
    : serveJobs(installation, queue, stopping.signal));
  await queue.stop({ graceful: false, close: true }).catch(() => {});
  await installation.db.close().catch(() => {});
  await endTraces?.().catch(() => {});
  metrics?.close();
  process.exit(0);
} catch (error) {
  const isOurs =
    error instanceof EnvironmentError || error instanceof UnsafeRoleError || error instanceof CatalogueError;
  if (!isOurs) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(78); // EX_CONFIG: starting again would not help
}
