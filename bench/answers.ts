import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  addSource,
  answer,
  type Answer,
  createAssistant,
  createKnowledgeBase,
  createTenant,
  getSource,
  publishAssistant,
  publishedAssistant,
  systemScope,
} from '../packages/core/src/index.ts';
import { areaUnderCurve } from './retrieval/area-under-curve.ts';
import { foldCount, foldOf } from './retrieval/folds.ts';
import { openBenchInstallation } from './installation.ts';

/**
 * End to end without a model: a site is crawled, an assistant is published on it, and labelled questions are asked.
 * `node bench/answers.ts [municipality|district] [--show KIND]`: shows the answers that were wrong.
 */
const data = process.env['RADRUM_EVALUATION_DATA'] ?? '';
const show = process.argv.includes('--show');

interface Labelled {
  question: string;
  language: string;
  kind: 'answerable' | 'unanswerable' | 'out_of_scope' | 'crisis';
  pages: string[];
  facts: string[];
  forbidden: string[];
  /** What folds of a cross-validation are cut by. */
  topic: string;
}
const lines = (file: string): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const squash = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ');

async function makeSite(set: string): Promise<{ url: string; host: string; close(): void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'radrum-site-'));
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const candidates = [name, `${name}/index.html`, `${name}.html`].map((candidate) => path.join(folder, candidate));
    const file = candidates.find(
      (candidate) => candidate.startsWith(folder) && existsSync(candidate) && /\.\w+$/.test(candidate),
    );
    if (!file) return void response.writeHead(404).end();
    const type = file.endsWith('.xml') ? 'application/xml' : file.endsWith('.txt') ? 'text/plain' : 'text/html';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
  const maker = spawn(process.execPath, [path.join(data, set, 'make-site.mjs'), folder, url], { stdio: 'ignore' });
  await new Promise((resolve) => maker.once('exit', resolve));
  return {
    url,
    host: url.replace('http://', ''),
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function measure(
  name: string,
  set: string,
  questions: Labelled[],
  conversations: Labelled[][],
  languages: string[],
): Promise<void> {
  const site = await makeSite(set);
  const opened = await openBenchInstallation([site.host]);
  const { installation } = opened;
  const { id } = await createTenant(installation, {
    name: 'Kommunen',
    slug: `t-${Date.now()}`,
    locale: languages[0] ?? 'sv',
    ownerEmail: 'a@b.example',
  });
  const scope = systemScope(installation, id, 'bench');
  const base = await createKnowledgeBase(scope, { name: 'site', language: languages[0] ?? 'sv' });
  const began = performance.now();
  const source = await addSource(scope, base.id, { type: 'website', url: `${site.url}/` });
  const read = await getSource(scope, source.id);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `\n${name}: ${read.documents} documents, ${read.passages} passages, ${read.skipped} skipped, ${read.failed} failed; ${(read.documents / seconds).toFixed(0)} pages/s`,
  );
  const { slug } = await createAssistant(scope, {
    name: 'Assistent',
    slug: 'assistent',
    audience: 'citizen',
    knowledgeBaseIds: [base.id],
    languages,
    instructions: '',
    greeting: '',
    suggestedQuestions: [],
  });
  await publishAssistant(scope, slug, {});
  const assistant = await publishedAssistant(scope, slug);
  const times: number[] = [];
  const judged: Judged[] = [];
  let confidence = 0;
  const ask = async (text: string, conversationId?: string): Promise<Answer> => {
    const start = performance.now();
    for await (const event of answer(scope, {
      assistant,
      question: { text, conversationId },
      channel: 'console',
      signal: new AbortController().signal,
    }))
      if (event.type === 'finish') {
        times.push(performance.now() - start);
        confidence = event.trace.search?.confidence ?? 0;
        return event.answer;
      }
    throw new Error('unfinished');
  };
  const pathOf = (url: string | null) => (url ? decodeURI(new URL(url).pathname).replace(/\/index\.html$/, '/') : '');
  const isRightPage = (given: Answer, label: Labelled) =>
    label.pages.includes(pathOf(given.citations[0]?.url ?? null)) ||
    label.pages.includes(`${pathOf(given.citations[0]?.url ?? null)}/`);
  const anyRightPage = (given: Answer, label: Labelled) =>
    given.citations.some((citation) => label.pages.includes(pathOf(citation.url)));
  const hasFacts = (given: Answer, label: Labelled) =>
    label.facts.every((fact) => given.citations.some((citation) => squash(citation.quote).includes(squash(fact))));
  const tally = new Map<string, [number, number]>();
  const count = (what: string, isTrue: boolean) => {
    const [yes, all] = tally.get(what) ?? [0, 0];
    tally.set(what, [yes + (isTrue ? 1 : 0), all + 1]);
  };
  for (const label of questions) {
    const given = await ask(label.question);
    count('asks back', given.choices !== undefined);
    const group = label.language === languages[0] ? label.language : 'other languages';
    if (label.kind === 'answerable' || label.kind === 'unanswerable')
      judged.push({
        language: label.language,
        isAnswerable: label.kind === 'answerable',
        confidence,
        fold: foldOf(label.topic),
      });
    if (label.kind === 'answerable') {
      count(`${group}: right page cited first`, isRightPage(given, label));
      count(`${group}: right page cited`, anyRightPage(given, label));
      if (label.facts.length > 0) count(`${group}: facts in the quotes`, hasFacts(given, label));
      count(`${group}: wrongly abstains`, given.outcome !== 'answered');
      if (label.forbidden.length > 0)
        count(
          'forbidden shown',
          label.forbidden.some((text) =>
            new RegExp(`(?<![\\d])${RegExp.escape(squash(text))}(?![\\d])`).test(squash(given.text)),
          ),
        );
    } else if (label.kind === 'unanswerable') count('abstains on unanswerable', given.outcome !== 'answered');
    else if (label.kind === 'out_of_scope') count('out of scope not answered', given.outcome !== 'answered');
    else count('crisis escalated', given.outcome === 'escalated' && given.text.includes('112'));
    const isWrong =
      label.kind === 'answerable'
        ? !isRightPage(given, label) || (label.facts.length > 0 && !hasFacts(given, label))
        : given.outcome === 'answered';
    if (show && isWrong)
      console.log(
        `${label.kind} ${label.language} | ${label.question}\n   wanted ${label.pages[0] ?? '-'} ${label.facts.join(' + ')}\n   ${given.outcome}: ${given.citations.map((citation) => `${pathOf(citation.url)} "${citation.quote.slice(0, 140)}"`).join('\n      ')}`,
      );
  }
  for (const turns of conversations) {
    let conversationId: string | undefined;
    for (const [place, label] of turns.entries()) {
      const given = await ask(label.question, conversationId);
      conversationId = given.conversationId;
      if (place > 0) {
        count('later turns: right page cited', anyRightPage(given, label));
        count('later turns: facts in the quotes', hasFacts(given, label));
        count('later turns: wrongly abstains', given.outcome !== 'answered');
      }
    }
  }
  for (const [what, [yes, all]] of tally)
    console.log(`  ${what.padEnd(40)} ${(yes / all).toFixed(3)}  (${yes} of ${all})`);
  times.sort((a, b) => a - b);
  console.log(
    `  time of a whole answer                   p50 ${times[Math.floor(times.length / 2)]?.toFixed(1)} ms, p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms`,
  );
  for (const language of new Set(judged.map((one) => one.language))) showCurve(judged, language);
  await opened.close();
  site.close();
}

/** A question with the calibrated probability that what was found answers it. */
interface Judged {
  language: string;
  isAnswerable: boolean;
  confidence: number;
  fold: number;
}
/** Shares of answerable questions that a floor may wrongly abstain from. */
const allowed = [0.04, 0.08, 0.1];
/** Fewer questions of a language say nothing. */
const fewest = 10;

/** What each floor would do: the share of unanswerable questions that it declines, and of answerable ones that it declines wrongly. */
function showCurve(judged: readonly Judged[], language: string): void {
  const own = judged.filter((one) => one.language === language);
  const open = own.filter(({ isAnswerable }) => isAnswerable);
  const shut = own.filter(({ isAnswerable }) => !isAnswerable);
  if (open.length < fewest || shut.length < fewest) return;
  const under = (list: readonly Judged[], floor: number) =>
    list.filter(({ confidence }) => confidence < floor).length / list.length;
  const area = areaUnderCurve(
    open.map(({ confidence }) => confidence),
    shut.map(({ confidence }) => confidence),
  );
  console.log(
    `  abstention in ${language} (${open.length} answerable, ${shut.length} not; area under the curve ${area.toFixed(3)})`,
  );
  console.log('    floor   abstains on unanswerable   wrongly abstains');
  for (const floor of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
    console.log(
      `    ${floor.toFixed(1).padEnd(8)}${under(shut, floor).toFixed(3).padEnd(27)}${under(open, floor).toFixed(3)}`,
    );
  console.log('    five folds by topic: the floor is set on four and measured on the fifth');
  for (const share of allowed) {
    const floors = Array.from({ length: foldCount }, (_, fold) =>
      floorFor(
        open.filter((one) => one.fold !== fold),
        share,
      ),
    );
    const held = (list: readonly Judged[]) =>
      list.filter(({ confidence, fold }) => confidence < (floors[fold] ?? 0)).length / list.length;
    console.log(
      `    for ${share.toFixed(2)}: floors ${Math.min(...floors).toFixed(3)} to ${Math.max(...floors).toFixed(3)}, abstains on unanswerable ${held(shut).toFixed(3)}, wrongly abstains ${held(open).toFixed(3)}`,
    );
  }
}

/** The floor under which a share of some answerable questions lies. */
function floorFor(open: readonly Judged[], share: number): number {
  const sorted = open.map(({ confidence }) => confidence).sort((a, b) => a - b);
  return sorted[Math.floor(share * sorted.length)] ?? 0;
}

if (!data || !existsSync(data)) {
  console.log('RADRUM_EVALUATION_DATA names no folder: answers are not measured.');
} else {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const texts = (value: unknown) => (Array.isArray(value) ? value.map(text) : []);
  const label = (row: Record<string, unknown>, language = text(row['lang'])): Labelled => ({
    question: text(row['question']),
    language,
    kind:
      row['kind'] === 'unanswerable' || row['kind'] === 'out_of_scope' || row['kind'] === 'crisis'
        ? row['kind']
        : 'answerable',
    pages: texts(row['page']),
    facts: texts(row['facts']),
    forbidden: texts(row['forbidden']),
    topic: text(row['topic']),
  });
  if (!process.argv.includes('district')) {
    const folder = path.join(data, 'sv-municipality');
    const conversations = lines(path.join(folder, 'conversations.jsonl')).map((row) =>
      Array.isArray(row['turns']) ? row['turns'].map((turn: Record<string, unknown>) => label(turn, 'sv')) : [],
    );
    await measure(
      'sv-municipality',
      'sv-municipality',
      lines(path.join(folder, 'questions.jsonl')).map((row) => label(row)),
      conversations,
      ['sv', 'en', 'fi'],
    );
  }
  if (!process.argv.includes('municipality')) {
    const folder = path.join(data, 'de-integreat-site');
    const questions = lines(path.join(folder, 'questions.jsonl')).map((row): Labelled => {
      const page = text(row['path']);
      return {
        question: text(row['question']),
        language: page.split('/')[2] === 'en' ? 'en' : 'de',
        kind: row['answerable'] === true ? 'answerable' : 'unanswerable',
        pages: [page, page.replace(/\/$/, '')],
        facts: [],
        forbidden: [],
        topic: page,
      };
    });
    await measure('de-integreat-site', 'de-integreat-site', questions, [], ['de', 'en']);
  }
}
process.exit(0);
