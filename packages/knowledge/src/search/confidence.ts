import { languageOf } from '../language/index.ts';
import { bestLines } from './best-lines.ts';
import type { Hit } from './hit.ts';
import { matcherOf } from './matcher.ts';
import { spread } from './rank.ts';
import type { Reading } from './reading.ts';

/** What the confidence is reckoned from; each 0..1, so that it can be shown. One line a feature. */
export const confidenceFeatures = {
  mass: 'how much of what tells one page from another the best passage says with its headings, in nats of 25',
  head: 'share of the question that the title and headings of the best passage say',
} as const;
export type ConfidenceFeature = keyof typeof confidenceFeatures;
export type Evidence = Record<ConfidenceFeature, number> & {
  /** One line with its headings says the whole question and holds the kind of answer wanted. */
  isWhole: boolean;
};

/**
 * Logistic weights, learnt by `node bench/train-confidence.ts confidence` (five-fold by topic), pasted as printed.
 * Tried and dropped, as they told nothing on topics not learnt from: the passage's score and coverage, what the line
 * itself says, whether it holds the kind of answer, the most telling word, words found nowhere, the
 * distance to the second page, the concepts of the vocabulary named.
 */
export const confidenceWeights: Readonly<Record<ConfidenceFeature | 'bias', number>> = {
  bias: -2.92,
  mass: 4.85,
  head: 4.72,
};

const fullMass = 25;
/** Passages among whose lines one that says the whole question is looked for. */
const linesOf = 3;
const wholeQuestion = 0.9;
/**
 * What a line adds that says the whole question, in log-odds; set by hand: short questions have little mass ("När är
 * höstlovet?"), and the set that the weights are learnt from has hardly any.
 */
const wholeAnswer = 1.5;
/** A vaguer likeness than this is chance. */
const halfSaid = 0.5;
/** Passages whose lines may be chosen, and how many of one page. */
const [passagesJudged, passagesOfOnePage] = [12, 8];

/** The passages that an answer may quote, of the hits. */
export function quotable(hits: readonly Hit[]): Hit[] {
  return spread(hits, passagesOfOnePage).slice(0, passagesJudged);
}

/** The evidence that the best passage answers the question. */
export function evidenceOf(reading: Reading, hits: readonly Hit[], now: Date = new Date()): Evidence {
  const first = hits[0];
  if (first === undefined) return { mass: 0, head: 0, isWhole: false };
  const matcher = matcherOf(reading, first.language);
  const above = [first.title, ...first.headings].join('\n');
  const total = reading.units.reduce((sum, { weight }) => sum + weight, 0);
  const weigh = (said: readonly number[], least: number) =>
    reading.units.reduce((sum, { weight }, i) => sum + ((said[i] ?? 0) >= least ? weight * (said[i] ?? 0) : 0), 0);
  const best = bestLines(reading, hits.slice(0, linesOf), now)[0]?.evidence;
  return {
    mass: Math.min(1, weigh(matcher(`${above}\n${first.text}`), halfSaid) / fullMass),
    head: total === 0 ? 0 : weigh(matcher(above), 0) / total,
    isWhole: best !== undefined && best.said > wholeQuestion && best.figure + best.kind > 0,
  };
}

/**
 * How sure it is that the passages answer the question, 0..1: ranks answerable questions above others. The floors of
 * `answerFloor` cut it.
 */
export function confidence(reading: Reading, hits: readonly Hit[], now: Date = new Date()): number {
  if (hits.length === 0 || reading.units.length === 0) return 0;
  const { mass, head, isWhole } = evidenceOf(reading, hits, now);
  const sum =
    confidenceWeights.bias +
    confidenceWeights.mass * mass +
    confidenceWeights.head * head +
    (isWhole ? wholeAnswer : 0);
  return 1 / (1 + Math.exp(-sum));
}

export type FloorPurpose = 'model' | 'extractive';

/**
 * Confidence under which a question is not answered: low before a model, which may still abstain; higher for quotes.
 * Set so that about 4 % (model) and 10 % (extractive; German 8 %) of answerable questions fall under them: Swedish on
 * sv-municipality, German on de-integreat-site. The other languages have no set of their own to calibrate on yet;
 * their floors are a little lower than the Swedish.
 */
const floors: Readonly<Record<string, Readonly<Record<FloorPurpose, number>>>> = {
  sv: { model: 0.106, extractive: 0.131 },
  de: { model: 0.2, extractive: 0.268 },
  other: { model: 0.085, extractive: 0.111 },
};

/** The floor of a question's language and a purpose, 0..1. */
export function answerFloor(language: string, purpose: FloorPurpose): number {
  return (floors[languageOf(language).code] ?? floors['other'] ?? { model: 0, extractive: 0 })[purpose];
}
