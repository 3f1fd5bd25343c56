import { z } from 'zod';
import { referenceText, type TextBlock } from '../tasks/export/index.ts';

/** A node of the editor's document (ProseMirror), as far as it is taken away. */
interface Node {
  type: string;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  content?: Node[] | undefined;
}
const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(node).optional(),
  }),
);

/** Reads what was edited into blocks; what is of no known kind is read as its text, and what the editor never wrote as it stands. */
export function fromEditor(edited: string): TextBlock[] {
  try {
    return (node.parse(JSON.parse(edited)).content ?? []).flatMap(blockOf);
  } catch {
    // no JSON, no document, or one that is nested deeper than the stack
    return [{ kind: 'paragraph', text: edited }];
  }
}

function blockOf(one: Node): TextBlock[] {
  switch (one.type) {
    case 'heading':
      return [{ kind: 'heading', level: headingLevel(one.attrs?.['level']), text: textIn(one) }];
    case 'bulletList':
    case 'orderedList':
      return [{ kind: 'list', items: (one.content ?? []).map(itemOf) }];
    default: {
      const text = textIn(one);
      const references = referencesIn(one);
      return text === '' ? [] : [{ kind: 'paragraph', text, ...(references.length > 0 && { references }) }];
    }
  }
}

/** An item of a list with where it stands; a block of a list has no references of its own. */
const itemOf = (item: Node): string => [textIn(item), referenceText(referencesIn(item))].filter(Boolean).join(' ');

/** The words of a node; a citation is no word of the text. */
function textIn({ type, text, content = [] }: Node): string {
  if (type === 'citation') return '';
  if (type === 'hardBreak') return '\n';
  return text ?? content.map(textIn).join('').trim();
}

const referencesIn = ({ type, attrs, content = [] }: Node): string[] =>
  type === 'citation' && typeof attrs?.['label'] === 'string' ? [attrs['label']] : content.flatMap(referencesIn);

const headingLevel = (level: unknown): number => (typeof level === 'number' && level >= 1 && level <= 6 ? level : 2);
