import { z } from 'zod';
import { authorise, type Scope } from '../scope.ts';
import type { SummaryPoint } from '../tasks/summarise/index.ts';
import { findChatFiles, pointsOn } from './chat-files.ts';

export const filesQuestion = z.object({ text: z.string().trim().min(2).max(500) });

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
  const { read, waiting } = await findChatFiles(scope, workId);
  const points = await pointsOn(text, read, signal);
  return { points, files: read.map(({ id, name }) => ({ id, name })), waiting };
}
