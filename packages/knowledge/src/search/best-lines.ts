import type { Hit } from './hit.ts';
import { judgeLines, type LineEvidence, type LineFeature } from './line-features.ts';
import { lineWeights } from './line-weights.ts';
import type { Piece } from './lines.ts';
import type { Reading } from './reading.ts';

/** A line of a passage and how well it answers. */
export interface Line {
  /** Verbatim: a sentence (with the ones that it leans on, and the next where it tells no figure that was asked for), list item or table row. */
  text: string;
  /** The lead-in or caption that it stands under, verbatim: shown before it. */
  lead: string | null;
  /** The chance that it answers, 0..1, if any line does: those of all passages together have 1. */
  score: number;
  kind: Piece['kind'];
  /** The list, table or paragraph of the passage that it belongs to, and its place in the passage. */
  group: number;
  place: number;
  /** The passage's place in what was ranked. */
  passage: number;
  /** Whether its own words, and not only what stands above it, say something of the question: else its neighbours answer as well. */
  isSingledOut: boolean;
  evidence: LineEvidence;
}

/** The evidence weighed together: the logarithm of how likely a line answers, up to a constant. */
export function weighLine(evidence: LineEvidence): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(lineWeights)) sum += weight * evidence[name as LineFeature]; // the table's own keys
  return sum;
}

/**
 * The quotable lines of some passages, those first that answer the question best.
 * @param reading as `searchKnowledge` gave it back
 */
export function bestLines(reading: Reading, hits: readonly Hit[]): Line[] {
  const weighed = judgeLines(reading, hits).map((judged) => ({ judged, weight: weighLine(judged.evidence) }));
  const most = weighed.reduce((best, { weight }) => Math.max(best, weight), Number.NEGATIVE_INFINITY);
  const total = weighed.reduce((sum, { weight }) => sum + Math.exp(weight - most), 0);
  // Every row of opening hours speaks of opening: only a day or a number tells them apart.
  const asksHours = reading.wanted[0] === 'time';
  return weighed
    .map(({ judged: { text, next, piece, place, passage, evidence }, weight }): Line => {
      const { kind, lead, group } = piece;
      return {
        text: next === null || evidence.figure > 0 ? text : `${text} ${next}`,
        lead,
        kind,
        group,
        place,
        passage,
        evidence,
        isSingledOut: evidence.met + evidence.day + evidence.named + (asksHours ? 0 : evidence.own) > 0.1,
        score: Math.exp(weight - most) / total,
      };
    })
    .sort((a, b) => b.score - a.score);
}
