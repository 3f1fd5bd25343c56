import type { getDocumentProxy } from 'unpdf';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A run of text on a page, as the page's program shows it. Places in points, y upwards from the bottom. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** The marked content that it belongs to, by which the structure tree names it. */
  id: string | null;
  endsLine: boolean;
}

/** A node of the structure tree: an element with its role, or the id of marked content. */
export type TreeNode = { role: string; children: TreeNode[] } | { id: string };

export interface PageText {
  pieces: Piece[];
  tree: TreeNode | null;
}

/** Deeper than a document's own structure; a tree that goes on is made to fill the stack. */
const mostDepth = 200;

/** Takes a page's text and tags. Artifacts (running headers, page numbers, background) are left out: their author said that they are none of the text. */
export async function readPageText(pdf: Document, number: number): Promise<PageText> {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent({ includeMarkedContent: true });
  const tree: unknown = await page.getStructTree();
  const pieces: Piece[] = [];
  const open: { id: string | null; isArtifact: boolean }[] = [];
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else {
        const outer = open.at(-1);
        const tag: unknown = 'tag' in item ? item.tag : null;
        open.push({ id: item.id ?? outer?.id ?? null, isArtifact: tag === 'Artifact' || outer?.isArtifact === true });
      }
      continue;
    }
    const inner = open.at(-1);
    if (inner?.isArtifact) continue;
    const [, , c = 0, d = 0, x = 0, y = 0]: number[] = item.transform;
    pieces.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d),
      id: inner?.id ?? null,
      endsLine: item.hasEOL,
    });
  }
  page.cleanup();
  return { pieces, tree: toTree(tree, 0) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function toTree(node: unknown, depth: number): TreeNode | null {
  if (!isRecord(node) || depth > mostDepth) return null;
  if (typeof node['role'] === 'string' && Array.isArray(node['children'])) {
    const children = node['children'].map((child) => toTree(child, depth + 1)).filter((child) => child !== null);
    return { role: node['role'], children };
  }
  return node['type'] === 'content' && typeof node['id'] === 'string' ? { id: node['id'] } : null;
}
