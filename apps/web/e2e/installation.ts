import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { Radrum } from '@radrum/sdk';
import { connectAsOwner } from '../../../packages/db/test/owner.ts';
import { installationPort } from './ports.ts';

const root = path.resolve(import.meta.dirname, '../../..');
export const dataDir = path.resolve(root, process.env['E2E_DATA'] ?? '');
export const host = `http://localhost:${installationPort}`;

/** What the operator's command line prints. */
export async function radrum(...words: string[]): Promise<string> {
  const env = { ...process.env, PORT: String(installationPort), RADRUM_DATA_DIR: dataDir };
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'radrum', '--', ...words], { cwd: root, env });
  return stdout;
}

/** The API as the operator's own programs use it. */
export async function asOperator(): Promise<Radrum> {
  const key = await readFile(path.join(dataDir, 'platform-key'), 'utf8');
  return new Radrum({ baseUrl: host, key: key.trim() });
}

/** A call of the console's, made in the name of whoever is signed in on the page; what it answered, as text. */
export async function call(page: Page, name: string, input: object): Promise<string> {
  const answer = await page.request.post(`/api/trpc/${name}`, {
    data: input,
    headers: { origin: host },
  });
  const text = await answer.text();
  expect(answer.ok(), `${name}: ${text}`).toBe(true);
  return text;
}

/** Makes the sign-ins of a person older than the five minutes after which some deeds want another. */
export async function ageSignIns(email: string): Promise<void> {
  const { database } = JSON.parse(await readFile(path.join(dataDir, 'running.json'), 'utf8'));
  const owner = await connectAsOwner(String(database ?? process.env['RADRUM_OWNER_URL']));
  try {
    await owner.query('begin');
    await owner.query('set local role radrum_sign_in');
    const { rowCount } = await owner.query(
      `update session set authenticated_at = now() - interval '6 minutes' where user_id = (select id from person where email = $1)`,
      [email],
    );
    await owner.query('commit');
    expect(rowCount).toBeGreaterThan(0);
  } finally {
    await owner.end();
  }
}

/** The link in the newest mail to an address. The installation has no mail server, and keeps its mails in the data folder. */
export async function linkInMailTo(address: string): Promise<string> {
  let link = '';
  await expect
    .poll(async () => (link = linkIn((await mailsTo(address)).at(-1) ?? '')), { message: `a mail to ${address}` })
    .not.toBe('');
  return link;
}

/** The mails to an address, oldest first, as they are kept. */
export async function mailsTo(address: string): Promise<string[]> {
  const folder = path.join(dataDir, 'mail');
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d.*\.json$/.test(name)).toSorted();
  const mails = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return mails.filter((mail) => mail.includes(`"to": "${address}"`));
}

/** The first address in a text. */
export const linkIn = (mail: string): string => /https?:\/\/[^\s"\\]+/.exec(mail)?.[0] ?? '';
