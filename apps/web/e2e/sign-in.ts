import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');

/** A sign-in address for a member of the test installation, as its operator would make it. */
export async function signInLink(email: string): Promise<string> {
  const environment = { ...process.env, PORT: process.env['E2E_PORT'], RADRUM_DATA_DIR: process.env['E2E_DATA'] };
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'radrum', '--', 'sign-in', email], {
    cwd: root,
    env: environment,
  });
  const link = /https?:\/\/\S+\/api\/auth\/callback\S+/.exec(stdout)?.[0];
  if (!link) throw new Error(`no link in: ${stdout}`);
  return link;
}
