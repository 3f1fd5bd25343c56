import { stem, stopWordsOf, words } from '@radrum/knowledge';
import { injectionSignals } from '@radrum/safeguards';
import type { Reference, TaskDocument, TaskRun } from '../task.ts';
import { furnitureOf } from './furniture.ts';
import { definitionText, rowText } from './lines.ts';
import { plain } from './quotes.ts';
import { sentencesOf } from './sentences.ts';

/** What stands under a heading. */
export interface Section {
  document: number;
  title: string;
  level: number;
  /** The main heading above it; itself where it is one, null before the first. */
  main: string | null;
}

/** One thing that a document says: a sentence, an item of a list or a row of a table. */
export interface Statement {
  /** Its place in the reading order of all documents. */
  order: number;
  document: number;
  section: number;
  kind: 'sentence' | 'item' | 'row';
  /** As it is shown. */
  text: string;
  reference: Reference;
  /** 0 where it opens its section, towards 1 where it ends it. */
  place: number;
  /** Stems of its words with meaning. */
  stems: readonly string[];
  wordCount: number;
}

export interface Read {
  documents: readonly TaskDocument[];
  sections: Section[];
  statements: Statement[];
  /** Sentences that speak to a model rather than to a reader; they are no statements. */
  steering: number;
}

const stops = new Set([...stopWordsOf('sv'), ...stopWordsOf('en')]);
const hasMeaning = (word: string) => word.length > 1 && !stops.has(word);

/** A longer "sentence" is a page that lost its full stops: it is cut between words. */
const longest = 900;

/** Reads what the documents say, without what only belongs to the paper. */
export async function readStatements(documents: readonly TaskDocument[], run: TaskRun): Promise<Read> {
  const read: Read = { documents, sections: [], statements: [], steering: 0 };
  const of = documents.reduce((sum, { pages }) => sum + (pages ?? 1), 0);
  let before = 0;
  for (const [at, document] of documents.entries()) {
    await readDocument(read, document, at, run, (page) => {
      run.progress({ stage: 'read', done: Math.min(of, before + page), of });
    });
    before += document.pages ?? 1;
  }
  run.progress({ stage: 'read', done: of, of });
  return read;
}

async function readDocument(
  read: Read,
  document: TaskDocument,
  at: number,
  run: TaskRun,
  tell: (page: number) => void,
): Promise<void> {
  const furniture = furnitureOf(document.blocks);
  const mainLevel = mainLevelOf(document, furniture);
  let main: string | null = null;
  let mine: Statement[] = [];
  const open = (title: string, level: number) => {
    for (const [index, statement] of mine.entries()) statement.place = index / mine.length;
    mine = [];
    if (level <= mainLevel) main = level === mainLevel ? title : null;
    read.sections.push({ document: at, title, level, main });
  };
  open('', 0);
  const add = (kind: Statement['kind'], text: string, quote: string, page: number | null) => {
    if (quote.length > 20 && injectionSignals(quote).length > 0) {
      read.steering++;
      return;
    }
    const found = words(text);
    if (found.length === 0) return;
    const statement: Statement = {
      order: read.statements.length,
      document: at,
      section: read.sections.length - 1,
      kind,
      text,
      reference: { documentId: document.id, page, quote },
      place: 0,
      stems: found.filter(hasMeaning).map((word) => stem(word, 'sv')),
      wordCount: found.length,
    };
    mine.push(statement);
    read.statements.push(statement);
  };
  for (const [index, block] of document.blocks.entries()) {
    if (index % 50 === 0) {
      await run.breathe();
      tell(block.page ?? 0);
    }
    if (furniture.has(block)) continue;
    const page = block.page ?? null;
    switch (block.type) {
      case 'heading':
        if (block.text.trim() !== '') open(tidy(block.text), block.level);
        break;
      case 'paragraph':
        for (const sentence of cut(sentencesOf(block.text))) add('sentence', tidy(sentence), sentence, page);
        break;
      case 'list':
        for (const item of block.items) for (const part of cut(sentencesOf(item))) add('item', tidy(part), part, page);
        break;
      case 'definitions':
        for (const entry of block.entries)
          for (const part of cut([definitionText(entry).replace(/\s+/gu, ' ').trim()]))
            add('item', tidy(part), part, page);
        break;
      case 'table':
        for (const row of block.rows) add('row', shownRow(block.caption, block.header, row), rowText(row), page);
        break;
    }
  }
  open('', 0);
  read.sections.pop();
}

/** Hyphenation at line ends and soft hyphens are off where it is shown; "vård- och omsorg" stays. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u00ad/gu, '')
    .replace(/(\p{Ll})[-‐] (?!och\b|eller\b|samt\b|and\b|or\b|till\b)(?=\p{Ll})/gu, '$1')
    .replace(/\s+/gu, ' ')
    .replace(/^[•▪●◦–—-]\s+/u, '')
    .trim();
}

/** "Kostnader 2026: Drift 12 mnkr, Hyra 3 mnkr": the row with its caption and the columns' names. */
function shownRow(caption: string | null, header: readonly string[], row: readonly string[]): string {
  const cells = row
    .map((cell, column) => ({ cell: tidy(cell), name: column === 0 ? '' : tidy(header[column] ?? '') }))
    .filter(({ cell }) => cell !== '')
    .map(({ cell, name }) => (name === '' ? cell : `${name} ${cell}`));
  return [caption === null ? '' : tidy(caption).replace(/[.:]$/u, ''), cells.join(', ')].filter(Boolean).join(': ');
}

function cut(sentences: readonly string[]): string[] {
  return sentences.flatMap((sentence) => {
    const parts: string[] = [];
    let rest = sentence;
    while (rest.length > longest) {
      const space = rest.lastIndexOf(' ', longest);
      const end = space > 0 ? space : longest;
      parts.push(rest.slice(0, end).trim());
      rest = rest.slice(end).trim();
    }
    return [...parts, rest].filter((part) => plain(part) !== '');
  });
}

/** The level of the document's own chapters: the highest with at least two headings. A lone one above it is the title. */
function mainLevelOf(document: TaskDocument, furniture: ReadonlySet<unknown>): number {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const block of document.blocks)
    if (block.type === 'heading' && !furniture.has(block)) counts[block.level] = (counts[block.level] ?? 0) + 1;
  const level = counts.findIndex((count) => count >= 2);
  return level === -1 ? counts.findIndex((count) => count === 1) : level;
}
