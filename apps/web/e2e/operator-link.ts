import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');

/** Makes a person an operator of the test installation; gives the address that signs them in. */
export async function operatorLink(email: string): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'radrum', '--', 'operator', email], {
    cwd: root,
    env: { ...process.env, PORT: process.env['E2E_PORT'], RADRUM_DATA_DIR: process.env['E2E_DATA'] },
  });
  const link = /https?:\/\/\S+/.exec(stdout)?.[0];
  if (!link) throw new Error(`no link in: ${stdout}`);
  return link;
}
