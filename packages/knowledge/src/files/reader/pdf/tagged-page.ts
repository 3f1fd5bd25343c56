import { asLevel } from '../../../extract/block-builder.ts';
import type { Block } from '../../../extract/index.ts';
import { joinPieces } from './join-pieces.ts';
import type { Piece, TreeNode } from './page-text.ts';

type Branch = Extract<TreeNode, { role: string }>;

/** Roles (ISO 32000-1, 14.8.4) whose text belongs to the paragraph around it. */
const inline: ReadonlySet<string> = new Set(
  'Span Link Em Strong Quote Code Reference Lbl LBody Annot Ruby RB RT RP Warichu WT WP Sub Form BibEntry'.split(' '),
);
/** Groups that neither begin nor end anything. */
const transparent: ReadonlySet<string> = new Set(['NonStruct', 'Private']);
/** A table of contents repeats the headings with page numbers. */
const leftOut: ReadonlySet<string> = new Set(['TOC', 'TOCI', 'Artifact']);
const headingRole = /^H([1-6])?$/;
const mark = /^[\s•●▪■◦‣⁃·o–—*-]*(?=\s|$)|^[•●▪■◦‣⁃·–—*-]\s*/;

/**
 * Reads a page by its structure tree.
 * @returns its blocks in reading order, and the pieces that no tag claims: text is never lost because a tag is missing
 */
export function readTaggedPage(tree: TreeNode, pieces: readonly Piece[]): { blocks: Block[]; rest: Piece[] } {
  const byId = new Map<string, Piece[]>();
  for (const piece of pieces) {
    if (piece.id === null) continue;
    const known = byId.get(piece.id);
    if (known) known.push(piece);
    else byId.set(piece.id, [piece]);
  }
  const claimed = new Set<string>();
  const reader = new TaggedReader(byId, claimed);
  reader.flow(tree);
  reader.endParagraph();
  return { blocks: reader.blocks, rest: pieces.filter((piece) => piece.id === null || !claimed.has(piece.id)) };
}

class TaggedReader {
  readonly blocks: Block[] = [];
  private paragraph: Piece[] = [];
  private readonly byId: ReadonlyMap<string, Piece[]>;
  private readonly claimed: Set<string>;

  constructor(byId: ReadonlyMap<string, Piece[]>, claimed: Set<string>) {
    this.byId = byId;
    this.claimed = claimed;
  }

  /** Reads whatever stands under a node; a role that is not known is a container. */
  flow(node: TreeNode): void {
    if (!('role' in node)) {
      this.paragraph.push(...this.piecesOf(node));
      return;
    }
    if (inline.has(node.role) || transparent.has(node.role)) {
      node.children.forEach((child) => this.flow(child));
      return;
    }
    this.endParagraph();
    if (leftOut.has(node.role)) this.piecesOf(node);
    else if (headingRole.test(node.role) || node.role === 'Title') this.heading(node);
    else if (node.role === 'L') this.list(node);
    else if (node.role === 'Table') this.table(node);
    else {
      node.children.forEach((child) => this.flow(child));
      this.endParagraph();
    }
  }

  endParagraph(): void {
    const text = joinPieces(this.paragraph);
    this.paragraph = [];
    if (text !== '') this.blocks.push({ type: 'paragraph', text });
  }

  private heading(node: Branch): void {
    const text = this.textOf(node);
    const level = node.role === 'Title' ? 1 : Number(headingRole.exec(node.role)?.[1] ?? 2);
    if (text !== '') this.blocks.push({ type: 'heading', level: asLevel(level), text });
  }

  private list(node: Branch): void {
    const items = this.itemsOf(node);
    const texts = items.map(({ label, text }) => (isNumber(label) || isBullet(label) ? text : `${label} ${text}`));
    if (texts.length === 0) return;
    const ordered = items.every(({ label }) => isNumber(label));
    this.blocks.push({ type: 'list', ordered, items: texts });
  }

  /** A list's items with those of nested lists after them. */
  private itemsOf(list: Branch): { label: string; text: string }[] {
    return list.children.flatMap((child) => {
      if (!('role' in child)) return [{ label: '', text: joinPieces(this.piecesOf(child)) }];
      if (child.role === 'L') return this.itemsOf(child);
      const nested = within(child, 'L');
      const labels = within(child, 'Lbl');
      const label = labels.map((one) => this.textOf(one)).join(' ');
      const text = joinPieces(this.piecesOf(child, new Set([...nested, ...labels]))).replace(mark, '');
      const own = text.trim() === '' ? [] : [{ label, text: text.trim() }];
      return [...own, ...nested.flatMap((one) => this.itemsOf(one))];
    });
  }

  private table(node: Branch): void {
    const caption =
      within(node, 'Caption')
        .map((one) => this.textOf(one))
        .join(' ') || null;
    const rows = within(node, 'TR').map((row) => ({
      isHead: false,
      cells: row.children
        .filter((cell) => 'role' in cell)
        .map((cell) => ({ isHeader: cell.role === 'TH', text: this.textOf(cell) })),
    }));
    const filled = rows.filter((row) => row.cells.some((cell) => cell.text !== ''));
    if (filled.every((row) => row.cells.length < 2)) {
      for (const text of [caption ?? '', ...filled.flatMap((row) => row.cells.map((cell) => cell.text))])
        if (text !== '') this.blocks.push({ type: 'paragraph', text });
      return;
    }
    const [first, ...rest] = filled.map((row) => row.cells.map((cell) => cell.text));
    const isHeaded =
      filled.length > 1 && (filled[0]?.cells.every((cell) => cell.isHeader || cell.text === '') ?? false);
    if (!first) return;
    if (isHeaded) this.blocks.push({ type: 'table', caption, header: first, rows: rest });
    else this.blocks.push({ type: 'table', caption, header: [], rows: [first, ...rest] });
  }

  private textOf(node: Branch): string {
    return joinPieces(this.piecesOf(node));
  }

  /** All pieces under a node, each claimed; some branches may be passed over. */
  private piecesOf(node: TreeNode, except: ReadonlySet<TreeNode> = new Set()): Piece[] {
    if (except.has(node)) return [];
    if ('role' in node) return node.children.flatMap((child) => this.piecesOf(child, except));
    // Content that two nodes name is read once.
    if (this.claimed.has(node.id)) return [];
    this.claimed.add(node.id);
    return this.byId.get(node.id) ?? [];
  }
}

const isNumber = (label: string): boolean => /^\(?(?:\d{1,4}|[a-z]|[ivx]{1,5})[.):]?$/i.test(label) && label !== 'o';
const isBullet = (label: string): boolean => !/[\p{L}\p{N}]/u.test(label) || label === 'o';

/** The outermost nodes of a role under a node. */
function within(node: Branch, role: string): Branch[] {
  return node.children.flatMap((child) => {
    if (!('role' in child)) return [];
    return child.role === role ? [child] : within(child, role);
  });
}
