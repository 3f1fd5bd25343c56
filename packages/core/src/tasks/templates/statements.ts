import type { Block } from '@radrum/knowledge';
import type { Reference, TaskDocument } from '../task.ts';

/** What a document says in one place: a sentence, an item, a row, or a label with what stands beside it. */
export interface Statement extends Reference {
  /** Labels with their values, where it is known which they are. */
  pairs: { label: string; value: string }[];
  /** Running text, in which a value may stand near its label. */
  isRunning: boolean;
}

/** Takes a document apart. Every quote stands in its block word for word. */
export function statementsOf(document: TaskDocument): Statement[] {
  return document.blocks.flatMap((block) =>
    ofBlock(block).map(({ quote, pairs, isRunning }) => ({
      documentId: document.id,
      page: block.page ?? null,
      quote,
      pairs,
      isRunning,
    })),
  );
}

type Piece = Pick<Statement, 'quote' | 'pairs' | 'isRunning'>;

function ofBlock(block: Block): Piece[] {
  switch (block.type) {
    case 'heading':
      return [running(block.text)];
    case 'paragraph':
      return sentencesOf(block.text).map(running);
    case 'list':
      return block.items.flatMap((item) => sentencesOf(item).map(running));
    case 'definitions':
      return block.entries.map(({ term, detail }) => ({
        quote: `${term}: ${detail}`,
        pairs: [{ label: term, value: detail }],
        isRunning: false,
      }));
    case 'table':
      return ofTable(block);
  }
}

const running = (quote: string): Piece => ({ quote, pairs: [], isRunning: true });

/** A row has the names of its columns; in a table of two columns the first is what the second says something about. */
function ofTable({ header, rows }: Extract<Block, { type: 'table' }>): Piece[] {
  const isForm = header.length === 2 || (header.length === 0 && rows.every((row) => row.length === 2));
  const own = ([label = '', value = '']: readonly string[]): Piece['pairs'] => (isForm ? [{ label, value }] : []);
  return [
    ...(header.length > 0 ? [{ quote: header.join(' '), pairs: own(header), isRunning: false }] : []),
    ...rows.map((row) => ({
      quote: row.join(' '),
      pairs: [...own(row), ...header.map((label, at) => ({ label, value: row[at] ?? '' }))],
      isRunning: false,
    })),
  ];
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:t\.ex|bl\.a|m\.m|m\.fl|d\.v\.s|s\.k|fr\.o\.m|t\.o\.m|o\.d|osv|dvs|ca|kap|st|nr|dnr|tel|tfn|kl|resp|jfr|enl|inkl|exkl|st|kv|mr|mrs|dr|no|e\.g|i\.e|jan|feb|mar|apr|aug|sept?|okt|nov|dec|\p{Lu})\.$/iu;

/** Parts running text into sentences; all of them together are the text. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/[.!?]["”’)]?\s+(?=["“”’(]?[\p{Lu}\d–-])/gu)) {
    const at = index + end.trimEnd().length;
    const sentence = text.slice(from, at);
    // "den 3. mars" and "kap. 12" go on.
    if (abbreviation.test(sentence.slice(-12)) || /(?:^|\s)\d{1,2}\.$/.test(sentence.slice(-5))) continue;
    sentences.push(sentence.trim());
    from = index + end.length;
  }
  sentences.push(text.slice(from).trim());
  return sentences.filter((sentence) => sentence !== '');
}

/** All that stands on each page, as one line: for telling whether a quote stands there. */
export function pagesOf(document: TaskDocument): { page: number | null; text: string }[] {
  const pages = new Map<number | null, string[]>();
  for (const block of document.blocks) {
    const page = block.page ?? null;
    pages.set(page, [...(pages.get(page) ?? []), ...ofBlock(block).map(({ quote }) => quote)]);
  }
  return [...pages].map(([page, texts]) => ({ page, text: oneLine(texts.join(' ')) }));
}

export const oneLine = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
