import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../..', process.env['E2E_DATA'] ?? '', 'mail');

/** The link in the last mail to an address. The test installation has no mail server and keeps its mails in the data folder. */
export function linkMailedTo(address: string): string {
  const names = readdirSync(folder).filter((name) => /^\d.*\.json$/.test(name));
  for (const name of names.toSorted().toReversed()) {
    const { to, text }: { to: string; text: string } = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    const link = to === address ? /https?:\/\/\S+/.exec(text)?.[0] : undefined;
    if (link) return link;
  }
  throw new Error(`no mail with a link to ${address}`);
}
