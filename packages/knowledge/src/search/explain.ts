import type { Line } from './best-lines.ts';
import { confidence, confidenceWeights, evidenceOf } from './confidence.ts';
import { lineWeights } from './line-weights.ts';
import type { Ranked } from './rank.ts';
import { rankWeights } from './rank-weights.ts';
import type { Reading } from './reading.ts';

/** What a feature adds to a sum of evidence (log-odds), and its value. */
export interface Share {
  feature: string;
  value: number;
  adds: number;
}

/** Why an answer is as it is, as data that can be shown. */
export interface Explanation {
  reading: Pick<Reading, 'query' | 'language' | 'corrections' | 'joined' | 'unknown' | 'wanted' | 'day'> & {
    expansions: {
      from: string;
      concept: string;
      why: string;
      weight: number;
      to: string[];
      authority: string | null;
    }[];
    units: { word: string; weight: number; ways: string[] }[];
  };
  /** How sure it is that the lines answer, 0..1, and what that is made of. */
  confidence: number;
  evidence: Share[];
  /** Best first; `lostBy`: the features that cost one most beside the first. */
  passages: {
    title: string;
    url: string | null;
    headings: string[];
    score: number;
    evidence: Share[];
    lostBy: Share[];
  }[];
  lines: { text: string; title: string; score: number; evidence: Share[]; lostBy: Share[] }[];
}

const mostPassages = 8;
const mostLines = 8;
const mostReasons = 3;

/** Explains how a question was read, what was found, how sure that is, and why the others lost. */
export function explain(
  reading: Reading,
  hits: readonly Ranked[],
  passages: readonly Ranked[],
  lines: readonly Line[],
): Explanation {
  const { query, language, corrections, joined, unknown, wanted, day } = reading;
  return {
    reading: {
      query,
      language,
      corrections,
      joined,
      unknown,
      wanted,
      day,
      expansions: reading.expansions.map(({ from, concept, why, weight, to, authority }) => ({
        from: from.join(' '),
        concept,
        why,
        weight,
        authority,
        to: to.map(({ text }) => text),
      })),
      units: reading.units.map(({ word, weight, alternatives }) => ({
        word,
        weight,
        ways: alternatives.map(({ why, terms }) => `${why}: ${terms.map(({ term }) => term).join(' + ')}`),
      })),
    },
    confidence: confidence(reading, passages, lines),
    evidence: sharesOf(evidenceOf(reading, passages, lines), confidenceWeights),
    passages: hits.slice(0, mostPassages).map(({ title, url, headings, score, evidence }) => ({
      title,
      url,
      headings,
      score,
      evidence: sharesOf(evidence, rankWeights),
      lostBy: lostBy(evidence, hits[0]?.evidence ?? evidence, rankWeights),
    })),
    lines: lines.slice(0, mostLines).map(({ text, passage, score, evidence }) => ({
      text,
      title: passages[passage]?.title ?? '',
      score,
      evidence: sharesOf(evidence, lineWeights),
      lostBy: lostBy(evidence, lines[0]?.evidence ?? evidence, lineWeights),
    })),
  };
}

type Numbers = Readonly<Record<string, number>>;

function sharesOf(evidence: Numbers, weights: Numbers): Share[] {
  return Object.entries(evidence)
    .map(([feature, value]) => ({ feature, value, adds: value * (weights[feature] ?? 0) }))
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
}

/** The features by which one has less than the best, those that cost most first. */
function lostBy(evidence: Numbers, best: Numbers, weights: Numbers): Share[] {
  return Object.entries(evidence)
    .map(([feature, value]) => ({ feature, value, adds: (value - (best[feature] ?? 0)) * (weights[feature] ?? 0) }))
    .filter(({ adds }) => adds < 0)
    .sort((a, b) => a.adds - b.adds)
    .slice(0, mostReasons);
}
