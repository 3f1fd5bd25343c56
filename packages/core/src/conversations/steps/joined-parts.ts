import { bestLines, confidence, quotable, type Line, type Ranked, type Reading } from '@radrum/knowledge';
import type { QuestionPart, Retrieved } from '../turn.ts';

/** A part of a question as it was searched for; a question of one part is its own. */
export interface Found {
  question: string;
  /** The part that names the topic. */
  isLeading: boolean;
  reading: Reading;
  hits: readonly Ranked[];
}
export interface JudgedPart extends Found {
  passages: readonly Ranked[];
  lines: readonly Line[];
  confidence: number;
}

/** Passages of each part of a question of several: together they must not be more than a model reads. */
const passagesOfAPart = 6;

/** What may be quoted for each part, and how sure it is that that answers. */
export function judgeParts(parts: readonly Found[]): JudgedPart[] {
  return parts.map((found) => {
    const passages = quotable(found.hits).slice(0, parts.length > 1 ? passagesOfAPart : undefined);
    const lines = bestLines(found.reading, passages);
    return { ...found, passages, lines, confidence: confidence(found.reading, passages, lines) };
  });
}

/**
 * The parts of a question as one: the passages of all, each once and numbered through, the leading part's first; what is told of the question as a whole
 * is the leading part's.
 */
export function joined(
  parts: readonly JudgedPart[],
): Pick<Retrieved, 'reading' | 'hits' | 'passages' | 'lines' | 'confidence' | 'parts'> {
  const leading = parts.find(({ isLeading }) => isLeading);
  if (leading === undefined) throw new Error('a question has a leading part');
  const { reading, hits, passages, lines } = leading;
  if (parts.length === 1) return { reading, hits, passages, lines, confidence: leading.confidence, parts: [] };
  const all = new Map<string, Ranked>();
  for (const passage of [leading, ...parts].flatMap((part) => part.passages)) all.set(passage.passageId, passage);
  const numbers = [...all.keys()];
  const renumbered = (part: JudgedPart): Line[] =>
    part.lines.map((line) => ({ ...line, passage: numbers.indexOf(part.passages[line.passage]?.passageId ?? '') }));
  return {
    reading,
    hits: [
      ...new Map([leading, ...parts].flatMap((part) => part.hits.map((hit) => [hit.passageId, hit] as const))).values(),
    ],
    passages: [...all.values()],
    lines: renumbered(leading),
    confidence: Math.max(...parts.map((part) => part.confidence)),
    parts: parts.map(
      (part): QuestionPart => ({
        question: part.question,
        reading: part.reading,
        lines: renumbered(part),
        confidence: part.confidence,
      }),
    ),
  };
}
