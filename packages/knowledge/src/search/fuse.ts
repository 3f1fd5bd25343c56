import type { RankEvidence } from './rank-features.ts';

/** What is ordered: a passage with what speaks for it. */
interface Weighed {
  passageId: string;
  weight: number;
  evidence: RankEvidence;
}

/** How little the first places stand out in reciprocal rank fusion: the lists are short, so that they stand out more than usual. */
const flatness = 10;

/**
 * Joins the order by words with the order by meaning (reciprocal rank fusion): what stands high in either rises, what stands high in both
 * is first. A passage that is not near in meaning counts as the next after those that are. The weights stay what they are, and are given
 * out in the new order: how sure a first place is tells nothing about who has it.
 * @param ranked by words, best first
 * @param near identifiers of passages, those first that are nearest in meaning
 */
export function fuse<Hit extends Weighed>(ranked: readonly Hit[], near: readonly string[]): Hit[] {
  const places = new Map(near.map((id, at) => [id, at + 1]));
  const fused = ranked
    .map((hit, at) => ({
      hit,
      sum: 1 / (flatness + at + 1) + 1 / (flatness + (places.get(hit.passageId) ?? near.length + 1)),
    }))
    .toSorted((a, b) => b.sum - a.sum);
  return fused.map(({ hit }, at) => {
    const weight = ranked[at]?.weight ?? hit.weight;
    return { ...hit, weight, evidence: { ...hit.evidence, near: weight - hit.weight } };
  });
}
