import { fileBlock } from '@radrum/knowledge';
import { z } from 'zod';
import type { Scope } from '../scope.ts';
import { textOf } from '../tasks/document-text.ts';
import { improve } from '../tasks/plain-language/index.ts';
import type { WorkResult } from '../tasks/results.ts';
import { summarise } from '../tasks/summarise/index.ts';
import type { TaskDocument, TaskRun } from '../tasks/task.ts';
import type { Cover } from './ask.ts';
import { runClassify } from './run/classify.ts';
import { runReply } from './run/reply.ts';
import { runTemplate } from './run/template.ts';
import type { TaskInput } from './task-input.ts';
import { TaskRefused } from './task-refused.ts';

/** A file of a work that was read. */
export interface ReadFile {
  id: string;
  workId: string;
  name: string;
  pages: number | null;
  blocks: unknown;
  /** As it was pasted, line for line; null where it is a file. */
  pasted: string | null;
}
interface Done {
  result: WorkResult;
  grade: 'with_model' | 'partly' | 'without_model';
}

/**
 * Does what a work asks for.
 * @param scope the owner's
 * @throws TaskRefused
 */
export async function runTask(
  scope: Scope,
  input: TaskInput,
  { workId, files, cover }: { workId: string; files: readonly ReadFile[]; cover: Cover },
  run: TaskRun,
): Promise<Done> {
  const documents = files.map(documentOf);
  const hasText = documents.some(({ blocks }) => blocks.length > 0);
  const needsText = !(input.kind === 'template' && input.fill === 'form');
  if (needsText && !hasText) throw new TaskRefused('nothing_to_read');
  switch (input.kind) {
    case 'summarise': {
      const { form, questions } = input;
      const result = await summarise(
        documents.map(withoutMailHead),
        { form, ...(form === 'questions' && { questions }) },
        run,
      );
      return { result: { kind: 'summarise', summary: result, edited: null }, grade: result.grade };
    }
    case 'improve': {
      const text = files.map((file, at) => file.pasted ?? textOf(documents[at]?.blocks ?? [])).join('\n\n');
      const { goal, tone, targetLanguage } = input;
      const improvement = await improve(text, { goal, tone, targetLanguage }, run);
      return { result: { kind: 'improve', improvement, edited: null }, grade: improvement.grade };
    }
    case 'template':
      return runTemplate(scope, input, documents, run);
    case 'classify':
      return runClassify(scope, workId, input.categorySetId, documents, run);
    case 'reply':
      return runReply(scope, { workId, assistantId: input.assistantId }, documents, run, cover);
  }
}

/** From, to and subject are told at the head of an e-mail and are no points of what it says. */
const withoutMailHead = (document: TaskDocument): TaskDocument =>
  /\.(?:eml|msg)$/i.test(document.name) && document.blocks[0]?.type === 'definitions'
    ? { ...document, blocks: document.blocks.slice(1) }
    : document;

const documentOf = ({ id, name, pages, blocks }: ReadFile): TaskDocument => ({
  id,
  name,
  pages,
  blocks: z.array(fileBlock).parse(blocks ?? []),
});
