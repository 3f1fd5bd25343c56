import { type Calibration, calibrate, type HeldOut, probabilitiesOf, uncalibrated } from './calibrate.ts';
import type { CategorySet, Classified, LabelledText } from './categories.ts';
import { explain } from './explain.ts';
import { boilerplateOf, type Features, featuresOf, withoutBoilerplate } from './features.ts';
import { learn } from './logistic.ts';
import { FeatureSpace, Postings, type Vector } from './vectors.ts';

/** Puts texts into a unit's categories. */
export interface Classifier {
  readonly categories: CategorySet['categories'];
  classify(text: string): Classified;
  /** Learns one more text at once; it counts as the next of the labelled texts. How sure the classifier is gets tried anew by the next `train`. */
  correct(labelled: LabelledText): void;
}

/** A text to learn from; `labelled` is its place among the labelled texts, null for a category's own. */
interface Lesson {
  class: number;
  weight: number;
  labelled: number | null;
  vector: Vector;
}

/** What a person told counts most; an example is a clear case, and a definition is no message at all. */
const weights = { definition: 2, example: 1, labelled: 1.5 };
/**
 * Few told texts say more of who wrote them than of the matter. They are half believed when there are so many for each text of the category's
 * own (definition and examples), and at the latest at `enough`.
 */
const enoughForEach = 4;
const enough = 12;
/** Only the latest count where there are more: their likeness to each other is kept for every pair. */
const mostLabelled = 1_000;
const rounds = 120;
/** After one more text, from where it was. */
const moreRounds = 25;
const folds = 5;
/** A category's own texts say what it is; a message may be of it for a reason that is not in its words. */
const clearCase = 1.6;
/** With fewer in all, trying tells nothing. */
const leastForCalibration = 70;
const mostSimilar = 5;

/**
 * Learns a unit's categories from their definitions and examples, and from texts whose category a person has told. Works from none of the
 * latter. The same input always gives the same classifier.
 *
 * @example
 * train(set, [{ text: 'Det är hål i vägen på Storgatan', category: 'gata' }]).classify('Stort hål i asfalten').category // 'gata'
 */
export function train(set: CategorySet, labelled: readonly LabelledText[]): Classifier {
  const { categories } = set;
  const classOf = new Map(categories.map(({ id }, at) => [id, at]));
  const boilerplate = boilerplateOf(labelled.slice(-mostLabelled));
  const read = (text: string) => featuresOf(withoutBoilerplate(text, boilerplate));
  const texts: { text: Features; class: number; weight: number; labelled: number | null }[] = [];
  for (const [at, { name, definition, examples }] of categories.entries()) {
    texts.push({
      text: featuresOf(`${name}. ${name}. ${definition}`),
      class: at,
      weight: weights.definition,
      labelled: null,
    });
    for (const example of examples)
      texts.push({ text: featuresOf(example), class: at, weight: weights.example, labelled: null });
  }
  for (const [at, { text, category }] of labelled.entries()) {
    const own = classOf.get(category);
    if (own === undefined || at < labelled.length - mostLabelled) continue;
    texts.push({ text: read(text), class: own, weight: weights.labelled, labelled: at });
  }
  const space = new FeatureSpace(texts.map(({ text }) => text));
  const lessons = texts.map(({ text, ...lesson }): Lesson => ({ ...lesson, vector: space.vectorOf(text) }));
  const postings = new Postings();
  for (const { vector } of lessons) postings.add(vector);
  const likeness = new Float32Array(lessons.length ** 2);
  for (const [at, { vector }] of lessons.entries()) likeness.set(postings.similarities(vector), at * lessons.length);
  const classCount = categories.length;
  const shares = learn(lessonsOf(lessons, likeness, classCount), null, rounds);
  const calibration = calibrated(lessons, likeness, classCount);
  return learnt({
    categories,
    boilerplate,
    read,
    space,
    lessons,
    postings,
    likeness,
    shares,
    calibration,
    labelledCount: labelled.length,
  });
}

interface State {
  categories: CategorySet['categories'];
  boilerplate: ReadonlySet<string>;
  read: (text: string) => Features;
  space: FeatureSpace;
  lessons: Lesson[];
  postings: Postings;
  likeness: Float32Array;
  shares: Float32Array;
  calibration: Calibration;
  labelledCount: number;
}

function learnt(state: State): Classifier {
  const { categories, space, lessons, postings, calibration } = state;
  const classCount = categories.length;
  const idOf = (at: number): string => categories[at]?.id ?? '';
  return {
    categories,
    classify(text) {
      const near = postings.similarities(space.vectorOf(state.read(text)));
      const scores = scoresOf(near, state.shares, classCount);
      const probabilities = probabilitiesOf(scores, nearestOf(near, lessons, classCount), calibration);
      const order = categories
        .map((_, at) => at)
        .toSorted((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0) || a - b);
      const [first = 0, second = first] = order;
      const difference = (lesson: number) =>
        (state.shares[lesson * classCount + first] ?? 0) - (state.shares[lesson * classCount + second] ?? 0);
      return {
        category: idOf(first),
        confidence: probabilities[first] ?? 0,
        ranking: order.map((at) => ({ category: idOf(at), probability: probabilities[at] ?? 0 })),
        ...explain(withoutBoilerplate(text, state.boilerplate), (place) => postings.weightOf(place, difference), space),
        similar: mostLike(near, lessons),
      };
    },
    correct({ text, category }) {
      const own = categories.findIndex(({ id }) => id === category);
      const labelled = state.labelledCount++;
      if (own < 0) return;
      const vector = space.vectorOf(state.read(text), true);
      const near = postings.similarities(vector);
      postings.add(vector);
      lessons.push({ class: own, weight: weights.labelled, labelled, vector });
      state.likeness = grown(state.likeness, near, vector);
      const start = new Float32Array(lessons.length * classCount);
      start.set(state.shares);
      state.shares = learn(lessonsOf(lessons, state.likeness, classCount), start, moreRounds);
    },
  };
}

/** The likeness of every pair, with one more text. */
function grown(likeness: Float32Array, near: Float32Array, vector: Vector): Float32Array {
  const n = near.length;
  const more = new Float32Array((n + 1) ** 2);
  for (let at = 0; at < n; at++) {
    more.set(likeness.subarray(at * n, (at + 1) * n), at * (n + 1));
    more[at * (n + 1) + n] = near[at] ?? 0;
  }
  more.set(near, n * (n + 1));
  more[(n + 1) ** 2 - 1] = vector.values.reduce((sum, value) => sum + value * value, 0);
  return more;
}

function lessonsOf(lessons: readonly Lesson[], likeness: Float32Array, classCount: number) {
  const counts = new Float32Array(classCount);
  const trust = trustIn(lessons, classCount);
  for (const lesson of lessons) counts[lesson.class] = (counts[lesson.class] ?? 0) + 1;
  const even = lessons.length / classCount;
  return {
    likeness,
    classCount,
    classes: Int32Array.from(lessons, (lesson) => lesson.class),
    // A rare category's texts count more each, though not so much that they outweigh a common one's.
    weights: Float32Array.from(lessons, ({ class: own, weight, labelled }) => {
      const believed = labelled === null ? 1 : (trust[own] ?? 0);
      return weight * believed * Math.sqrt(even / (counts[own] || 1));
    }),
  };
}

/** How far each category's told texts are believed beside its own: from 0 for none towards 1 for many. */
function trustIn(lessons: readonly Lesson[], classCount: number): Float32Array {
  const told = new Float32Array(classCount);
  const own = new Float32Array(classCount);
  for (const { class: at, labelled, vector } of lessons) {
    if (labelled !== null) told[at] = (told[at] ?? 0) + 1;
    else if (vector.places.length > 0) own[at] = (own[at] ?? 0) + 1;
  }
  return told.map((count, at) => {
    const half = Math.min(enough, enoughForEach * (own[at] ?? 0));
    return count === 0 ? 0 : count ** 2 / (count ** 2 + half ** 2);
  });
}

function scoresOf(near: Float32Array, shares: Float32Array, classCount: number): Float32Array {
  const scores = new Float32Array(classCount);
  for (let at = 0; at < near.length; at++) {
    const like = near[at] ?? 0;
    if (like === 0) continue;
    for (let c = 0; c < classCount; c++) scores[c] = (scores[c] ?? 0) + like * (shares[at * classCount + c] ?? 0);
  }
  return scores;
}

/** A told text that is almost the same counts in full, however few they are. */
function nearWeight(like: number, lesson: Lesson | undefined, trust: Float32Array): number {
  if (lesson === undefined || lesson.labelled === null) return clearCase;
  const believed = trust[lesson.class] ?? 0;
  return believed + (1 - believed) * like ** 2;
}

/** The mean likeness to each category's three nearest texts. */
function nearestOf(near: Float32Array, lessons: readonly Lesson[], classCount: number): Float32Array {
  const best = Array.from({ length: classCount }, () => [0, 0, 0]);
  const trust = trustIn(lessons, classCount);
  for (let at = 0; at < near.length; at++) {
    const own = best[lessons[at]?.class ?? -1];
    const like = (near[at] ?? 0) * nearWeight(near[at] ?? 0, lessons[at], trust);
    if (own === undefined || like <= (own[2] ?? 0)) continue;
    own[2] = like;
    own.sort((a, b) => b - a);
  }
  return Float32Array.from(best, (own) => {
    const known = own.filter((like) => like > 0);
    return known.length === 0 ? 0 : known.reduce((a, b) => a + b, 0) / known.length;
  });
}

function mostLike(near: Float32Array, lessons: readonly Lesson[]): number[] {
  return lessons
    .flatMap(({ labelled }, at) =>
      labelled === null || (near[at] ?? 0) <= 0 ? [] : [{ labelled, like: near[at] ?? 0 }],
    )
    .toSorted((a, b) => b.like - a.like || a.labelled - b.labelled)
    .slice(0, mostSimilar)
    .map(({ labelled }) => labelled);
}

/** Learns from most texts and tries on the rest, by turns. Definitions are always learnt from: they are no messages to try on. */
function calibrated(lessons: readonly Lesson[], likeness: Float32Array, classCount: number): Calibration {
  const tried = lessons.flatMap(({ weight }, at) => (weight === weights.definition ? [] : [at]));
  if (tried.length < leastForCalibration) return uncalibrated;
  const n = lessons.length;
  const held: HeldOut[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const out = new Set(tried.filter((_, at) => at % folds === fold));
    const rest = lessons.map((_, at) => at).filter((at) => !out.has(at));
    const own = new Float32Array(rest.length ** 2);
    for (const [row, at] of rest.entries())
      for (const [column, other] of rest.entries()) own[row * rest.length + column] = likeness[at * n + other] ?? 0;
    const learning = rest.flatMap((at) => lessons[at] ?? []);
    const shares = learn(lessonsOf(learning, own, classCount), null, rounds / 2);
    for (const at of out) {
      const near = Float32Array.from(rest, (other) => likeness[at * n + other] ?? 0);
      held.push({
        scores: scoresOf(near, shares, classCount),
        likeness: nearestOf(near, learning, classCount),
        class: lessons[at]?.class ?? 0,
      });
    }
  }
  return calibrate(held);
}
