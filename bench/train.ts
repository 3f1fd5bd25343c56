import { existsSync } from 'node:fs';
import {
  bestLines,
  confidenceFeatures,
  evidenceOf,
  judgeLines,
  lineFeatures,
  quotable,
  rankFeatures,
  setByHand,
  type Ranked,
  type Reading,
} from '../packages/knowledge/src/search/index.ts';
import { areaUnderCurve } from './retrieval/area-under-curve.ts';
import { dot, foldCount, foldOf, trainCases, trainChoices, type Case, type Choice } from './retrieval/folds.ts';
import { ourSearch } from './retrieval/rankers.ts';
import { coronaSets, lindvikSet, municipalitySet, type EvaluationSet, type SetQuestion } from './retrieval/sets.ts';

/**
 * Learns what passages, lines and the confidence are weighed by: `node bench/train.ts [passages] [lines] [confidence] [--ablate]`.
 * On the demo municipality's questions, and on the evaluation data where `RADRUM_EVALUATION_DATA` names it. What is printed for a set holds
 * for topics not learnt from (five folds) and, in the line after, for weights learnt from the other municipality alone. The table printed last is
 * pasted into `search/rank-weights.ts`, `search/line-weights.ts` or `search/confidence.ts`; each is learnt with the weights that
 * stand in the ones before.
 */
const data = process.env['RADRUM_EVALUATION_DATA'] ?? '';
const ridge = { passages: 3, lines: 3, confidence: 0.05 };
/**
 * What cases weigh beside one that is rightly answered: a question that no page answers, one whose page was taken away,
 * one answered from a wrong page, one asked of a small site of other pages.
 */
const caseWeights = { unanswerable: 6, pageTakenAway: 0.1, wrongPage: 0.3, elsewhere: 1 };
const speakAgainst = ['elsewhere'];
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
  set: string;
  fold: number;
  reading: Reading;
  hits: Ranked[];
}

/** All questions of a set, and the later turns of its conversations, as they are searched. */
function searchAll(set: EvaluationSet): Searched[] {
  const search = ourSearch(set);
  const searched = (question: SetQuestion, found: { reading: Reading; hits: Ranked[] }): Searched => ({
    question,
    set: set.name,
    fold: foldOf(question.topic),
    ...found,
  });
  const titleOf = (page: string) => set.passages.find((passage) => passage.page === page)?.title ?? '';
  return [
    ...set.questions
      .filter(({ kind }) => kind !== 'crisis')
      .map((question) => searched(question, search(question.question, undefined, 60))),
    ...set.conversations.flatMap((turns) =>
      turns.slice(1).map((question, i) => {
        const previous = turns.slice(0, i + 1).map((turn) => ({
          question: turn.question,
          titles: turn.pages.slice(0, 1).map(titleOf),
          pages: turn.pages.slice(0, 1),
        }));
        return searched(
          { ...question, kind: 'answerable', language: `${question.language} later turns` },
          search(question.question, question.language, 60, previous),
        );
      }),
    ),
  ];
}

/** Small sites of a few pages of a set, which are asked everything: most questions have no answer there. */
function smallSites(set: EvaluationSet): EvaluationSet[] {
  const pages = [...new Set(set.passages.map(({ page }) => page))];
  return Array.from({ length: smallSitesOfASet }, (_, site): EvaluationSet => {
    const own = new Set(pages.filter((_page, place) => place % Math.ceil(pages.length / pagesOfASmallSite) === site));
    const questions = set.questions
      .filter(
        ({ language, pages: right }, i) =>
          language === 'sv' && (right.some((page) => own.has(page)) || i % everyNth === 0),
      )
      .map((question) => ({
        ...question,
        kind: question.pages.some((page) => own.has(page)) ? question.kind : 'elsewhere',
      }));
    return {
      ...set,
      name: `${set.name}, small`,
      passages: set.passages.filter(({ page }) => own.has(page)),
      questions,
      conversations: [],
    };
  });
}
const [smallSitesOfASet, pagesOfASmallSite, everyNth] = [6, 6, 8];

type Rated<T> = T & Pick<Searched, 'question' | 'set' | 'fold'>;

/** Measures weights on questions that they were not learnt from, a line a set and language: within folds, and across sets. */
function crossValidate<T>(
  label: string,
  asked: readonly Rated<T>[],
  learn: (from: readonly Rated<T>[]) => Record<string, number>,
  measure: (on: readonly { each: Rated<T>; weights: Record<string, number> }[]) => string,
): void {
  const sets = [...new Set(asked.map(({ set }) => set))];
  const byFold = folds.map((fold) => learn(asked.filter((each) => each.fold !== fold)));
  const bySet = new Map(sets.map((set) => [set, learn(asked.filter((each) => each.set !== set))]));
  for (const set of sets) {
    for (const [group, pick] of groups) {
      const own = asked.filter((each) => each.set === set && pick(each.question.language));
      if (own.length === 0) continue;
      console.log(
        `${label}, ${set}, ${group} (${own.length}): ${measure(own.map((each) => ({ each, weights: byFold[each.fold] ?? {} })))}`,
      );
      if (sets.length > 1)
        console.log(
          `${' '.repeat(label.length)}  learnt elsewhere: ${measure(own.map((each) => ({ each, weights: bySet.get(set) ?? {} })))}`,
        );
    }
  }
}
const groups: readonly (readonly [string, (language: string) => boolean])[] = [
  ['Swedish', (language) => language === 'sv'],
  ['other languages', (language) => language.length === 2 && language !== 'sv'],
  ['later turns', (language) => language.endsWith('later turns')],
];

function learn(
  label: string,
  asked: readonly Rated<{ candidates: Candidate[] }>[],
  names: readonly string[],
  strength: number,
  ablate: boolean,
): void {
  const measured = (used: readonly string[]) =>
    crossValidate(
      label,
      asked,
      (from) => trainChoices(from, used, strength),
      (on) => {
        const counts = { page: 0, pages: 0, first: 0, three: 0 };
        for (const { each, weights } of on) {
          const ranked = each.candidates
            .map((candidate) => ({
              ...candidate,
              score: used.reduce((sum, name) => sum + (weights[name] ?? 0) * (candidate.features[name] ?? 0), 0),
            }))
            .sort((a, b) => b.score - a.score);
          const { facts, pages } = each.question;
          const among = (most: number) =>
            facts.every((fact) => ranked.slice(0, most).some(({ text }) => holds(text, fact)));
          if (ranked[0]?.isPage) counts.page++;
          if ([...new Set(ranked.map(({ page }) => page))].slice(0, 3).some((page) => pages.includes(page)))
            counts.pages++;
          if (among(1)) counts.first++;
          if (among(3)) counts.three++;
        }
        const of = (count: number) => share(count, on.length);
        return `right page first ${of(counts.page)}, among three ${of(counts.pages)}; facts in the first ${of(counts.first)}, in three ${of(counts.three)}`;
      },
    );
  measured(names);
  if (ablate)
    for (const name of names) {
      console.log(`without ${name}`);
      measured(names.filter((other) => other !== name));
    }
  console.log(table(trainChoices(asked, names, strength)));
}

interface Candidate extends Readonly<Choice['candidates'][number]> {
  page: string;
  text: string;
  isPage: boolean;
}

/** A candidate is right that stands on a right page and holds what decides. */
const judge = (
  { pages, facts }: SetQuestion,
  page: string,
  text: string,
  features: Record<string, number>,
): Candidate => {
  const isPage = pages.includes(page);
  return {
    page,
    text,
    features,
    isPage,
    isRight: isPage && (facts.length === 0 || facts.some((fact) => holds(text, fact))),
  };
};

/** The evidence of what would be answered from some hits, and the page of its first line. */
function judged(reading: Reading, hits: readonly Ranked[]) {
  const passages = quotable(hits);
  const lines = bestLines(reading, passages);
  return { features: evidenceOf(reading, passages, lines), page: passages[lines[0]?.passage ?? -1]?.documentId ?? '' };
}

/**
 * Right is a question whose chosen line stands on a right page. Answerable questions as they are, the same with the pages that answer taken away, and
 * those that no page answers.
 */
function casesOf({ question, set, fold, reading, hits }: Searched): Rated<Case & { kind: string }>[] {
  const { kind, pages, facts } = question;
  const { features, page } = judged(reading, hits);
  const base = { question, set, fold };
  if (kind !== 'answerable') {
    const weight = kind === 'elsewhere' ? caseWeights.elsewhere : caseWeights.unanswerable;
    return [{ ...base, kind, features, isRight: false, weight }];
  }
  const without = hits.filter(
    ({ documentId, text }) => !pages.includes(documentId) && !facts.every((fact) => holds(text, fact)),
  );
  const isRight = pages.includes(page);
  return [
    { ...base, kind: isRight ? 'right' : 'wrong page', features, isRight, weight: isRight ? 1 : caseWeights.wrongPage },
    {
      ...base,
      kind: 'page taken away',
      features: judged(reading, without).features,
      isRight: false,
      weight: caseWeights.pageTakenAway,
    },
  ];
}

function learnConfidence(searched: readonly Searched[], ablate: boolean): void {
  const cases = searched.flatMap(casesOf);
  const pick = (each: Case, used: readonly string[]) => ({
    ...each,
    features: Object.fromEntries(used.map((name) => [name, each.features[name] ?? 0])),
  });
  const measured = (used: readonly string[]) =>
    crossValidate(
      'confidence',
      cases,
      (from) =>
        trainCases(
          from.map((each) => pick(each, used)),
          used,
          ridge.confidence,
          speakAgainst,
        ),
      (on) => {
        const scores = on.map(({ each, weights }) => ({
          kind: each.kind,
          score: 1 / (1 + Math.exp(-dot(weights, pick(each, used).features))),
        }));
        const of = (...kinds: string[]) =>
          scores
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ score }) => score)
            .sort((a, b) => a - b);
        const answerable = of('right', 'wrong page');
        const floor = (part: number) => answerable[Math.floor(part * answerable.length)] ?? 0;
        return ['elsewhere', 'unanswerable', 'not_ours', 'out_of_scope', 'page taken away', 'wrong page']
          .filter((kind) => of(kind).length > 0)
          .map((kind) => {
            const others = of(kind);
            const under = (part: number) => share(others.filter((score) => score < floor(part)).length, others.length);
            return `${kind}: AUC ${areaUnderCurve(of('right'), others).toFixed(3)}, abstains ${under(0.04)}/${under(0.08)}/${under(0.1)}`;
          })
          .join('; ');
      },
    );
  const names = Object.keys(confidenceFeatures);
  console.log('confidence: abstains on each kind where .04/.08/.10 of the answerable are wrongly abstained from');
  measured(names);
  if (ablate)
    for (const name of names) {
      console.log(`without ${name}`);
      measured(names.filter((other) => other !== name));
    }
  const weights = trainCases(cases, names, ridge.confidence, speakAgainst);
  console.log(table(weights));
  for (const [group, isOf] of groups) {
    const all = cases
      .filter(
        ({ kind, question, set }) =>
          (kind === 'right' || kind === 'wrong page') && isOf(question.language) && !set.endsWith('small'),
      )
      .map(({ features }) => 1 / (1 + Math.exp(-dot(weights, features))))
      .sort((a, b) => a - b);
    const at = (part: number) => `${part} under ${(all[Math.floor(part * all.length)] ?? 0).toFixed(3)}`;
    console.log(`floors, ${group}: of the answerable ${[0.02, 0.04, 0.06, 0.08, 0.1].map(at).join(', ')}`);
  }
}

const hasData = data !== '' && existsSync(data);
const sets = [lindvikSet(), ...(hasData ? [municipalitySet(data)] : [])];
const searched = sets.flatMap(searchAll);
/** Questions and answers, as pages of them are: their headings are questions themselves. Every third, so that they do not outweigh the rest. */
const faqs = hasData ? coronaSets(data).slice(0, 1) : [];
const inFaqs = faqs.flatMap((set) => searchAll({ ...set, questions: set.questions.filter((_, i) => i % 3 === 0) }));
const answerable = searched.filter(({ question }) => question.kind === 'answerable');
const parts = ['passages', 'lines', 'confidence'].filter((part) => process.argv.includes(part));
const isAsked = (part: string) => parts.length === 0 || parts.includes(part);
const ablate = process.argv.includes('--ablate');
if (isAsked('passages')) {
  const asked = [...answerable, ...inFaqs].map((each) => ({
    ...each,
    candidates: each.hits.map(({ documentId, text, evidence }) => judge(each.question, documentId, text, evidence)),
  }));
  learn('passages', asked, Object.keys(rankFeatures), ridge.passages, ablate);
}
if (isAsked('lines')) {
  const asked = answerable.map((each) => {
    const passages = quotable(each.hits);
    return {
      ...each,
      candidates: judgeLines(each.reading, passages).map(({ text, passage, evidence }) =>
        judge(each.question, passages[passage]?.documentId ?? '', text, evidence),
      ),
    };
  });
  const names = Object.keys(lineFeatures).filter((name) => !(name in setByHand));
  learn('lines', asked, names, ridge.lines, ablate);
}
if (isAsked('confidence')) learnConfidence([...searched, ...sets.flatMap(smallSites).flatMap(searchAll)], ablate);
