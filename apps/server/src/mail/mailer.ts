import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Mail, Mailer } from '@radrum/core';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Environment } from '../environment.ts';

/** A mail server that is slower than this counts as down. */
const timeoutMs = 10_000;

/** Mails go to the mail server; without one (an embedded installation) they are kept in the data folder, where an operator reads them. */
export function openMailer({
  smtpUrl,
  mailFrom,
  dataDir,
}: Pick<Environment, 'smtpUrl' | 'mailFrom' | 'dataDir'>): Mailer {
  if (smtpUrl === undefined) return { send: (mail) => keepMail(dataDir, mail) };
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  return {
    send: async ({ to, subject, text }) => {
      // an address object is never read as a list of addresses
      await transport.sendMail({ from: mailFrom, to: { name: '', address: to }, subject, text });
    },
  };
}

const keptMail = z.object({ at: z.string(), to: z.string(), subject: z.string(), text: z.string() });
export type KeptMail = z.infer<typeof keptMail>;
const folderOf = (dataDir: string) => path.join(dataDir, 'mail');
/** Older ones are left in the folder, and not shown. */
const shown = 100;

async function keepMail(dataDir: string, mail: Mail): Promise<void> {
  const folder = folderOf(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const at = new Date().toISOString();
  const name = `${at.replaceAll(/\D/g, '')}-${randomBytes(4).toString('hex')}.json`;
  await writeFile(path.join(folder, `.${name}`), JSON.stringify({ at, ...mail } satisfies KeptMail, null, 2), {
    mode: 0o600,
  });
  await rename(path.join(folder, `.${name}`), path.join(folder, name));
}

/** The mails that were kept, newest first. */
export async function keptMails(dataDir: string): Promise<KeptMail[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => []);
  const latest = names
    .filter((name) => /^\d.*\.json$/.test(name))
    .toSorted()
    .toReversed()
    .slice(0, shown);
  return Promise.all(
    latest.map(async (name) => keptMail.parse(JSON.parse(await readFile(path.join(folderOf(dataDir), name), 'utf8')))),
  );
}
