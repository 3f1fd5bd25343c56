import { fromEditor } from './editor-text.ts';
import type { TextBlock, TextDocument } from '../tasks/export/index.ts';
import { improvedText } from '../tasks/plain-language/index.ts';
import type { WorkResult } from '../tasks/results.ts';
import { fillTemplate } from '../tasks/templates/index.ts';
import type { Reference } from '../tasks/task.ts';

/** What a document is called, which files it may refer to, and its language. */
export interface About {
  title: string;
  files: readonly { id: string; name: string }[];
  language: 'sv' | 'en';
}

/** A result as a document: what the person made of it, else a summary with its references, a text as it was improved, letters one after the other. */
export function documentOf(result: WorkResult, about: About): TextDocument {
  const { title, language } = about;
  const isEdited = 'edited' in result && result.edited !== null;
  return { title, language, blocks: isEdited ? fromEditor(result.edited ?? '') : blocksOf(result, about) };
}

function blocksOf(result: WorkResult, about: About): TextBlock[] {
  switch (result.kind) {
    case 'summarise':
      return result.summary.sections.flatMap(({ heading, points }) => [
        { kind: 'heading' as const, level: 2, text: heading },
        ...points.map(({ text, references }) => ({
          kind: 'paragraph' as const,
          text,
          references: [...new Set(references.map((reference) => placeOf(reference, about)))],
        })),
      ]);
    case 'improve':
      return paragraphs(improvedText(result.improvement));
    case 'reply':
      return paragraphs(result.text);
    case 'template':
      return result.letters.flatMap(({ values }) =>
        fillTemplate(result.definition, values).parts.map(
          ({ kind, text }): TextBlock =>
            kind === 'heading'
              ? { kind: 'heading', level: 2, text }
              : kind === 'list'
                ? { kind: 'list', items: text.split('\n') }
                : { kind: 'paragraph', text },
        ),
      );
    case 'classify':
      return [
        {
          kind: 'table',
          header: ['Kategori', 'F1', 'Antal'],
          rows: (result.figures?.perCategory ?? []).map(({ category, f1, count }) => [
            result.categories.find(({ id }) => id === category)?.name ?? category,
            f1.toFixed(2),
            String(count),
          ]),
        },
      ];
  }
}

/** "Utredning.pdf, s. 12" */
function placeOf({ documentId, page }: Reference, { files, language }: About): string {
  const name = files.find(({ id }) => id === documentId)?.name ?? '';
  const at = page === null ? '' : `${language === 'sv' ? 's.' : 'p.'} ${page}`;
  return [name, at].filter(Boolean).join(', ');
}

const paragraphs = (text: string): TextBlock[] =>
  text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', text: part.trim() }));
