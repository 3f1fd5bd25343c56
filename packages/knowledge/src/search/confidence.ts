import { languageOf, stopWordsOf } from '../language/index.ts';
import type { Line } from './best-lines.ts';
import type { Hit } from './hit.ts';
import { matcherOf } from './matcher.ts';
import { spread, type Ranked } from './rank.ts';
import type { Reading } from './reading.ts';
import { referralOf } from './referral.ts';
import type { Unit } from './units.ts';

/** What the confidence is reckoned from; each 0..1, so that it can be shown. One line a feature. */
export const confidenceFeatures = {
  mass: 'how much of what tells one page from another the chosen passage says with its headings; five rare words are all',
  topicHead: 'share of the concepts asked about that the headings name; half where none is asked about',
  kind: 'the chosen line holds the kind of answer that the question wants; half where none is wanted',
  elsewhere: 'the question is another authority’s matter, and the headings of the chosen passage do not name it',
  pageShare: 'the chance of the chosen page beside all others, by the share of the question that it says',
} as const;
export type ConfidenceFeature = keyof typeof confidenceFeatures;
export type Evidence = Record<ConfidenceFeature, number>;

/**
 * Logistic weights, learnt by `node bench/train.ts confidence` (five-fold by topic), pasted as printed. Tried and dropped, as they told nothing
 * on topics not learnt from: what the line says, the share of the headings, words that the page does not say, words known nowhere, the index's score.
 */
export const confidenceWeights: Readonly<Record<ConfidenceFeature | 'bias', number>> = {
  bias: -3.57,
  mass: 7.68,
  topicHead: 0.97,
  kind: 0.78,
  elsewhere: -1.53,
  pageShare: 1.62,
};

/** So many words that tell most are as much evidence as there can be. */
const fullMass = 5;
/** From this on a heading names a matter; a vaguer likeness of letters does not. */
const saysIt = 0.84;
/** From this on it says the word, or a concept that the word points to. */
const isNamed = 0.55;
/** A vaguer likeness than this is chance. */
const halfSaid = 0.5;
/** Passages whose lines may be chosen, and how many of one page. */
const [passagesJudged, passagesOfOnePage] = [12, 8];

/**
 * The passages that an answer may quote, of the hits. What was true once (archives, old news) is not quoted beside what holds now; where the
 * question asks about then, ranking has taken no page for old.
 */
export function quotable(hits: readonly Ranked[]): Ranked[] {
  const current = hits.filter(({ evidence: { archived, oldNews, pastYear } }) => archived + oldNews + pastYear === 0);
  return spread(current.length > 0 ? current : hits, passagesOfOnePage).slice(0, passagesJudged);
}

/**
 * The evidence that an answer from these lines answers the question.
 * @param passages what may be quoted, as `quotable` gave it
 * @param lines of the passages, best first, as `bestLines` gave them
 */
export function evidenceOf(reading: Reading, passages: readonly Hit[], lines: readonly Line[]): Evidence {
  const line = lines[0];
  const chosen = passages[line?.passage ?? 0];
  const nothing = { mass: 0, topicHead: 0, kind: 0, pageShare: 0 };
  if (chosen === undefined || line === undefined) return { ...nothing, elsewhere: 0 };
  const matcher = matcherOf(reading, chosen.language);
  const above = [chosen.title, ...chosen.headings].join('\n');
  const inPassage = matcher(`${above}\n${chosen.text}`);
  const ofPage = passages.filter(({ documentId }) => documentId === chosen.documentId);
  const onPage = matcher([above, ...ofPage.flatMap(({ headings, text }) => [...headings, text])].join('\n'));
  const inHead = matcher(above);
  const mass = sum(
    reading.units.map(({ weight }, i) => ((inPassage[i] ?? 0) >= halfSaid ? weight * (inPassage[i] ?? 0) : 0)),
  );
  /** The weighted share of some words that a text says; half where there are none such. */
  const share = (said: readonly number[], ...roles: Unit['role'][]) => {
    const of = reading.units.map(({ role, weight }, i) => ({
      weight: roles.includes(role) ? weight : 0,
      said: said[i] ?? 0,
    }));
    const total = sum(of.map(({ weight }) => weight));
    return total === 0 ? 0.5 : sum(of.map((unit) => (unit.said >= isNamed ? unit.weight : 0))) / total;
  };
  const saidOnPage = share(onPage, 'topic', 'other');
  const { figure, kind } = line.evidence;
  return {
    mass: Math.min(1, mass / (fullMass * reading.mostTelling)),
    topicHead: share(inHead, 'topic'),
    kind: reading.wanted.length === 0 ? 0.5 : Math.max(figure, kind),
    elsewhere: isElsewhere(reading, inHead) ? 1 : 0,
    pageShare:
      saidOnPage *
      sum(lines.filter(({ passage }) => passages[passage]?.documentId === chosen.documentId).map(({ score }) => score)),
  };
}

/** Whether the matter is another authority's, as far as the headings of a passage do not speak of it. */
function isElsewhere(reading: Reading, inHead: readonly number[]): boolean {
  const referral = referralOf(reading);
  return referral !== null && (inHead[referral.unit] ?? 0) < saysIt;
}

const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);

/**
 * How sure it is that the lines answer the question, 0..1: ranks answerable questions above others. The floors of
 * `answerFloor` cut it.
 */
export function confidence(reading: Reading, passages: readonly Hit[], lines: readonly Line[]): number {
  if (lines.length === 0 || !asksAnything(reading)) return 0;
  const evidence = evidenceOf(reading, passages, lines);
  const onlyMentions = evidence.elsewhere === 1 && evidence.topicHead === 0 && evidence.mass < saysEnough;
  let log = confidenceWeights.bias;
  for (const [name, value] of Object.entries(evidence)) log += confidenceWeights[name as ConfidenceFeature] * value; // the record's own keys
  return (onlyMentions ? mentionCounts : 1) / (1 + Math.exp(-log));
}

/**
 * A page that only mentions a word ("ta med körkort") does not answer a question about the thing, where another authority is known whose matter it
 * is: with less than so much of the question's evidence, and no heading that names it, the confidence is taken down to this share.
 */
const [saysEnough, mentionCounts] = [0.22, 0.3];

/** Whether a question has a word of its own: one letter or function words alone ask for nothing. */
const asksAnything = ({ units, language }: Reading): boolean =>
  units.some(({ word }) => word.length > 1 && !stopWordsOf(language).has(word));

export type FloorPurpose = 'model' | 'extractive';

/**
 * Confidence under which a question is not answered: low before a model, which may still abstain; higher for quotes. Set so that about
 * 4 % (model) and 8 % (extractive) of answerable questions fall under them (`node bench/train.ts confidence`): Swedish, and all other
 * languages together, on two municipalities; German on de-integreat-site.
 */
const floors: Readonly<Record<string, Readonly<Record<FloorPurpose, number>>>> = {
  sv: { model: 0.086, extractive: 0.134 },
  de: { model: 0.09, extractive: 0.13 },
  other: { model: 0.061, extractive: 0.097 },
};

/** The floor of a question's language and a purpose, 0..1. */
export function answerFloor(language: string, purpose: FloorPurpose): number {
  return (floors[languageOf(language).code] ?? floors['other'] ?? { model: 0, extractive: 0 })[purpose];
}
