import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createSignInLink, createTenant, type Installation, newTenant, RadrumError } from '@radrum/core';
import { z } from 'zod';
import { compose, openLog } from '../compose.ts';
import { EnvironmentError, readEnvironment } from '../environment.ts';
import { explainInWords } from './explain.ts';

/* The operator's command line: `npm run -s radrum -- COMMAND …`. It acts on the running installation of the same environment. */
const usage = `Usage: npm run -s radrum -- COMMAND

  sign-in EMAIL                          print an address that signs this member in, once, within 15 minutes
  tenant NAME SLUG OWNER-EMAIL           make a tenant, print its identifier and its secret key
  explain [TENANT/ASSISTANT] QUESTION    show how a question is read, what was found and why the answer is as it is
  help                                   print this`;

const running = z.object({ database: z.string().nullable(), baseUrl: z.string() });
const noJobs = {
  syncSource: async () => {},
  tidyIndex: async () => {},
  deleteTenant: async () => {},
  health: async () => [],
};

/** The running installation's database and address. */
function open(): Installation {
  const environment = readEnvironment(process.env);
  const file = path.join(environment.dataDir, 'running.json');
  const found = existsSync(file) ? running.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  const address = environment.databaseUrl ?? found?.database;
  if (!address)
    throw new EnvironmentError(
      `No Rådrum is running with the data folder ${environment.dataDir}. Start it with npm start, or set RADRUM_DATA_DIR or DATABASE_URL as it has them.`,
    );
  const baseUrl = process.env['RADRUM_BASE_URL'] ? environment.baseUrl : (found?.baseUrl ?? environment.baseUrl);
  return compose({ ...environment, baseUrl }, address, 1, noJobs, openLog({ logLevel: 'error' }, 'cli'));
}

const commands: Record<string, (args: string[]) => Promise<string>> = {
  'sign-in': async ([email = '']) => {
    const installation = open();
    try {
      return await createSignInLink(installation, email);
    } finally {
      await installation.db.close();
    }
  },
  tenant: async ([name, slug, ownerEmail]) => {
    const installation = open();
    try {
      const { id, secretKey } = await createTenant(installation, newTenant.parse({ name, slug, ownerEmail }));
      return `${id}\n${secretKey}`;
    } finally {
      await installation.db.close();
    }
  },
  explain: async (words) => {
    const installation = open();
    try {
      return await explainInWords(installation, words);
    } finally {
      await installation.db.close();
    }
  },
  help: async () => usage,
};

const [name = 'help', ...args] = process.argv.slice(2);
const command = commands[name];
try {
  if (!command) throw new RadrumError('not_found', `There is no command "${name}".\n\n${usage}`);
  console.log(await command(args));
} catch (error) {
  const isOurs = error instanceof RadrumError || error instanceof EnvironmentError;
  const problems =
    error instanceof z.ZodError
      ? error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')
      : undefined;
  if (!isOurs && problems === undefined) throw error;
  console.error(problems ?? (isOurs ? error.message : ''));
  process.exitCode = 1;
}
