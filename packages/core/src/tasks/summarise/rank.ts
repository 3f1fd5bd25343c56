import type { TaskRun } from '../task.ts';
import { type CueGroup, cuesIn, headingWorth } from './cues.ts';
import type { Read, Statement } from './statements.ts';

export interface Ranked extends Statement {
  score: number;
  cues: ReadonlyMap<CueGroup, number>;
}

type Vector = ReadonlyMap<string, number>;

/** What statements are compared by, with how common each stem is in these documents. */
export class Likeness {
  readonly #vectors = new Map<number, Vector>();
  readonly #rarity = new Map<string, number>();

  constructor(statements: readonly Statement[]) {
    const counts = new Map<string, number>();
    for (const { stems } of statements)
      for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    for (const [stem, count] of counts) this.#rarity.set(stem, Math.log(1 + statements.length / count));
  }

  rarity(stem: string): number {
    return this.#rarity.get(stem) ?? 0;
  }

  vector(statement: Statement): Vector {
    let vector = this.#vectors.get(statement.order);
    if (vector === undefined) {
      vector = this.#unit(statement.stems);
      this.#vectors.set(statement.order, vector);
    }
    return vector;
  }

  /** The cosine of two statements' words: 0 for nothing in common, 1 for the same words. */
  between(a: Statement, b: Statement): number {
    return dot(this.vector(a), this.vector(b));
  }

  #unit(stems: readonly string[]): Vector {
    const vector = new Map<string, number>();
    for (const stem of stems) vector.set(stem, (vector.get(stem) ?? 0) + this.rarity(stem));
    const length = Math.hypot(...vector.values());
    for (const [stem, weight] of vector) vector.set(stem, weight / length);
    return vector;
  }
}

function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}

/** Statements are compared pairwise within groups of this many, so that the time grows with the length of the text and not its square. */
const groupSize = 60;
/** The best of all groups are compared with each other. */
const finalists = 400;

/**
 * Scores statements by what they say that others say too (LexRank: Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in
 * Text Summarization", 2004; first within each section, then among the best of all), and by cue words, headings and place.
 */
export async function rankStatements(read: Read, likeness: Likeness, run: TaskRun): Promise<Ranked[]> {
  const ranked: Ranked[] = read.statements.map((statement) => ({
    ...statement,
    score: 0,
    cues: cuesIn(statement.text),
  }));
  const worths = read.sections.map(({ title, main }) => headingWorth(title) + headingWorth(main ?? '') / 2);
  for (const group of groupsOf(ranked)) {
    await run.breathe();
    const central = centrality(group, likeness);
    for (const [at, statement] of group.entries())
      statement.score = 0.6 * (central[at] ?? 0) + ownWorth(statement, worths[statement.section] ?? 0);
  }
  const best = ranked.toSorted(byScore).slice(0, finalists);
  await run.breathe();
  const central = centrality(best, likeness);
  for (const [at, statement] of best.entries()) statement.score += 0.4 * (central[at] ?? 0);
  return ranked;
}

export const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.order - b.order;
export const byOrder = (a: Statement, b: Statement): number => a.order - b.order;

function groupsOf(ranked: readonly Ranked[]): Ranked[][] {
  const groups: Ranked[][] = [];
  for (const statement of ranked) {
    const last = groups.at(-1);
    if (last === undefined || last.length >= groupSize || last[0]?.section !== statement.section)
      groups.push([statement]);
    else last.push(statement);
  }
  return groups;
}

function ownWorth({ cues, place, wordCount, kind, text }: Ranked, heading: number): number {
  let worth = heading * 0.5 + (place === 0 ? 0.25 : place < 0.2 ? 0.1 : 0);
  worth +=
    Math.min(
      1.6,
      [...cues.values()].reduce((sum, weight) => sum + weight, 0),
    ) * 0.9;
  // Too short to be understood alone, or too long to be read.
  if (wordCount < 6) worth -= kind === 'row' ? 0.3 : 1;
  if (wordCount > 45) worth -= (wordCount - 45) / 40;
  if (kind === 'row') worth -= 0.4;
  if (kind === 'sentence' && !/[.!?:]["”’)]*$/u.test(text)) worth -= 0.8;
  // It leans on the sentence before, or asks.
  if (/^(?:detta|dessa|den|det|de|han|hon|därför|dock|även|vidare|dessutom|this|these|it|they|however)\b/iu.test(text))
    worth -= 0.3;
  if (text.endsWith('?')) worth -= 0.5;
  return worth;
}

/** LexRank by power iteration; 1 is the most central of the group. */
function centrality(group: readonly Statement[], likeness: Likeness): Float64Array {
  const n = group.length;
  const weights = new Float64Array(n * n);
  const byStem = new Map<string, { at: number; weight: number }[]>();
  for (const [at, statement] of group.entries()) {
    for (const [stem, weight] of likeness.vector(statement)) {
      const postings = byStem.get(stem) ?? [];
      for (const other of postings) {
        weights[at * n + other.at] = (weights[at * n + other.at] ?? 0) + weight * other.weight;
        weights[other.at * n + at] = weights[at * n + other.at] ?? 0;
      }
      postings.push({ at, weight });
      byStem.set(stem, postings);
    }
  }
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sums[i] = (sums[i] ?? 0) + (weights[i * n + j] ?? 0);
  let scores = new Float64Array(n).fill(1 / n);
  for (let round = 0; round < 15; round++) {
    const next = new Float64Array(n).fill(0.15 / n);
    for (let i = 0; i < n; i++) {
      const sum = sums[i] ?? 0;
      if (sum === 0) continue;
      const given = (0.85 * (scores[i] ?? 0)) / sum;
      for (let j = 0; j < n; j++) next[j] = (next[j] ?? 0) + given * (weights[i * n + j] ?? 0);
    }
    scores = next;
  }
  const most = scores.reduce((a, b) => Math.max(a, b), 0);
  return most > 0 ? scores.map((score) => score / most) : scores;
}

/** How much being unlike what was chosen counts beside the score. */
const novelty = 0.7;
/** Statements this alike say the same. */
const same = 0.75;

/** Chooses the best statements that do not repeat each other (maximal marginal relevance: Carbonell and Goldstein, 1998), in reading order. */
export function chooseVaried(
  ranked: readonly Ranked[],
  count: number,
  likeness: Likeness,
  given: readonly Ranked[] = [],
): Ranked[] {
  const pool = ranked
    .toSorted(byScore)
    .slice(0, count * 6 + 20)
    .map((statement) => ({ statement, nearest: 0 }));
  const chosen: Ranked[] = [];
  const near = (to: Ranked) => {
    for (const one of pool) one.nearest = Math.max(one.nearest, likeness.between(one.statement, to));
  };
  for (const statement of given) near(statement);
  while (chosen.length < count) {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const [at, { statement, nearest }] of pool.entries()) {
      const score = statement.score - novelty * nearest;
      if (nearest < same && score > bestScore) {
        best = at;
        bestScore = score;
      }
    }
    const [taken] = best < 0 ? [] : pool.splice(best, 1);
    if (taken === undefined) break;
    chosen.push(taken.statement);
    near(taken.statement);
  }
  return chosen.toSorted(byOrder);
}
