import { areaUnderCurve } from './retrieval/area-under-curve.ts';
import { existsSync } from 'node:fs';
import { answerFloor, bestLines, confidence, quotable } from '../packages/knowledge/src/search/index.ts';
import { miniSearchRanker, oneByOne, ourRanker, ourSearch, snowballRanker, type Ranker } from './retrieval/rankers.ts';
import { coronaSets, districtSets, municipalitySet, type EvaluationSet, type SetQuestion } from './retrieval/sets.ts';

/**
 * How well search finds the right page, with its peers in the same run: `node bench/retrieval.ts [--fast]` (fast: ours only).
 * The evaluation data is not part of the product: RADRUM_EVALUATION_DATA names its folder.
 */
const data = process.env['RADRUM_EVALUATION_DATA'] ?? '';
const fast = process.argv.includes('--fast');
const share = (count: number, of: number) => (of === 0 ? '  -  ' : (count / of).toFixed(3));

function recall(name: string, questions: readonly SetQuestion[], ranker: Ranker): void {
  const at = { 1: 0, 3: 0, 5: 0 };
  let reciprocal = 0;
  // Constants were chosen looking at both halves of the answers: a choice that helps one and hurts the other was not taken.
  const halves = [0, 0];
  const sizes = [0, 0];
  for (const question of questions) {
    const place = [...new Set(ranker(question))].findIndex((page) => question.pages.includes(page));
    const half = Number(/\d+/.exec(question.pages[0] ?? '')?.[0] ?? 0) % 2;
    const gain = place >= 0 && place < 10 ? 1 / (place + 1) : 0;
    if (place >= 0 && place < 1) at[1]++;
    if (place >= 0 && place < 3) at[3]++;
    if (place >= 0 && place < 5) at[5]++;
    reciprocal += gain;
    halves[half] = (halves[half] ?? 0) + gain;
    sizes[half] = (sizes[half] ?? 0) + 1;
  }
  const n = questions.length;
  const folds = sizes.every((size) => size > 0)
    ? `  MRR of halves ${halves.map((sum, i) => share(sum, sizes[i] ?? 0)).join(' ')}`
    : '';
  console.log(
    `${name.padEnd(56)} n ${String(n).padStart(4)}  R@1/3/5 ${share(at[1], n)}/${share(at[3], n)}/${share(at[5], n)}  MRR@10 ${share(reciprocal, n)}${folds}`,
  );
}

function compare(set: EvaluationSet): void {
  if (set.questions.length === 0) return;
  recall(`${set.name}: ours`, set.questions, ourRanker(set));
  if (fast) return;
  recall(`${set.name}: ours, a segment a passage`, set.questions, ourRanker(set, oneByOne(set)));
  recall(`${set.name}: Snowball BM25`, set.questions, snowballRanker(set));
  recall(`${set.name}: MiniSearch`, set.questions, miniSearchRanker(set));
}

const squash = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ');
const holdsAll = (facts: readonly string[], texts: readonly string[]) =>
  facts.every((fact) => texts.some((text) => squash(text).includes(squash(fact))));

function answers(set: EvaluationSet): void {
  const search = ourSearch(set);
  const sure = new Map<string, number[]>();
  for (const [name, pick] of [
    ['Swedish', (language: string) => language === 'sv'],
    ['other languages', (language: string) => language !== 'sv'],
  ] as const) {
    const questions = set.questions.filter(({ kind, language }) => kind === 'answerable' && pick(language));
    recall(`${set.name}, ${name}: ours`, questions, ourRanker(set));
    if (!fast) recall(`${set.name}, ${name}: Snowball BM25`, questions, snowballRanker(set));
    const held = { line: 0, lines: 0, passages: 0 };
    for (const { question, facts } of questions) {
      const { reading, hits } = search(question);
      const lines = bestLines(reading, quotable(hits)).map(({ text }) => text);
      if (holdsAll(facts, lines.slice(0, 1))) held.line++;
      if (holdsAll(facts, lines.slice(0, 3))) held.lines++;
      if (
        holdsAll(
          facts,
          hits.slice(0, 3).map(({ text }) => text),
        )
      )
        held.passages++;
    }
    const n = questions.length;
    console.log(
      `  facts in the best line ${share(held.line, n)}, in the best 3 lines ${share(held.lines, n)}, in the best 3 passages ${share(held.passages, n)}`,
    );
  }
  for (const { kind, question, language } of set.questions) {
    if (language !== 'sv') continue;
    const { reading, hits } = search(question);
    const passages = quotable(hits);
    sure.set(kind, [...(sure.get(kind) ?? []), confidence(reading, passages, bestLines(reading, passages))]);
  }
  const answerable = sure.get('answerable') ?? [];
  const sorted = [...answerable].sort((a, b) => a - b);
  const quantile = (part: number) => (sorted[Math.floor(part * sorted.length)] ?? 0).toFixed(3);
  console.log(
    `  confidence of answerable questions: 4 % are under ${quantile(0.04)}, 8 % under ${quantile(0.08)}, 20 % under ${quantile(0.2)}`,
  );
  for (const kind of ['unanswerable', 'out_of_scope']) {
    const others = sure.get(kind) ?? [];
    console.log(`  confidence, answerable against ${kind}: AUC ${areaUnderCurve(answerable, others).toFixed(3)}`);
    for (const purpose of ['model', 'extractive'] as const) {
      const floor = answerFloor('sv', purpose);
      const under = (list: readonly number[]) => share(list.filter((value) => value < floor).length, list.length);
      console.log(
        `    floor ${purpose} ${floor}: abstains on ${under(others)}, wrongly on answerable ${under(answerable)}`,
      );
    }
  }
}

if (existsSync(data)) {
  for (const set of [...coronaSets(data), ...districtSets(data)]) compare(set);
  answers(municipalitySet(data));
} else {
  console.log(`No evaluation data in ${data}: nothing measured.`);
}
