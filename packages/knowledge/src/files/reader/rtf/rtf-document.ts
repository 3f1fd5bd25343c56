import { collapse } from '../../../extract/clean-text.ts';
import type { Block } from '../../../extract/index.ts';
import { asLevel } from '../../../extract/block-builder.ts';

/** What a paragraph is, told by its style and its properties. */
export interface ParagraphKind {
  /** 1 to 9; null for running text. */
  outline: number | null;
  isInTable: boolean;
  /** The mark of an item ("1.", "•"); null outside lists. */
  marker: string | null;
}

/** Gathers paragraphs, items and cells into blocks. */
export class RtfDocument {
  readonly blocks: Block[] = [];
  private text = '';
  private cell: string[] = [];
  private row: string[] = [];
  private rows: string[][] = [];

  write(text: string): void {
    this.text += text;
  }

  endParagraph({ outline, isInTable, marker }: ParagraphKind): void {
    const text = collapse(this.text);
    this.text = '';
    if (isInTable) {
      if (text !== '') this.cell.push(text);
      return;
    }
    this.endTable();
    if (text === '') return;
    if (outline !== null) this.blocks.push({ type: 'heading', level: asLevel(outline), text });
    else if (marker !== null) this.addItem(text, /^[(]?[0-9a-z]{1,3}[.)]/i.test(marker));
    else this.blocks.push({ type: 'paragraph', text });
  }

  endCell(kind: ParagraphKind): void {
    this.endParagraph({ ...kind, isInTable: true });
    this.row.push(this.cell.join(' '));
    this.cell = [];
  }

  endRow(): void {
    if (this.row.some((cell) => cell !== '')) this.rows.push(this.row);
    this.row = [];
  }

  finish(kind: ParagraphKind): Block[] {
    if (this.row.length > 0 || this.cell.length > 0) {
      this.endCell(kind);
      this.endRow();
    }
    this.endParagraph({ ...kind, isInTable: false });
    this.endTable();
    return this.blocks;
  }

  private addItem(text: string, ordered: boolean): void {
    const before = this.blocks.at(-1);
    if (before?.type === 'list' && before.ordered === ordered) before.items.push(text);
    else this.blocks.push({ type: 'list', ordered, items: [text] });
  }

  /** The first of several rows is taken for the names of the columns, as in other formats. */
  private endTable(): void {
    const rows = this.rows;
    this.rows = [];
    if (rows.length === 0) return;
    const [first, ...rest] = rows;
    if (rest.length === 0) this.blocks.push({ type: 'paragraph', text: (first ?? []).filter(Boolean).join(' ') });
    else this.blocks.push({ type: 'table', caption: null, header: first ?? [], rows: rest });
  }
}
