import type { Reference, Summary } from '../summary/reference';

/** A node of the editor's document (ProseMirror), as it is kept. */
export interface EditorNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string }[];
  content?: EditorNode[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function nodeOf(value: unknown): EditorNode | null {
  if (!isObject(value) || typeof value['type'] !== 'string') return null;
  const { type, text, attrs, marks, content } = value;
  return {
    type,
    ...(typeof text === 'string' && { text }),
    ...(isObject(attrs) && { attrs }),
    ...(Array.isArray(marks) && {
      marks: marks.flatMap((mark: unknown) =>
        isObject(mark) && typeof mark['type'] === 'string' ? [{ type: mark['type'] }] : [],
      ),
    }),
    ...(Array.isArray(content) && { content: content.flatMap((one: unknown) => nodeOf(one) ?? []) }),
  };
}

/** Reads a document that was kept; null for what is none. */
export function readDocument(json: string | null): EditorNode | null {
  if (json === null) return null;
  try {
    const node = nodeOf(JSON.parse(json));
    return node?.type === 'doc' ? node : null;
  } catch {
    return null;
  }
}

/** Where a citation leads, and what it is called. */
export interface Citation extends Reference {
  label: string;
}
export function citationOf({ type, attrs }: EditorNode): Citation | null {
  if (type !== 'citation') return null;
  const { label, documentId, page, quote } = attrs ?? {};
  if (typeof label !== 'string' || typeof documentId !== 'string' || typeof quote !== 'string') return null;
  return { label, documentId, page: typeof page === 'number' ? page : null, quote };
}

/** The nodes of a document that are citations, in its order. */
export const citationNodesIn = (node: EditorNode): EditorNode[] =>
  citationOf(node) ? [node] : (node.content ?? []).flatMap(citationNodesIn);

/** All citations of a document, in its order. */
export const citationsIn = (document: EditorNode): Citation[] =>
  citationNodesIn(document).flatMap((node) => citationOf(node) ?? []);

const paragraph = (content: EditorNode[]): EditorNode => ({ type: 'paragraph', content });
const words = (text: string): EditorNode[] => (text === '' ? [] : [{ type: 'text', text }]);

/** A summary as a document: headings, and each point with its references at the end. */
export const documentOfSummary = (
  { sections }: Summary,
  say: { label: (reference: Reference) => string; nothingFound: string },
): EditorNode => ({
  type: 'doc',
  content: sections.flatMap(({ heading, points }) => [
    { type: 'heading', attrs: { level: 2 }, content: words(heading) },
    ...(points.length === 0 ? [paragraph(words(say.nothingFound))] : []),
    ...points.map(({ text, references }) =>
      paragraph([
        ...words(`${text} `),
        ...references.map((reference) => ({
          type: 'citation',
          attrs: { ...reference, label: say.label(reference) },
        })),
      ]),
    ),
  ]),
});

/** A plain text as a document: what stands between empty lines is a paragraph. */
export const documentOfText = (text: string): EditorNode => ({
  type: 'doc',
  content: text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) =>
      paragraph(
        part
          .trim()
          .split('\n')
          .flatMap((line, place) => [...(place > 0 ? [{ type: 'hardBreak' }] : []), ...words(line)]),
      ),
    ),
});

/** The words of a document, to compare and to copy: a blank line between blocks, references in brackets. */
export function textOfDocument(node: EditorNode): string {
  const citation = citationOf(node);
  if (citation) return `[${citation.label}]`;
  if (node.type === 'hardBreak') return '\n';
  const inside = (node.content ?? []).map(textOfDocument);
  if (node.type === 'doc') return inside.join('\n\n');
  if (node.type === 'bulletList' || node.type === 'orderedList') return inside.map((item) => `– ${item}`).join('\n');
  return node.text ?? inside.join('');
}
