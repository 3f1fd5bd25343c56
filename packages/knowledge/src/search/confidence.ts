import { asksForKind, languageOf } from '../language/index.ts';
import type { Line } from './best-lines.ts';
import type { Hit } from './hit.ts';
import { matcherOf } from './matcher.ts';
import { spread } from './rank.ts';
import type { Reading } from './reading.ts';
import { referralOf } from './referral.ts';

/** What the confidence is reckoned from; each 0..1, so that it can be shown. One line a feature. */
export const confidenceFeatures = {
  mass: 'how much of what tells one page from another the chosen passage says with its headings, in nats of 25',
  head: 'share of the question that the title and headings of the chosen passage say',
  topic:
    'share of the concepts asked about that the chosen passage names, with its headings; half where none is asked about',
  topicOnPage: 'the same for all passages found of its page',
  other: 'share of the words without a concept that the chosen passage says; half where there are none',
  missing: 'how much the most telling word tells that its page does not say, in nats of 8',
  line: 'share of the question that the chosen line says, with what stands above it',
  kind: 'the chosen line holds the kind of answer that the question wants; half where none is wanted',
  unknown: 'share of the words that neither the pages nor the vocabulary know',
  elsewhere: 'the question is another authority’s matter',
} as const;
export type ConfidenceFeature = keyof typeof confidenceFeatures;
export type Evidence = Record<ConfidenceFeature, number>;

/**
 * Logistic weights, learnt by `node bench/train.ts confidence` (five-fold by topic), pasted as printed.
 */
export const confidenceWeights: Readonly<Record<ConfidenceFeature | 'bias', number>> = {
  bias: -2.92,
  mass: 4.85,
  head: 4.72,
  topic: 0,
  topicOnPage: 0,
  other: 0,
  missing: 0,
  line: 0,
  kind: 0,
  unknown: 0,
  elsewhere: 0,
};

const fullMass = 25;
const fullMissing = 8;
/** From this on a text says a word or its concept; a vaguer likeness of letters does not. */
const saysIt = 0.84;
/** A vaguer likeness than this is chance. */
const halfSaid = 0.5;
/** Passages whose lines may be chosen, and how many of one page. */
const [passagesJudged, passagesOfOnePage] = [12, 8];

/** The passages that an answer may quote, of the hits. */
export function quotable<T extends Hit>(hits: readonly T[]): T[] {
  return spread(hits, passagesOfOnePage).slice(0, passagesJudged);
}

/**
 * The evidence that an answer from these lines answers the question.
 * @param passages what may be quoted, as `quotable` gave it
 * @param lines of the passages, best first, as `bestLines` gave them
 */
export function evidenceOf(reading: Reading, passages: readonly Hit[], lines: readonly Line[]): Evidence {
  const line = lines[0];
  const chosen = passages[line?.passage ?? 0];
  const nothing = { mass: 0, head: 0, topic: 0, topicOnPage: 0, other: 0, missing: 1, line: 0, kind: 0, unknown: 1 };
  if (chosen === undefined || line === undefined) return { ...nothing, elsewhere: 0 };
  const matcher = matcherOf(reading, chosen.language);
  const above = [chosen.title, ...chosen.headings].join('\n');
  const inPassage = matcher(`${above}\n${chosen.text}`);
  const ofPage = passages.filter(({ documentId }) => documentId === chosen.documentId);
  const onPage = matcher([above, ...ofPage.flatMap(({ headings, text }) => [...headings, text])].join('\n'));
  const inHead = matcher(above);
  const units = reading.units.map(({ word, weight }, i) => ({
    weight,
    role: roleOf(reading, word),
    passage: inPassage[i] ?? 0,
    page: onPage[i] ?? 0,
    head: inHead[i] ?? 0,
  }));
  const topics = units.filter(({ role }) => role === 'topic');
  const others = units.filter(({ role }) => role === 'other');
  const says = (of: typeof units, where: 'passage' | 'page') =>
    shareOf(of.map((unit) => [unit.weight, unit[where] >= saysIt ? 1 : 0]));
  const missing = [...topics, ...others].filter(({ page }) => page < saysIt).map(({ weight }) => weight);
  const { figure, kind, said } = line.evidence;
  return {
    mass: Math.min(1, sum(units.map(({ weight, passage }) => (passage >= halfSaid ? weight * passage : 0))) / fullMass),
    head: shareOf(units.map(({ weight, head }) => [weight, head])) ?? 0,
    topic: says(topics, 'passage') ?? 0.5,
    topicOnPage: says(topics, 'page') ?? 0.5,
    other: says(others, 'passage') ?? 0.5,
    missing: Math.min(1, Math.max(0, ...missing) / fullMissing),
    line: said,
    kind: reading.wanted.length === 0 ? 0.5 : Math.max(figure, kind),
    unknown: units.length === 0 ? 1 : reading.unknown.length / units.length,
    elsewhere: referralOf(reading) === null ? 0 : 1,
  };
}

/** What a word does in a question: it names what it is about, asks something of it ("kostar", "idag"), or neither. */
function roleOf({ expansions, wanted, language }: Reading, word: string): 'topic' | 'asks' | 'other' {
  const named = expansions.filter(({ from }) => from.includes(word) || from.join(' ') === word);
  if (named.some(({ isTopic }) => isTopic)) return 'topic';
  const [kind] = wanted;
  return named.length > 0 || (kind !== undefined && asksForKind(word, kind, language)) ? 'asks' : 'other';
}

/** The weighted share, or undefined where nothing weighs. */
function shareOf(pairs: readonly (readonly [weight: number, share: number])[]): number | undefined {
  const total = sum(pairs.map(([weight]) => weight));
  return total === 0 ? undefined : sum(pairs.map(([weight, share]) => weight * share)) / total;
}

const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);

/**
 * How sure it is that the lines answer the question, 0..1: ranks answerable questions above others. The floors of
 * `answerFloor` cut it.
 */
export function confidence(reading: Reading, passages: readonly Hit[], lines: readonly Line[]): number {
  if (lines.length === 0 || reading.units.length === 0) return 0;
  const evidence = evidenceOf(reading, passages, lines);
  let log = confidenceWeights.bias;
  for (const [name, value] of Object.entries(evidence)) log += confidenceWeights[name as ConfidenceFeature] * value; // the record's own keys
  return 1 / (1 + Math.exp(-log));
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
