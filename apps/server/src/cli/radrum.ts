import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  addOperator,
  createSignInLink,
  createTenant,
  findTenant,
  type Installation,
  newId,
  newTenant,
  normaliseEmail,
  RadrumError,
  releaseSignIn,
} from '@radrum/core';
import { Registry } from 'prom-client';
import { z } from 'zod';
import { compose, openLog } from '../compose.ts';
import { EnvironmentError, readEnvironment } from '../environment.ts';
import { commonsInWords } from './commons.ts';
import { explainInWords } from './explain.ts';
import { rotateKeys } from './rotate-keys.ts';
import { verifyInWords } from './verify.ts';

/* The operator's command line: `npm run -s radrum -- COMMAND …`. It acts on the running installation of the same environment. */
const usage = `Usage: npm run -s radrum -- COMMAND

  sign-in EMAIL                          print an address that signs this member in, once, within 15 minutes
  operator EMAIL                         make this person an operator, print an address that signs them in
  tenant NAME SLUG OWNER-EMAIL [LOCALE]  make a tenant, print its identifier and its secret key
  release-sign-in TENANT                 let members of a tenant sign in without its own connection, when that is down for long
  audit verify TENANT [HEAD]             walk the chain of a tenant's log and print what was changed, removed or put elsewhere; HEAD is
                                         what an earlier run printed, so that a chain whose end was cut off is found too
  keys rotate                            put everything that is sealed under the newest of RADRUM_SECRET_KEYS, while the installation runs;
                                         afterwards the older ones can go
  explain [TENANT/ASSISTANT] QUESTION    show how a question is read, what was found and why the answer is as it is
  commons export FILE                    write everything that is published in the commons to a file
  commons import FILE --tenant TENANT    publish what such a file holds, kept by this tenant; what is here already is left alone
  help                                   print this`;

const running = z.object({ database: z.string().nullable(), baseUrl: z.string() });
const noJobs = {
  syncSource: async () => {},
  tidyIndex: async () => {},
  embedPassages: async () => {},
  deleteTenant: async () => {},
  handleBillingEvent: async () => {},
  runWork: async () => {},
  runTests: async () => {},
  deliverWebhook: async () => {},
  later: async () => {},
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
  return compose(
    { ...environment, baseUrl },
    address,
    1,
    noJobs,
    openLog({ logLevel: 'error' }, 'cli'),
    new Registry(),
  );
}

/** Works on the running installation, and lets go of it whatever happens. */
async function using(work: (installation: Installation) => Promise<string>): Promise<string> {
  const installation = open();
  try {
    return await work(installation);
  } finally {
    await installation.db.close();
  }
}

const commands: Record<string, (args: string[]) => Promise<string>> = {
  'sign-in': ([email = '']) => using((installation) => createSignInLink(installation, email)),
  operator: ([email = '']) =>
    using(async (installation) => {
      await addOperator(installation, normaliseEmail(z.email().parse(email)), newId('user'));
      return createSignInLink(installation, email, { to: '/operator' });
    }),
  tenant: ([name, slug, ownerEmail, locale]) =>
    using(async (installation) => {
      const { id, secretKey } = await createTenant(installation, newTenant.parse({ name, slug, ownerEmail, locale }));
      return `${id}\n${secretKey}`;
    }),
  'release-sign-in': ([slug = '']) =>
    using(async (installation) => {
      await releaseSignIn(installation, await findTenant(installation, slug, 'sign_in.released'));
      return `Members of ${slug} can sign in by mail and with passkeys again.`;
    }),
  audit: ([verb = '', slug = '', head]) => using((installation) => verifyInWords(installation, verb, slug, head)),
  keys: ([verb = '']) => using((installation) => rotateKeys(installation, verb)),
  commons: (words) => using((installation) => commonsInWords(installation, words)),
  explain: (words) => using((installation) => explainInWords(installation, words)),
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
