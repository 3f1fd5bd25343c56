import {
  createLimits,
  createModelHealth,
  type Installation,
  type JobQueue,
  loadCatalogue,
  openDatabase,
  secretKeys,
} from '@radrum/core';
import { pino } from 'pino';
import type { Registry } from 'prom-client';
import type { Environment } from './environment.ts';
import { openMailer } from './mail/mailer.ts';
import { openStripe } from './payments/stripe/index.ts';
import { createTelemetry } from './telemetry/telemetry.ts';

/** The log: one JSON line an event. What people wrote, keys and addresses never get as far as here. */
export const openLog = (environment: Pick<Environment, 'logLevel'>, role: string) =>
  pino({
    level: environment.logLevel,
    base: { role },
    redact: [
      'headers.authorization',
      'headers.cookie',
      // what PostgreSQL and model providers add to their errors holds rows and questions
      ...['detail', 'where', 'internalQuery', 'requestBodyValues', 'responseBody', 'meta', 'cause.config'].map(
        (name) => `err.${name}`,
      ),
    ],
  });

/** Puts an installation together. */
export function compose(
  environment: Environment,
  address: string,
  connections: number,
  jobs: JobQueue,
  log: Installation['log'],
  registry: Registry,
): Installation {
  return {
    db: openDatabase(address, connections),
    models: loadCatalogue(environment.modelsFile ?? '{"models": []}', process.env, {
      sellsPlans: environment.stripe !== undefined,
    }),
    health: createModelHealth(),
    limits: createLimits(),
    telemetry: createTelemetry(registry),
    jobs,
    secrets: secretKeys(environment.secretKeys),
    mail: openMailer(environment),
    payments: environment.stripe ? openStripe(environment.stripe) : null,
    baseUrl: environment.baseUrl,
    crawl: {
      allowHosts: new Set([
        ...environment.crawlAllowHosts,
        ...(environment.hasDemo ? [new URL(environment.baseUrl).host] : []),
      ]),
      contact: environment.crawlContact,
    },
    log,
  };
}
