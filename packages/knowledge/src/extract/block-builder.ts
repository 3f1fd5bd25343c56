import { collapse, countWords } from './clean-text.ts';
import { changedLabel } from './changed-date.ts';
import { isMachinery } from './furniture.ts';
import type { Block, HeadingLevel } from './page.ts';

/** A block and what was noticed about it while reading. */
export interface DraftBlock {
  block: Block;
  /** Only links to other pages of the site: left out where the page has other content. */
  isLinkList: boolean;
}

interface Place {
  level: number;
  text: string | null;
}

/**
 * Gathers running text into paragraphs and keeps the place in the heading order. A panel (accordion, question, contact card) gets a
 * heading of its own, one level under the page's; when it ends, the heading before it is taken up again for what follows.
 */
export class BlockBuilder {
  readonly drafts: DraftBlock[] = [];
  private text = '';
  private bold = 0;
  private plain = 0;
  private place: Place = { level: 1, text: null };
  private panels = 0;
  private resume: Place | null = null;

  /** Adds running text; `isBold` where every character of it is bold. */
  write(text: string, isBold: boolean): void {
    this.text += text;
    const letters = text.length - (text.match(/\s/g)?.length ?? 0);
    if (isBold) this.bold += letters;
    else this.plain += letters;
  }

  breakLine(): void {
    this.text += '\v';
  }

  /** Ends the paragraph in hand. Line breaks part it, except in the middle of a sentence. */
  flush(): void {
    const lines = this.text
      .split('\v')
      .map(collapse)
      .filter((line) => line !== '');
    const isBold = this.bold > 0 && this.plain === 0;
    this.text = '';
    this.bold = 0;
    this.plain = 0;
    const joined: string[] = [];
    for (const line of lines) {
      const before = joined.at(-1);
      if (before !== undefined && /^\p{Ll}/u.test(line) && !/[.!?:]$/.test(before))
        joined[joined.length - 1] = `${before} ${line}`;
      else joined.push(line);
    }
    for (const line of joined) {
      if (!/[\p{L}\p{N}]/u.test(line) || isMachinery(line) || changedLabel(line)?.isWholeLine) continue;
      if (isBold && line.endsWith('?') && line.length <= 200) this.question(line);
      else this.add({ type: 'paragraph', text: line });
    }
  }

  heading(level: HeadingLevel, text: string): void {
    this.flush();
    const words = collapse(text.replaceAll('\v', ' '));
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    this.resume = null;
    if (this.panels === 0) this.place = { level, text: words };
    this.drafts.push({ block: { type: 'heading', level, text: words }, isLinkList: false });
  }

  /** A heading that is none in the markup: a summary, an accordion's button, a question. */
  private panelHeading(text: string): void {
    const level = Math.min(6, this.place.level + Math.max(1, this.panels));
    this.heading(asLevel(level), text);
  }

  /** A question in bold type: what follows answers it, until the next heading. */
  question(text: string): void {
    this.flush();
    this.panels += 1;
    this.panelHeading(text);
    this.panels -= 1;
  }

  /** Reads a panel under a heading of its own (null: the panel brings its heading along). */
  panel(title: string | null, read: () => void): void {
    this.flush();
    this.panels += 1;
    if (title !== null) this.panelHeading(title);
    read();
    this.flush();
    this.panels -= 1;
    if (this.panels === 0) this.resume = this.place;
  }

  add(block: Block, isLinkList = false): void {
    if (this.resume && block.type !== 'heading') {
      const { level, text } = this.resume;
      this.drafts.push({
        block: { type: 'heading', level: text === null ? 1 : asLevel(level), text: text ?? '' },
        isLinkList: false,
      });
      this.resume = null;
    }
    this.drafts.push({ block, isLinkList });
  }

  /** The blocks. Link lists stay only where there is hardly anything else. An empty heading text stands for the page's title. */
  finish(): Block[] {
    this.flush();
    const own = this.drafts.filter((draft) => !draft.isLinkList).map((draft) => draft.block);
    const words = own.reduce((sum, block) => sum + (block.type === 'heading' ? 0 : countWords(blockText(block))), 0);
    return words >= leastWordsWithoutLinks ? own : this.drafts.map((draft) => draft.block);
  }
}

/** A page with fewer words than this keeps its link lists: they are what it has to say. */
const leastWordsWithoutLinks = 1;

const levels = [1, 2, 3, 4, 5, 6] as const;
/** A number as a heading level, kept within 1 to 6. */
export function asLevel(level: number): HeadingLevel {
  return levels[Math.min(6, Math.max(1, Math.round(level))) - 1] ?? 2;
}

/** All words of a block, a line each paragraph, item or row. @param between what stands between the cells of a row */
export function blockText(block: Block, between = ' '): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.join('\n');
    case 'table':
      return [block.caption ?? '', block.header.join(between), ...block.rows.map((row) => row.join(between))]
        .filter((line) => line.trim() !== '')
        .join('\n');
    case 'definitions':
      return block.entries.map((entry) => `${entry.term}: ${entry.detail}`).join('\n');
  }
}
