import { createMasker, type Masker } from '@radrum/safeguards';
import type { Scope } from '../scope.ts';
import { textOf } from '../tasks/document-text.ts';
import type { TaskDocument } from '../tasks/task.ts';
import type { AttachedFile, AttachedFiles, PageText } from '../tools/index.ts';
import { breather } from './breather.ts';
import { findChatFiles, pointsOn } from './chat-files.ts';

/** The files of a conversation for the tools of its assistant: what a model reads of them is masked. */
export interface MaskedFiles extends AttachedFiles {
  /** Puts back what was masked, for the person whose files they are. */
  unmask: (text: string) => string;
}

/** @throws RadrumError `not_found` for a work that is not the caller's */
export async function attachedFiles(scope: Scope, workId: string, signal: AbortSignal): Promise<MaskedFiles> {
  const { read, dataClass, corrections } = await findChatFiles(scope, workId);
  const masker = createMasker(corrections);
  let opened: Promise<readonly AttachedFile[]> | null = null;
  return {
    dataClass,
    open: () => (opened ??= openMasked(read, masker, signal)),
    unmask: (text) => masker.unmask(text),
  };
}

/** Masks files whole, and then page by page; whoever else waits for this process gets a turn in between. */
export async function openMasked(
  documents: readonly TaskDocument[],
  masker: Masker,
  signal: AbortSignal,
): Promise<AttachedFile[]> {
  const breathe = breather(signal);
  // what names somebody in one of them is masked in all: so all are read before one is shown, in the same order every time
  for (const { name, blocks } of documents) {
    masker.mask(`${name}\n\n${textOf(blocks)}`);
    await breathe();
  }
  const masked = (text: string): string => masker.mask(text).text;
  const files: AttachedFile[] = [];
  for (const document of documents) {
    const pages: PageText[] = [];
    for (const block of document.blocks) {
      pages.push({ page: block.page ?? null, text: masked(textOf([block])) });
      await breathe();
    }
    const search = async (question: string): Promise<PageText[]> => {
      const points = await pointsOn(masker.unmask(question), [document], signal);
      return points.flatMap(({ references }) =>
        references.map(({ page, quote }): PageText => ({ page, text: masked(quote) })),
      );
    };
    files.push({ id: document.id, name: masked(document.name), pages, search });
  }
  return files;
}
