import { performance } from 'node:perf_hooks';
import { evaluate, type LabelledText, measure, train } from '../packages/core/src/tasks/classify/index.ts';
import { municipalCategories as set, municipalMessages as messages } from '../packages/core/test/classify-set.ts';
import { trainBaseline } from './classify/baseline.ts';

/**
 * How well messages are put into a unit's categories, beside TF-IDF of words with logistic regression in the same run, how that grows with the
 * texts that were learnt from, how sure it is, and how fast: `node bench/classify.ts`.
 */
const folds = 5;
const learningSizes = [0, 25, 50, 100, 200];
const goals = { rows: 1_000, seconds: 10, correctionMs: 100 };
const categories = set.categories.map(({ id }) => id);
const show = (number: number) => number.toFixed(3);
const line = (name: string, { macroF1, accuracy, calibrationError }: ReturnType<typeof measure>) =>
  console.log(
    `  ${name.padEnd(44)} macro-F1 ${show(macroF1)}  right ${show(accuracy)}  calibration error ${show(calibrationError)}`,
  );

type Judge = (text: string) => { category: string; confidence: number };
const ours = (learnt: readonly LabelledText[]): Judge => {
  const classifier = train(set, learnt);
  return (text) => classifier.classify(text);
};
const definitions = set.categories.flatMap(({ id, name, definition, examples }) =>
  [`${name}. ${definition}`, ...examples].map((text) => ({ text, category: id })),
);
const peers: [string, (learnt: readonly LabelledText[]) => Judge][] = [
  ['ours', ours],
  ['words and logistic regression', (learnt) => trainBaseline(categories, learnt)],
  [
    '  the same, given our definitions and examples',
    (learnt) => trainBaseline(categories, [...definitions, ...learnt]),
  ],
];
const tried = (judge: Judge, rows: readonly LabelledText[]) =>
  rows.map(({ text, category }) => {
    const { category: put, confidence } = judge(text);
    return { category, put, confidence };
  });

console.log(
  `${messages.length} fictional messages in ${categories.length} categories, ${folds} folds; each tried on messages it was not learnt from`,
);
for (const [name, learn] of peers) {
  const rows = Array.from({ length: folds }, (_, fold) => {
    const inFold = (at: number) => at % folds === fold;
    return tried(
      learn(messages.filter((_, at) => !inFold(at))),
      messages.filter((_, at) => inFold(at)),
    );
  }).flat();
  line(name, measure(categories, rows));
}
const evaluation = evaluate(set, messages, { folds });
console.log(
  `  each category (F1): ${evaluation.perCategory.map(({ category, f1 }) => `${category} ${show(f1)}`).join(', ')}`,
);

console.log('After learning from so many messages (mean of 3 draws, tried on 100 others)');
for (const size of learningSizes) {
  const found = peers.map(([name, learn]) => {
    const draws = [0, 1, 2].map((draw) => {
      const order = messages
        .map((_, at) => messages[(at * 101 + draw * 37) % messages.length])
        .filter((one) => one !== undefined);
      return measure(categories, tried(learn(order.slice(100, 100 + size)), order.slice(0, 100))).macroF1;
    });
    return `${name.trim()} ${show(draws.reduce((a, b) => a + b, 0) / draws.length)}`;
  });
  console.log(`  ${String(size).padStart(4)}  ${found.join('   ')}`);
}

const learning = messages.slice(0, 200);
let started = performance.now();
const classifier = train(set, learning);
const learntMs = performance.now() - started;
const rows = Array.from({ length: goals.rows }, (_, at) => messages[at % messages.length]?.text ?? '');
started = performance.now();
for (const text of rows) classifier.classify(text);
const seconds = (performance.now() - started) / 1_000;
started = performance.now();
classifier.correct({ text: 'Kan ni ta bort klottret på tunneln vid stationen?', category: 'gata' });
const correctionMs = performance.now() - started;
const verdict = (isMet: boolean) => {
  if (!isMet) process.exitCode = 1;
  return isMet ? 'met' : 'MISSED';
};
console.log(
  `Learning from 200 messages ${Math.round(learntMs)} ms; ${goals.rows} rows ${seconds.toFixed(1)} s (goal ${goals.seconds} s: ${verdict(seconds <= goals.seconds)}); one correction ${Math.round(correctionMs)} ms (goal ${goals.correctionMs} ms: ${verdict(correctionMs <= goals.correctionMs)})`,
);
