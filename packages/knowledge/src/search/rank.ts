import { fuse } from './fuse.ts';
import type { Candidate } from './hit.ts';
import { judgePassages, type RankEvidence, type RankFeature } from './rank-features.ts';
import { rankWeights } from './rank-weights.ts';
import type { Scores } from './score.ts';

/** A passage with what speaks for it. */
export interface Ranked extends Candidate {
  /** How likely it answers beside the others: the logarithm, up to a constant. */
  weight: number;
  evidence: RankEvidence;
}

/** How much less likely (in log-odds) a passage must be for its score to fall to a third. */
const fall = 3;

/**
 * The candidates that are likeliest to answer, best first. Equal text stays once, on its best page.
 * @param limit how many at most
 * @param near those nearest in meaning, nearest first; a question that leans on the one before says too little by itself for that to tell
 */
export function rank(
  scores: Scores,
  candidates: readonly Candidate[],
  limit: number,
  near: readonly string[] = [],
): Ranked[] {
  const evidences = judgePassages(scores, candidates);
  const ranked = candidates.flatMap((candidate, i): Ranked[] => {
    const evidence = evidences[i];
    return evidence === undefined ? [] : [{ ...candidate, evidence, weight: weighPassage(evidence) }];
  });
  ranked.sort((a, b) => b.weight - a.weight || (b.changedAt ?? '').localeCompare(a.changedAt ?? ''));
  const ordered = near.length === 0 || scores.reading.context?.leans ? ranked : fuse(ranked, near);
  const best = ordered[0];
  if (!best) return [];
  // The best may have been found by its meaning alone.
  const top = best.score > 0 ? best.score : Math.max(...ordered.map(({ score }) => score));
  const seen = new Set<string>();
  const hits: Ranked[] = [];
  for (const hit of ordered) {
    if (hits.length === limit) break;
    const key = `${hit.headings.join('\n')}\n${hit.text}`.replace(/\s+/gu, ' ').toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    hits.push({ ...hit, score: top * Math.exp((hit.weight - best.weight) / fall) });
  }
  return hits;
}

function weighPassage(evidence: RankEvidence): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(rankWeights)) sum += weight * evidence[name as RankFeature]; // the table's own keys
  return sum;
}

/** At most `most` passages of one document, order kept: for answering, where variety helps more than depth. */
export function spread<T extends { documentId: string }>(hits: readonly T[], most: number): T[] {
  const counts = new Map<string, number>();
  return hits.filter(({ documentId }) => {
    const count = (counts.get(documentId) ?? 0) + 1;
    counts.set(documentId, count);
    return count <= most;
  });
}
