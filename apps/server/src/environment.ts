import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Thrown at start when a variable has a wrong value; the message names the variable, the value and the remedy. */
export class EnvironmentError extends Error {
  readonly code = 'environment';
}

const hostAndPort = /^[^\s:/]+:\d{1,5}$/;
const variables = z.object({
  PORT: z.coerce
    .number({ error: 'a port number' })
    .int()
    .min(1, 'a port from 1 to 65535')
    .max(65535, 'a port from 1 to 65535')
    .default(3000),
  RADRUM_DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => /^postgres(ql)?:\/\//.test(text) || text.startsWith('/'),
      'an address such as postgres://user:password@host/database',
    )
    .optional(),
  RADRUM_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'an address such as postgres://owner:password@host/database')
    .optional(),
  RADRUM_PLATFORM_KEY: z.string().min(32, 'a string of 32 or more characters').optional(),
  RADRUM_SECRET_KEYS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (keys) => keys.every((key) => key.length >= 32),
      'strings of 32 or more characters, separated by commas, newest first',
    )
    .optional(),
  RADRUM_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'an address such as https://assistent.lindvik.example' })
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  RADRUM_CRAWL_ALLOW_HOSTS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .refine(
      (hosts) => hosts.every((host) => hostAndPort.test(host)),
      'host:port pairs, separated by commas, such as intranet.example:443',
    ),
  RADRUM_CRAWL_CONTACT: z.string().max(200).optional(),
  RADRUM_MODELS: z.string().optional(),
  RADRUM_METRICS_PORT: z.coerce
    .number({ error: 'a port number' })
    .int()
    .min(1, 'a port from 1 to 65534')
    .max(65534, 'a port from 1 to 65534')
    .optional(),
  RADRUM_TRACES_URL: z
    .url({ protocol: /^https?$/, error: 'an address such as http://collector.internal:4318/v1/traces' })
    .optional(),
  RADRUM_TRUSTED_PROXIES: z.coerce
    .number({ error: 'how many proxies stand in front, such as 1' })
    .int()
    .min(0)
    .max(10)
    .default(0),
  RADRUM_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'an address such as smtp://user:password@mail.example:587')
    .optional(),
  RADRUM_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, 'an address such as Rådrum <radrum@lindvik.example>')
    .optional(),
  RADRUM_STRIPE_KEY: z
    .string()
    .regex(/^[rs]k_/, 'a secret or restricted key of Stripe, beginning with sk_ or rk_')
    .optional(),
  RADRUM_STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, 'the signing secret of the webhook endpoint in Stripe, beginning with whsec_')
    .optional(),
  RADRUM_STRIPE_TAX: z.enum(['on', 'off'], { error: 'on or off' }).default('off'),
  RADRUM_STRIPE_URL: z
    .url({
      protocol: /^http$/,
      hostname: /^(localhost|127\.0\.0\.1)$/,
      error: 'the address of a server for trying out on this machine',
    })
    .optional(),
  RADRUM_DEMO: z.enum(['on', 'off'], { error: 'on or off' }).optional(),
  RADRUM_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], { error: 'debug, info, warn or error' }).default('info'),
});

export interface Environment {
  port: number;
  /** Absolute. */
  dataDir: string;
  databaseUrl: string | undefined;
  ownerUrl: string | undefined;
  platformKey: string;
  secretKeys: string[];
  baseUrl: string;
  crawlAllowHosts: string[];
  crawlContact: string;
  /** What stands in the file of RADRUM_MODELS, not parsed yet. */
  modelsFile: string | undefined;
  /** Where figures are shown; undefined: nowhere. The worker's stand at the port after it. */
  metricsPort: number | undefined;
  /** The OTLP collector that spans are sent to. */
  tracesUrl: string | undefined;
  trustedProxies: number;
  /** Undefined: mails are kept in the data folder. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Where plans are paid; undefined: billing is off. */
  stripe: { key: string; webhookSecret: string; hasTax: boolean; url: string | undefined } | undefined;
  hasDemo: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** A secret that is made once and kept in the data folder, readable by this user only. */
function keptSecret(dataDir: string, name: string): string {
  const file = path.join(dataDir, name);
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    // Written whole before it has its name: a full disk or a kill must not leave a secret that is short.
    const part = `${file}.${process.pid}`;
    try {
      writeFileSync(part, randomBytes(32).toString('hex'), { mode: 0o600 });
      linkSync(part, file);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error; // another process made it meanwhile
    } finally {
      rmSync(part, { force: true });
    }
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32)
    throw new EnvironmentError(
      `The secret in ${file} is not whole. Restore the file from a backup; if there is none, delete it: keys and sessions made with it then work no more.`,
    );
  return secret;
}

/**
 * Reads and checks the environment; an empty variable is an unset one.
 * @throws EnvironmentError
 */
export function readEnvironment(env: Record<string, string | undefined>, folder = process.cwd()): Environment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = variables.safeParse(set);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const isSecret = /KEY|URL|SECRET/.test(name);
      return `${name}=${isSecret ? '(not shown)' : JSON.stringify(set[name])} is not right: give ${issue.message}.`;
    });
    throw new EnvironmentError(lines.join('\n'));
  }
  const value = read.data;
  const dataDir = path.resolve(folder, value.RADRUM_DATA_DIR);
  const models = value.RADRUM_MODELS && path.resolve(folder, value.RADRUM_MODELS);
  if (models && !existsSync(models))
    throw new EnvironmentError(
      `RADRUM_MODELS=${JSON.stringify(value.RADRUM_MODELS)}: there is no such file. Give the path of a JSON file.`,
    );
  const isEmbedded = value.DATABASE_URL === undefined || value.DATABASE_URL.startsWith('/');
  if (!isEmbedded && value.RADRUM_BASE_URL?.startsWith('https:') && !value.RADRUM_SMTP_URL)
    throw new EnvironmentError(
      'RADRUM_SMTP_URL is not set: people sign in and are invited by mail. Give the address of a mail server, such as smtp://user:password@mail.example:587.',
    );
  if (value.RADRUM_STRIPE_KEY && !value.RADRUM_STRIPE_WEBHOOK_SECRET)
    throw new EnvironmentError(
      'RADRUM_STRIPE_WEBHOOK_SECRET is not set: without it nobody learns what was paid. Give the signing secret of the webhook endpoint in Stripe.',
    );
  return {
    port: value.PORT,
    dataDir,
    databaseUrl: value.DATABASE_URL,
    ownerUrl: value.RADRUM_OWNER_URL,
    platformKey: value.RADRUM_PLATFORM_KEY ?? keptSecret(dataDir, 'platform-key'),
    secretKeys: value.RADRUM_SECRET_KEYS ?? [keptSecret(dataDir, 'secret-key')],
    baseUrl: value.RADRUM_BASE_URL ?? `http://localhost:${value.PORT}`,
    crawlAllowHosts: value.RADRUM_CRAWL_ALLOW_HOSTS,
    crawlContact: value.RADRUM_CRAWL_CONTACT ?? value.RADRUM_BASE_URL ?? 'https://radrum.example/crawler',
    modelsFile: models ? readFileSync(models, 'utf8') : undefined,
    metricsPort: value.RADRUM_METRICS_PORT,
    tracesUrl: value.RADRUM_TRACES_URL,
    trustedProxies: value.RADRUM_TRUSTED_PROXIES,
    smtpUrl: value.RADRUM_SMTP_URL,
    mailFrom:
      value.RADRUM_MAIL_FROM ?? `Rådrum <radrum@${new URL(value.RADRUM_BASE_URL ?? 'http://localhost').hostname}>`,
    stripe:
      value.RADRUM_STRIPE_KEY && value.RADRUM_STRIPE_WEBHOOK_SECRET
        ? {
            key: value.RADRUM_STRIPE_KEY,
            webhookSecret: value.RADRUM_STRIPE_WEBHOOK_SECRET,
            hasTax: value.RADRUM_STRIPE_TAX === 'on',
            url: value.RADRUM_STRIPE_URL,
          }
        : undefined,
    hasDemo: value.RADRUM_DEMO ? value.RADRUM_DEMO === 'on' : isEmbedded,
    logLevel: value.RADRUM_LOG_LEVEL,
  };
}
