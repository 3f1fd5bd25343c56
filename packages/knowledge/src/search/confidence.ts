import { languageOf } from '../language/index.ts';
import { bestLines } from './best-lines.ts';
import type { Hit } from './hit.ts';
import type { Reading } from './reading.ts';

/** What the confidence is reckoned from; each 0..1, so that it can be shown. */
export interface Evidence {
  /** The best hit's normalised score. */
  score: number;
  /** Share of the question's weight that the best covering of the first three passages holds. */
  coverage: number;
  /** The best line of the first three passages. */
  line: number;
  /** How far the first page stands above the second. */
  margin: number;
}

/** Logistic weights, fitted on sv-municipality (answerable against unanswerable), see bench/retrieval.ts. */
export const confidenceWeights = { bias: -3.2, score: 3, coverage: 2, line: 4, margin: 1 };

/** The evidence that the passages answer the question. */
export function evidenceOf(reading: Reading, hits: readonly Hit[]): Evidence {
  const first = hits[0];
  if (first === undefined) return { score: 0, coverage: 0, line: 0, margin: 0 };
  const top = hits.slice(0, 3);
  const rival = hits.find(({ documentId }) => documentId !== first.documentId);
  return {
    score: first.score,
    coverage: Math.max(...top.map(({ coverage }) => coverage)),
    line: Math.max(...top.map((hit) => bestLines(reading, hit)[0]?.score ?? 0)),
    margin: rival === undefined ? 0.5 : Math.min(1, (first.score - rival.score) / Math.max(first.score, 1e-6)),
  };
}

/**
 * How sure it is that the passages answer the question, 0..1. Calibrated to rank answerable questions above others; the
 * floors of `answerFloor` cut it.
 */
export function confidence(reading: Reading, hits: readonly Hit[]): number {
  if (hits.length === 0 || reading.units.length === 0) return 0;
  const { score, coverage, line, margin } = evidenceOf(reading, hits);
  const w = confidenceWeights;
  return 1 / (1 + Math.exp(-(w.bias + w.score * score + w.coverage * coverage + w.line * line + w.margin * margin)));
}

export type FloorPurpose = 'model' | 'extractive';

/** Confidence under which a question is not answered: low before a model, which may still abstain; higher for quotes. */
const floors: Readonly<Record<string, Readonly<Record<FloorPurpose, number>>>> = {
  sv: { model: 0.3, extractive: 0.42 },
  de: { model: 0.3, extractive: 0.42 },
  en: { model: 0.3, extractive: 0.42 },
  // Questions in a language that the knowledge is not written in find less of themselves in a right passage.
  other: { model: 0.22, extractive: 0.34 },
};

/** The floor of a question's language and a purpose, 0..1. */
export function answerFloor(language: string, purpose: FloorPurpose): number {
  return (floors[languageOf(language).code] ?? floors['other'] ?? { model: 0, extractive: 0 })[purpose];
}
