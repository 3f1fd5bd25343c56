import { fileBlock } from '@radrum/knowledge';
import type { DataClass } from '@radrum/routing';
import { z } from 'zod';
import { asDataClass, atLeast } from '../data-class.ts';
import type { Scope } from '../scope.ts';
import { summarise, type SummaryPoint } from '../tasks/summarise/index.ts';
import type { TaskDocument } from '../tasks/task.ts';
import { breather } from './breather.ts';
import { findOwn } from './find-work.ts';
import { corrections } from './get-work.ts';
import { classProposal } from './propose-class.ts';

/** The files that somebody attached to a conversation. */
export interface ChatFiles {
  /** Those that are read. */
  read: TaskDocument[];
  /** How many are not read yet. */
  waiting: number;
  /** How sensitive they are: as the owner chose, else as their contents propose. */
  dataClass: DataClass;
  /** What the owner corrected of the masking. */
  corrections: z.infer<typeof corrections>;
}

/** @throws RadrumError `not_found` for a work that is not the caller's */
export async function findChatFiles(scope: Scope, workId: string): Promise<ChatFiles> {
  const { tenantId, installation } = scope;
  const { work, files } = await installation.db.forTenant(tenantId, async (tx) => ({
    work: await findOwn(tx, scope, workId),
    files: await tx.workFile.findMany({
      where: { tenantId, workId, status: { not: 'refused' } },
      orderBy: { id: 'asc' },
      select: { id: true, name: true, pages: true, blocks: true, status: true, proposal: true },
    }),
  }));
  const ready = files.filter(({ status }) => status === 'ready');
  const proposed = ready.flatMap(({ proposal }) => classProposal.safeParse(proposal).data?.dataClass ?? []);
  const own = asDataClass(work.dataClass);
  return {
    read: ready.map(({ id, name, pages, blocks }) => ({
      id,
      name,
      pages,
      blocks: z.array(fileBlock).parse(blocks ?? []),
    })),
    waiting: files.length - ready.length,
    // a file that was read just now may not have raised the class of its work yet
    dataClass: work.classChosen ? own : proposed.reduce<DataClass>(atLeast, own),
    corrections: corrections.catch({ also: [], keep: [] }).parse(work.corrections),
  };
}

/** Sentences of documents that answer a question, word for word. No model sees them for it. */
export async function pointsOn(
  question: string,
  documents: TaskDocument[],
  signal: AbortSignal,
): Promise<SummaryPoint[]> {
  const { sections } = await summarise(
    documents,
    { form: 'questions', questions: [question] },
    {
      language: 'sv',
      ask: null,
      progress: () => {},
      signal,
      breathe: breather(signal),
    },
  );
  return sections.flatMap(({ points }) => points);
}
