import { z } from 'zod';
import type { Citable } from './citable.ts';
import { defineTool, ToolRefused } from './tool.ts';

/** Passages that one search gives of the knowledge. */
const mostPassages = 5;
/** Sentences that one search gives of the attached files. */
const mostSentences = 8;

export const searchKnowledge = defineTool({
  name: 'search_knowledge',
  description:
    'Searches the knowledge and the attached files once more, with other words. Use it where the passages at hand do not answer. What it finds can be cited by its number.',
  input: z.object({ query: z.string().trim().min(2).max(400) }),
  async run({ query }, context) {
    const [passages, files] = await Promise.all([context.search(query), context.files()]);
    const sentences: Citable[] = [];
    for (const { id, name, search } of files)
      for (const { page, text } of await search(query))
        sentences.push({
          title: name,
          headings: [],
          text,
          url: null,
          language: context.language,
          documentId: null,
          page,
          changedAt: null,
          fileId: id,
        });
    const found = [...passages.slice(0, mostPassages), ...sentences.slice(0, mostSentences)];
    if (found.length === 0) throw new ToolRefused('nothing_found', 'nothing was found; try other words');
    return found;
  },
});
