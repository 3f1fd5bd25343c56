import { blockText } from '../../extract/block-builder.ts';
import { cleanCharacters, collapse, countWords } from '../../extract/clean-text.ts';
import type { Block } from '../../extract/index.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import { FileRefused } from '../file-refused.ts';
import type { FileFormat, ParsedFile } from '../parsed-file.ts';
import type { Draft } from './source.ts';

/** Shortest text whose language is told from its words. */
const leastWordsToTell = 12;
const longestTitle = 300;

/**
 * Turns what a format's reader found into the document: cleaned, within the limit, with a title and a language.
 * @param name the file's name, for want of a better title
 */
export function completeDraft(
  draft: Draft,
  { format, name, characters }: { format: FileFormat; name: string; characters: number },
): ParsedFile {
  const blocks = cleanBlocks(draft.blocks);
  checkAmount(blocks, format, characters);
  const title = chooseTitle(draft.title, blocks, name);
  return {
    title,
    language: languageFor(draft.language, blocks),
    format,
    pages: draft.pages,
    unreadablePages: draft.unreadablePages ?? [],
    blocks: withoutTitle(blocks, title),
    warnings: draft.warnings,
  };
}

/** Without what no reader sees, without empty blocks. */
function cleanBlocks(blocks: readonly Block[]): Block[] {
  const line = (text: string): string => collapse(cleanCharacters(text));
  return blocks
    .map((block): Block => {
      switch (block.type) {
        case 'heading':
        case 'paragraph':
          return { ...block, text: line(block.text) };
        case 'list':
          return { ...block, items: block.items.map(line).filter((item) => item !== '') };
        case 'table':
          return {
            ...block,
            caption: block.caption === null ? null : line(block.caption),
            header: block.header.map(line),
            rows: block.rows.map((row) => row.map(line)),
          };
        case 'definitions':
          return {
            ...block,
            entries: block.entries.map(({ term, detail }) => ({ term: line(term), detail: line(detail) })),
          };
      }
    })
    .filter((block) => isTitlePlace(block) || /[\p{L}\p{N}]/u.test(blockText(block)));
}

const isTitlePlace = (block: Block): boolean => block.type === 'heading' && block.text === '';

function checkAmount(blocks: readonly Block[], format: FileFormat, most: number): void {
  if (blocks.every(isTitlePlace)) throw new FileRefused(format === 'pdf' ? 'no_text' : 'empty');
  let characters = 0;
  for (const block of blocks) characters += blockText(block).length;
  if (characters > most)
    throw new FileRefused('too_large', {
      sv: `Filen innehåller mer än ${most.toLocaleString('sv')} tecken text.`,
      en: `The file holds more than ${most.toLocaleString('en')} characters of text.`,
    });
}

/** Titles that a program filled in, not a person. */
const programTitle =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|(?:namnlös|dokument|document|untitled|presentation|powerpoint[- ]presentation|bildspel|book|bok|arbetsbok)\s*\d*|.*\.(?:docx?|pptx?|xlsx?|pdf|od[tsp]|indd|rtf|tmp))$/i;

/** The one first-level heading, the declared title, the first heading, else the file's name. */
function chooseTitle(declared: string | null, blocks: readonly Block[], name: string): string {
  const headings = blocks.filter((block) => block.type === 'heading').filter((heading) => heading.text !== '');
  const [top, second] = headings.filter((heading) => heading.level === 1);
  const told = collapse(cleanCharacters(declared ?? ''));
  const candidates = [
    top && !second && top === headings[0] ? top.text : '',
    programTitle.test(told) ? '' : told,
    headings[0]?.text ?? '',
    nameAsTitle(name),
  ];
  return (candidates.find((text) => /[\p{L}\p{N}]/u.test(text)) ?? '').slice(0, longestTitle);
}

/** "avgifter_2026.pdf" reads "avgifter 2026". */
const nameAsTitle = (name: string): string => collapse(name.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/_+/g, ' '));

/** The title is no block of its own; an empty heading takes it as its text. */
function withoutTitle(blocks: readonly Block[], title: string): Block[] {
  const named = blocks.map((block) => (isTitlePlace(block) ? { ...block, text: title } : block));
  const [first, ...rest] = named;
  return first?.type === 'heading' && first.text === title ? rest : named;
}

/** The language of the words; what the document declares only weighs in, since templates leave "en-US" in Swedish documents. */
function languageFor(declared: string | null, blocks: readonly Block[]): string | null {
  const told = /^([a-z]{2,3})(?:[-_]|$)/i.exec(declared ?? '')?.[1]?.toLowerCase() ?? null;
  const running = blocks.filter((block) => block.type !== 'table');
  const text = (running.length > 0 ? running : blocks)
    .map((block) => blockText(block))
    .join('\n')
    .slice(0, 4_000);
  if (countWords(text) < leastWordsToTell) return told;
  return detectLanguage(text, { fallback: told ?? 'sv' });
}
