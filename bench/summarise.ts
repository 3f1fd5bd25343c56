import { performance } from 'node:perf_hooks';
import {
  summarise,
  summaryForms,
  type Summary,
  type SummarySettings,
} from '../packages/core/src/tasks/summarise/index.ts';
import type { TaskDocument, TaskRun } from '../packages/core/src/tasks/task.ts';
import { writeInvestigation } from './summarise/investigation.ts';

/**
 * Summaries of a generated investigation without a model: time, share of references whose quote stands on its page, and how much of what a
 * summary should hold it holds, beside the first sentences of the chapters: `node bench/summarise.ts [--pages=500]`.
 */
const pages = Number(process.argv.find((argument) => argument.startsWith('--pages='))?.split('=')[1] ?? 500);
const goalSeconds = 10;

const { document, key } = writeInvestigation(pages);
const other: TaskDocument = {
  ...writeInvestigation(Math.min(pages, 40), 11).document,
  id: 'andra',
  name: 'Utredning 2025:9',
};
const run: TaskRun = {
  language: 'sv',
  ask: null,
  progress: () => {},
  breathe: async () => {},
  signal: new AbortController().signal,
};
const settings = (form: SummarySettings['form']): SummarySettings =>
  form === 'questions'
    ? {
        form,
        questions: [
          'Vad kostar det att samla hemtjänst?',
          'När samlas bibliotek i en gemensam enhet?',
          'Hur många älgar finns det?',
        ],
      }
    : { form };

/** The pages' text, read here and not as the summary reads it. */
const textOf = (document: TaskDocument, page: number | null): string =>
  document.blocks
    .filter((block) => block.page === page)
    .map((block) =>
      block.type === 'table'
        ? block.rows.map((row) => row.join(' | ')).join('\n')
        : block.type === 'paragraph' || block.type === 'heading'
          ? block.text
          : '',
    )
    .join('\n');

function referencesOf(summary: Summary, documents: readonly TaskDocument[]) {
  const references = summary.sections.flatMap(({ points }) => points.flatMap((point) => point.references));
  const right = references.filter(({ documentId, page, quote }) => {
    const document = documents.find(({ id }) => id === documentId);
    return document !== undefined && textOf(document, page).includes(quote);
  });
  return { all: references.length, right: right.length };
}

const quotesOf = (summary: Summary): string[] =>
  summary.sections.flatMap(({ points }) => points.flatMap(({ references }) => references.map(({ quote }) => quote)));
const share = (found: readonly string[]): string =>
  `${found.filter((one) => key.includes(one)).length} of ${found.length}`;

console.log(
  `A generated investigation of ${pages} pages, without a model (goal: ${goalSeconds} s each, every reference right)`,
);
for (const form of summaryForms) {
  const documents = form === 'compare' ? [document, other] : [document];
  const started = performance.now();
  const summary = await summarise(documents, settings(form), run);
  const seconds = (performance.now() - started) / 1_000;
  const { all, right } = referencesOf(summary, documents);
  const isMissed = seconds > goalSeconds || right < all || all === 0;
  // Nobody speaks in it, and so no view is found.
  if (isMissed && form !== 'speakers') process.exitCode = 1;
  console.log(
    `  ${form.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s  sections ${String(summary.sections.length).padStart(3)}  references right ${right}/${all}`,
  );
  if (form === 'short') {
    const count = quotesOf(summary).length;
    const lead = document.blocks
      .flatMap((block, at) =>
        block.type === 'paragraph' && document.blocks[at - 1]?.type === 'heading'
          ? [block.text.split(/(?<=\.) /u)[0] ?? '']
          : [],
      )
      .slice(0, count);
    console.log(
      `             points that are among the ${key.length} planted conclusions: ours ${share(quotesOf(summary))}, first sentences under headings ${share(lead)}`,
    );
  }
}
