import { createMasker } from '@radrum/safeguards';
import { expect, test } from 'vitest';
import type { TaskDocument } from '../tasks/task.ts';
import { openMasked } from './attached-files.ts';

const files: TaskDocument[] = [
  {
    id: 'file_1',
    name: 'Protokoll.pdf',
    pages: 600,
    blocks: Array.from({ length: 600 }, (_, index) => ({
      type: 'paragraph',
      page: index + 1,
      text: `Ärende ${index}: Anna Bergström, 811218-9876, har ringt om bygglov. `.repeat(6),
    })),
  },
];

test('a long file is masked on every page, and others get their turns meanwhile', async () => {
  let turns = 0;
  const waiting = setInterval(() => turns++, 1);
  const [file] = await openMasked(files, createMasker({ also: [], keep: [] }), new AbortController().signal);
  clearInterval(waiting);
  expect(turns).toBeGreaterThan(5);
  expect(file?.pages).toHaveLength(600);
  expect(JSON.stringify(file?.pages)).not.toMatch(/Bergström|811218/);
});

test('nothing more is masked for somebody who has left', async () => {
  const gone = AbortSignal.abort();
  await expect(openMasked(files, createMasker({ also: [], keep: [] }), gone)).rejects.toThrow(/abort/i);
});
