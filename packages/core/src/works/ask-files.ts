import { fileBlock } from '@radrum/knowledge';
import { z } from 'zod';
import { authorise, type Scope } from '../scope.ts';
import { summarise, type SummaryPoint } from '../tasks/summarise/index.ts';
import { findOwn } from './find-work.ts';

export const filesQuestion = z.object({ text: z.string().trim().min(2).max(500) });

/** How long a question computes before others get a turn, in milliseconds. */
const turnMs = 10;

/** What the files of a work say about a question, word for word and with the page. */
export interface FilesAnswer {
  points: SummaryPoint[];
  files: { id: string; name: string }[];
  /** Files that are not read yet. */
  waiting: number;
}

/**
 * Asks the files that somebody attached to a conversation. No model sees them: what is told are sentences of theirs.
 * @throws RadrumError `not_found` for a work that is not the caller's
 */
export async function askFiles(
  scope: Scope,
  workId: string,
  { text }: z.infer<typeof filesQuestion>,
  signal: AbortSignal,
): Promise<FilesAnswer> {
  authorise(scope, 'works:write');
  const { tenantId, installation } = scope;
  const files = await installation.db.forTenant(tenantId, async (tx) => {
    await findOwn(tx, scope, workId);
    return tx.workFile.findMany({
      where: { tenantId, workId, status: { not: 'refused' } },
      orderBy: { id: 'asc' },
      select: { id: true, name: true, pages: true, blocks: true, status: true },
    });
  });
  const read = files.filter(({ status }) => status === 'ready');
  const documents = read.map(({ id, name, pages, blocks }) => ({
    id,
    name,
    pages,
    blocks: z.array(fileBlock).parse(blocks ?? []),
  }));
  let since = performance.now();
  const { sections } = await summarise(
    documents,
    { form: 'questions', questions: [text] },
    {
      language: 'sv',
      ask: null,
      progress: () => {},
      signal,
      breathe: async () => {
        signal.throwIfAborted();
        if (performance.now() - since < turnMs) return;
        await new Promise((resolve) => setImmediate(resolve));
        since = performance.now();
      },
    },
  );
  return {
    points: sections.flatMap(({ points }) => points),
    files: read.map(({ id, name }) => ({ id, name })),
    waiting: files.length - read.length,
  };
}
