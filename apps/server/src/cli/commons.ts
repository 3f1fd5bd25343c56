import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exportCommons, importCommons, type Installation, RadrumError } from '@radrum/core';

const usage = 'Usage: commons export FILE, or commons import FILE --tenant TENANT';

/**
 * Carries what is shared from one installation to another, in a file.
 * @param words `export FILE`, or `import FILE --tenant TENANT`: the organisation that keeps it here
 * @returns what to print
 * @throws RadrumError `invalid_body` where the file is none of the commons; then nothing was imported
 */
export async function commonsInWords(installation: Installation, words: readonly string[]): Promise<string> {
  const [verb, file, slug] = readWords(words);
  if (verb === 'export') {
    const commons = await exportCommons(installation);
    await writeFile(file, `${JSON.stringify(commons, null, 2)}\n`);
    return `${commons.items.length} things of the commons are in ${file}.`;
  }
  const { added, updated, left } = await importCommons(installation, slug, await readJson(file));
  return `${added} added, ${updated} brought up to date, ${left} left as they are.`;
}

function readWords(words: readonly string[]): ['export' | 'import', file: string, slug: string] {
  const { positionals, tenant } = parsed(words);
  const [verb, file, ...more] = positionals;
  if (!file || more.length > 0) throw new RadrumError('invalid_body', usage);
  if (verb === 'export' && tenant === undefined) return [verb, file, ''];
  if (verb === 'import' && tenant) return [verb, file, tenant];
  throw new RadrumError('invalid_body', usage);
}

function parsed(words: readonly string[]): { positionals: string[]; tenant: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      options: { tenant: { type: 'string' } },
      allowPositionals: true,
    });
    return { positionals, tenant: values.tenant };
  } catch {
    throw new RadrumError('invalid_body', usage);
  }
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new RadrumError('not_found', `There is no file ${file} that can be read.`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new RadrumError('invalid_body', `${file} is no JSON.`);
  }
}
