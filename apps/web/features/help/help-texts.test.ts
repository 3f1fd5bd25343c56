import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { languages } from '../../locale/language';
import { messagesIn } from '../../messages';
import { helpTopics, parted } from './help-texts';

const folder = path.resolve(import.meta.dirname, '../../../../docs/help');
const read = (language: string, topic: string) => readFile(path.join(folder, language, `${topic}.md`), 'utf8');

/** Everything that the screens say; a sentence with a number in it stands as its source. */
function said(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words)];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(said) : [];
}

it.each(languages)('stands in %s on every topic, and on no other', async (language) => {
  const files = await readdir(path.join(folder, language));
  expect(files.toSorted()).toEqual(helpTopics.map((topic) => `${topic}.md`).toSorted());
  for (const topic of helpTopics) {
    const { title, lead, text } = parted(await read(language, topic));
    expect(title).not.toBe('');
    expect(lead).toMatch(/^[^_*\n]+$/);
    expect(text).toMatch(/^## /);
  }
});

it.each(languages)('calls things in %s what the screens call them', async (language) => {
  const screens = said(messagesIn(language));
  const unknown = [];
  for (const topic of helpTopics)
    for (const [, name = ''] of (await read(language, topic)).matchAll(/(?:_|\*\*)([^_*\n]+)(?:_|\*\*)/g))
      if (!screens.some((words) => words === name || (words.includes('=>') && words.includes(name))))
        unknown.push(`${topic}: ${name}`);
  expect(unknown).toEqual([]);
});

it('has the same parts in every language', async () => {
  for (const topic of helpTopics) {
    const counts = await Promise.all(
      languages.map(async (language) => (await read(language, topic)).match(/^## /gm)?.length),
    );
    expect(new Set(counts).size, topic).toBe(1);
  }
});
