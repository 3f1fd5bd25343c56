import { existsSync } from 'node:fs';
import { gramsOf } from '../packages/knowledge/src/analyse/index.ts';
import {
  bestLines,
  narrowingSection,
  quotable,
  type Ranked,
  type Reading,
} from '../packages/knowledge/src/search/index.ts';
import { pickQuotes } from '../packages/routing/src/providers/extractive.ts';
import { ourSearch } from './retrieval/rankers.ts';
import { lindvikSet, municipalitySet, type EvaluationSet } from './retrieval/sets.ts';

/**
 * What each part of reading and ranking is worth: answers without a model, with one part off in turn.
 * `node bench/ablation.ts [WORD …]`: all, or the parts whose names hold a word; on the demo municipality's questions, and on the evaluation data where `RADRUM_EVALUATION_DATA` names it.
 */
const data = process.env['RADRUM_EVALUATION_DATA'] ?? '';
const squash = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ');

type Why = Reading['units'][number]['alternatives'][number]['why'];
const withoutWays = (reading: Reading, ...off: Why[]): Reading => ({
  ...reading,
  units: reading.units
    .map((unit) => ({ ...unit, alternatives: unit.alternatives.filter(({ why }) => !off.includes(why)) }))
    .filter(({ alternatives }) => alternatives.length > 0),
});

/** A part that can be taken off: how the question is then read, or its candidates ordered. */
interface Part {
  name: string;
  read?: (reading: Reading) => Reading;
  order?: (hits: Ranked[]) => Ranked[];
}
const parts: readonly Part[] = [
  { name: 'everything' },
  {
    name: 'without the vocabulary',
    read: (reading) => {
      const own = new Set(reading.words.flatMap(gramsOf));
      const grams = reading.grams.filter(({ gram }) => own.has(gram));
      return { ...withoutWays(reading, 'synonym'), expansions: [], grams };
    },
  },
  {
    name: 'without things that point to concepts',
    read: (reading) => {
      const pointing = new Set(reading.expansions.filter(({ why }) => why === 'points').flatMap(({ from }) => from));
      return {
        ...reading,
        units: reading.units.map((unit) =>
          pointing.has(unit.word)
            ? { ...unit, alternatives: unit.alternatives.filter(({ why }) => why !== 'synonym') }
            : unit,
        ),
      };
    },
  },
  { name: 'without spelling correction', read: (reading) => withoutWays(reading, 'spelling') },
  { name: 'without joining split compounds', read: (reading) => withoutWays(reading, 'joined') },
  { name: 'without splitting compounds', read: (reading) => withoutWays(reading, 'parts') },
  { name: 'without character grams', read: (reading) => ({ ...reading, gramShare: 0 }) },
  { name: 'without the kind of answer wanted', read: (reading) => ({ ...reading, wanted: [] }) },
  {
    name: 'without conditions and days',
    read: (reading) => ({
      ...reading,
      conditions: { numbers: [], weekdays: [], day: null, holidays: false },
      day: null,
    }),
  },
  {
    name: 'without the learnt ranker',
    order: (hits) => {
      const most = Math.max(...hits.map(({ evidence }) => evidence.index));
      return hits
        .map((hit) => ({ ...hit, weight: 8 * (hit.evidence.index / most) }))
        .sort((a, b) => b.weight - a.weight);
    },
  },
];

function measure(set: EvaluationSet, { name, read, order }: Part): void {
  const search = ourSearch(set, undefined, read);
  for (const [group, isOf] of [
    ['Swedish', (language: string) => language === 'sv'],
    ['other languages', (language: string) => language !== 'sv'],
  ] as const) {
    const questions = set.questions.filter(({ kind, language }) => kind === 'answerable' && isOf(language));
    const counts = { first: 0, cited: 0, facts: 0 };
    for (const { question, language, pages, facts } of questions) {
      const { reading, hits } = search(question);
      const passages = quotable(order ? order(hits) : hits);
      const lines = bestLines(reading, passages);
      const quotes = pickQuotes({
        question,
        language,
        passages: passages.map((hit, i) => ({
          number: i + 1,
          title: hit.title,
          url: hit.url,
          language: hit.language,
          section: narrowingSection(reading, hit),
          lines: lines.filter(({ passage }) => passage === i),
        })),
      });
      const pageOf = (number: number) => passages[number - 1]?.documentId ?? '';
      if (quotes[0] && pages.includes(pageOf(quotes[0].number))) counts.first++;
      if (quotes.some(({ number }) => pages.includes(pageOf(number)))) counts.cited++;
      if (
        facts.every((fact) =>
          quotes.some(({ lead, lines: own }) => squash([lead ?? '', ...own].join('\n')).includes(squash(fact))),
        )
      )
        counts.facts++;
    }
    const of = (count: number) => (count / questions.length).toFixed(3);
    console.log(
      `${set.name.padEnd(13)} ${group.padEnd(16)} ${name.padEnd(40)} right page first ${of(counts.first)}, cited ${of(counts.cited)}, facts in the quotes ${of(counts.facts)}`,
    );
  }
}

const wanted = process.argv.slice(2);
for (const set of [lindvikSet(), ...(data !== '' && existsSync(data) ? [municipalitySet(data)] : [])])
  for (const part of parts)
    if (wanted.length === 0 || wanted.some((word) => part.name.includes(word))) measure(set, part);
