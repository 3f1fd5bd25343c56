import { existsSync } from 'node:fs';
import { confidenceFeatures, evidenceOf } from '../packages/knowledge/src/search/confidence.ts';
import {
  bestLines,
  judgeLines,
  lineFeatures,
  quotable,
  rankFeatures,
  type Hit,
  type RankFeature,
  type Ranked,
  type Reading,
} from '../packages/knowledge/src/search/index.ts';
import { dot, foldCount, foldOf, trainCases, trainChoices, type Case, type Choice } from './retrieval/folds.ts';
import { ourSearch } from './retrieval/rankers.ts';
import { municipalitySet, type SetQuestion } from './retrieval/sets.ts';

/**
 * Learns what lines and confidence weigh, and says how well that holds on topics not learnt from (five folds):
 * `node bench/train.ts [passages] [lines] [confidence] [--ablate]`. The tables printed last are pasted into
 * `search/rank-weights.ts`, `search/line-weights.ts` and `search/confidence.ts`; lines are learnt with the rank weights that stand there, confidence is learnt with the line weights that stand there.
 */
const data = process.env['RADRUM_EVALUATION_DATA'] ?? '';
const ridge = { passages: 2, lines: 2, confidence: 0.05 };
/** What a question that no page answers weighs beside an answerable one, as there are few of them; and one whose page was taken away. */
const caseWeights = { unanswerable: 4, pageTakenAway: 0.25 };
const folds = Array.from({ length: foldCount }, (_, fold) => fold);
const squash = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ');
const holds = (text: string, fact: string) => squash(text).includes(squash(fact));
const share = (count: number, of: number) => (of === 0 ? '-' : (count / of).toFixed(3));
const table = (weights: Readonly<Record<string, number>>) =>
  Object.entries(weights)
    .map(([name, weight]) => `  ${name}: ${Number(weight.toFixed(2))},`)
    .join('\n');

interface Searched {
  question: SetQuestion;
  fold: number;
  reading: Reading;
  hits: Ranked[];
}

/** How well weights order candidates: the place of the first right one, over folds that the weights are not learnt from. */
function learnPassages(searched: readonly Searched[], ablate: boolean): void {
  const asked = searched.map(({ question, fold, hits }) => ({
    question,
    fold,
    candidates: hits.map(({ documentId, evidence, text }) => ({
      page: documentId,
      features: evidence,
      isPage: question.pages.includes(documentId),
      isRight:
        question.pages.includes(documentId) &&
        (question.facts.length === 0 || question.facts.some((fact) => holds(text, fact))),
    })),
  }));
  const names = Object.keys(rankFeatures);
  const measure = (used: readonly string[]) => {
    const found: number[] = [];
    for (const fold of folds) {
      const weights = trainChoices(
        asked.filter((each) => each.fold !== fold),
        used,
        ridge.passages,
      );
      for (const { candidates } of asked.filter((each) => each.fold === fold && each.question.language === 'sv')) {
        const ranked = candidates
          .map((each) => ({
            ...each,
            score: dot(weights, Object.fromEntries(used.map((name) => [name, each.features[name as RankFeature]]))),
          }))
          .sort((a, b) => b.score - a.score);
        const pages = [...new Set(ranked.map(({ page }) => page))];
        found.push(pages.findIndex((page) => ranked.some((each) => each.page === page && each.isPage)));
      }
    }
    const among = (most: number) => share(found.filter((place) => place >= 0 && place < most).length, found.length);
    return `right page first ${among(1)}, among three ${among(3)}, among five ${among(5)}`;
  };
  console.log(`passages, Swedish, five folds: ${measure(names)}`);
  if (ablate)
    for (const name of names)
      console.log(`  without ${name.padEnd(12)} ${measure(names.filter((other) => other !== name))}`);
  console.log(table(trainChoices(asked, names, ridge.passages)));
}

function learnLines(searched: readonly Searched[], ablate: boolean): void {
  const asked = searched.map(({ question, fold, reading, hits }) => {
    const passages = quotable(hits);
    const candidates = judgeLines(reading, passages).map(({ text, passage, evidence }) => {
      const isPage = question.pages.includes(passages[passage]?.documentId ?? '');
      return { text, features: evidence, isPage, isRight: isPage && question.facts.some((fact) => holds(text, fact)) };
    });
    return { question, fold, candidates } satisfies Choice & Record<string, unknown>;
  });
  const names = Object.keys(lineFeatures);
  const measure = (used: readonly string[]) => {
    const counts = { questions: 0, page: 0, first: 0, three: 0 };
    for (const fold of folds) {
      const weights = trainChoices(
        asked.filter((each) => each.fold !== fold),
        used,
        ridge.lines,
      );
      for (const { question, candidates } of asked.filter(
        (each) => each.fold === fold && each.question.language === 'sv',
      )) {
        const ranked = candidates
          .map((each) => ({
            ...each,
            score: used.reduce(
              (sum, name) =>
                sum + (weights[name] ?? 0) * (Object.entries(each.features).find(([key]) => key === name)?.[1] ?? 0),
              0,
            ),
          }))
          .sort((a, b) => b.score - a.score);
        const among = (most: number) =>
          question.facts.every((fact) => ranked.slice(0, most).some(({ text }) => holds(text, fact)));
        counts.questions++;
        if (ranked[0]?.isPage) counts.page++;
        if (among(1)) counts.first++;
        if (among(3)) counts.three++;
      }
    }
    const { questions, page, first, three } = counts;
    return `page of the first line ${share(page, questions)}, facts in the first line ${share(first, questions)}, in the first three ${share(three, questions)}`;
  };
  console.log(`lines, Swedish, five folds: ${measure(names)}`);
  if (ablate)
    for (const name of names)
      console.log(`  without ${name.padEnd(12)} ${measure(names.filter((other) => other !== name))}`);
  console.log(table(trainChoices(asked, names, ridge.lines)));
}

/** The evidence of what would be answered from some hits, and the page of its first line. */
function judged(reading: Reading, hits: readonly Hit[]) {
  const passages = quotable(hits);
  const lines = bestLines(reading, passages);
  return { features: evidenceOf(reading, passages, lines), page: passages[lines[0]?.passage ?? -1]?.documentId ?? '' };
}

/** Right is a question whose chosen line stands on a right page. Answerable questions as they are, the same with the pages that answer taken away, and those that no page answers. */
function casesOf(
  searched: readonly Searched[],
): (Case & { fold: number; kind: string; language: string; isRightPage: boolean })[] {
  return searched.flatMap(({ question, fold, reading, hits }) => {
    const { kind, language, pages, facts } = question;
    const { features, page } = judged(reading, hits);
    if (kind !== 'answerable')
      return [{ features, isRight: false, isRightPage: false, weight: caseWeights.unanswerable, fold, kind, language }];
    const without = hits.filter(
      ({ documentId, text }) => !pages.includes(documentId) && !facts.every((fact) => holds(text, fact)),
    );
    const isRightPage = pages.includes(page);
    return [
      { features, isRight: isRightPage, isRightPage, weight: 1, fold, kind, language },
      {
        features: judged(reading, without).features,
        isRight: false,
        isRightPage: false,
        weight: caseWeights.pageTakenAway,
        fold,
        kind: 'page taken away',
        language,
      },
    ];
  });
}

function learnConfidence(searched: readonly Searched[], ablate: boolean): void {
  const cases = casesOf(searched);
  const names = Object.keys(confidenceFeatures);
  const measure = (used: readonly string[]) => {
    const judged = folds.flatMap((fold) => {
      const pick = (each: (typeof cases)[number]) => ({
        ...each,
        features: Object.fromEntries(Object.entries(each.features).filter(([name]) => used.includes(name))),
      });
      const weights = trainCases(cases.filter((each) => each.fold !== fold).map(pick), used, ridge.confidence);
      return cases
        .filter((each) => each.fold === fold && each.language === 'sv')
        .map((each) => ({
          kind:
            each.kind === 'answerable' && each.isRightPage
              ? 'right'
              : each.kind === 'answerable'
                ? 'wrong page'
                : each.kind,
          score: 1 / (1 + Math.exp(-dot(weights, pick(each).features))),
        }));
    });
    const of = (kind: string) =>
      judged
        .filter((each) => each.kind === kind)
        .map(({ score }) => score)
        .sort((a, b) => a - b);
    const answerable = [...of('right'), ...of('wrong page')].sort((a, b) => a - b);
    const rights = of('right');
    const floor = (part: number) => answerable[Math.floor(part * answerable.length)] ?? 0;
    // AUC: how well questions answered from a right page are told from the others.
    return ['unanswerable', 'out_of_scope', 'page taken away', 'wrong page', 'right']
      .map((kind) => {
        const others = of(kind);
        let won = 0;
        for (const a of rights) for (const b of others) won += a > b ? 1 : a === b ? 0.5 : 0;
        const under = (part: number) => share(others.filter((score) => score < floor(part)).length, others.length);
        return `${kind}: AUC ${share(won, rights.length * others.length)}, abstains ${under(0.04)}/${under(0.08)}/${under(0.1)}`;
      })
      .join('; ');
  };
  console.log(`confidence, Swedish, five folds, at .04/.08/.10 wrong abstention: ${measure(names)}`);
  if (ablate)
    for (const name of names)
      console.log(`  without ${name.padEnd(9)} ${measure(names.filter((other) => other !== name))}`);
  const weights = trainCases(cases, names, ridge.confidence);
  console.log(table(weights));
  const all = cases
    .filter(({ kind, language }) => kind === 'answerable' && language === 'sv')
    .map(({ features }) => 1 / (1 + Math.exp(-dot(weights, features))))
    .sort((a, b) => a - b);
  console.log(
    `floors: ${[0.03, 0.04, 0.08, 0.1].map((part) => `${part} of answerable questions are under ${(all[Math.floor(part * all.length)] ?? 0).toFixed(3)}`).join(', ')}`,
  );
}

if (data === '' || !existsSync(data)) {
  console.log('RADRUM_EVALUATION_DATA names no folder: nothing is learnt.');
} else {
  const set = municipalitySet(data);
  const search = ourSearch(set);
  const searched = set.questions
    .filter(({ kind }) => kind !== 'crisis')
    .map(
      (question): Searched => ({ question, fold: foldOf(question.topic), ...search(question.question, undefined, 60) }),
    );
  const ablate = process.argv.includes('--ablate');
  const parts = ['passages', 'lines', 'confidence'].filter((part) => process.argv.includes(part));
  const isAsked = (part: string) => parts.length === 0 || parts.includes(part);
  const answerable = searched.filter(({ question }) => question.kind === 'answerable');
  if (isAsked('passages')) learnPassages(answerable, ablate);
  if (isAsked('lines')) learnLines(answerable, ablate);
  if (isAsked('confidence')) learnConfidence(searched, ablate);
}
