import { readdirSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { words } from '../../packages/knowledge/src/analyse/index.ts';
import { decodeBody, extractPage } from '../../packages/knowledge/src/extract/index.ts';
import type { IndexablePassage } from '../../packages/knowledge/src/index/index.ts';
import { splitPage } from '../../packages/knowledge/src/split/index.ts';

export interface SetPassage extends IndexablePassage {
  page: string;
  changedAt: string | null;
}
export interface SetQuestion {
  id: string;
  question: string;
  language: string;
  kind: string;
  /** Pages that rightly answer, any of them. */
  pages: string[];
  /** Strings that the answer holds, word for word. */
  facts: string[];
  /** Strings that an answer must not give: what was true once, what a page was made to say. */
  forbidden: string[];
  /** What folds of a cross-validation are cut by. */
  topic: string;
}
export interface EvaluationSet {
  name: string;
  readIn: string[];
  passages: SetPassage[];
  questions: SetQuestion[];
  conversations: SetQuestion[][];
}

type Row = Record<string, unknown>;
const rowsOf = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
const texts = (value: unknown) => (Array.isArray(value) ? value.map(text) : []);
const plain = (value: unknown) => words(text(value)).join(' ');

/** Swedish public answers: the heading with the answer (natural questions), or the answer alone (all questions). */
export function coronaSets(data: string): EvaluationSet[] {
  const answers = rowsOf(join(data, 'sv-corona-faq/passages.jsonl'));
  const questions = rowsOf(join(data, 'sv-corona-faq/questions.jsonl'));
  const intents = new Map(answers.map((row) => [text(row['id']), plain(row['intent'])]));
  const passage = (row: Row, title: string): SetPassage => ({
    id: text(row['id']),
    page: text(row['id']),
    title,
    headings: [],
    text: text(row['text']),
    language: 'sv',
    changedAt: null,
  });
  const question = (row: Row): SetQuestion => ({
    id: text(row['id']),
    question: text(row['question']),
    language: 'sv',
    kind: 'answerable',
    pages: [text(row['answer_id'])],
    facts: [],
    forbidden: [],
    topic: text(row['answer_id']),
  });
  return [
    {
      name: 'sv-corona natural, heading + answer',
      readIn: ['sv'],
      passages: answers.map((row) => passage(row, text(row['intent']))),
      questions: questions
        .filter((row) => row['natural'] === true && plain(row['question']) !== intents.get(text(row['answer_id'])))
        .map(question),
      conversations: [],
    },
    {
      name: 'sv-corona all, answer only',
      readIn: ['sv'],
      passages: answers.map((row) => passage(row, '')),
      questions: questions.map(question),
      conversations: [],
    },
  ];
}

/** A German district's pages and its visitors' questions, one set a language. */
export function districtSets(data: string): EvaluationSet[] {
  const questions = rowsOf(join(data, 'de-integreat-site/questions.jsonl')).filter((row) => row['answerable'] === true);
  return ['de', 'en'].map((language) => ({
    name: `district pages, ${language}`,
    readIn: [language],
    passages: rowsOf(join(data, `de-integreat-site/lkaugsburg.${language}.jsonl`)).flatMap((row) => {
      const page = text(row['path']);
      const html = `<html lang="${language}"><title>${text(row['title'])}</title><main>${text(row['html'])}</main></html>`;
      const { blocks } = extractPage(html, `https://district.example${page}`);
      return splitPage({ title: text(row['title']), blocks }).map((draft, i) => ({
        id: `${page}#${i}`,
        page,
        title: text(row['title']),
        headings: draft.headings,
        text: draft.text,
        language,
        changedAt: null,
      }));
    }),
    questions: questions
      .filter((row) => text(row['path']).split('/')[2] === language)
      .map((row) => ({
        id: text(row['id']),
        question: text(row['question']),
        language,
        kind: 'answerable',
        pages: [text(row['path'])],
        facts: [],
        forbidden: [],
        topic: text(row['path']),
      })),
    conversations: [],
  }));
}

/** The development set's municipality, extracted and split as the crawler does. */
export function municipalitySet(data: string): EvaluationSet {
  const folder = join(data, 'sv-municipality');
  const site = mkdtempSync(join(tmpdir(), 'radrum-bench-'));
  const origin = 'http://127.0.0.1:8099';
  try {
    execFileSync(process.execPath, [join(folder, 'make-site.mjs'), site, origin], { stdio: 'ignore' });
    const passages = htmlFiles(site)
      .filter((file) => !file.startsWith('internt/')) // barred by robots.txt
      .flatMap((file) => passagesOf(decodeBody(readFileSync(join(site, file)), 'text/html'), origin, `/${file}`));
    return {
      name: 'municipality',
      readIn: ['sv', 'en', 'fi'],
      passages,
      questions: rowsOf(join(folder, 'questions.jsonl')).map((row) => questionOf(row, 'page')),
      conversations: conversationsOf(rowsOf(join(folder, 'conversations.jsonl')), 'page'),
    };
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

/** The demo municipality of this repository, with questions of our own. */
export function lindvikSet(): EvaluationSet {
  const site = fileURLToPath(new URL('../../examples/lindvik/pages/', import.meta.url));
  const questions = fileURLToPath(new URL('../lindvik/', import.meta.url));
  const passages = htmlFiles(site).flatMap((file) => {
    const main = readFileSync(join(site, file), 'utf8');
    const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(main)?.[1] ?? 'Lindvik';
    const language = file.startsWith('en/') ? 'en' : 'sv';
    return passagesOf(
      `<html lang="${language}"><title>${title}</title><main>${main}</main></html>`,
      'https://lindvik.example',
      `/demo/${file}`,
    );
  });
  return {
    name: 'lindvik',
    readIn: ['sv', 'en'],
    passages,
    questions: rowsOf(join(questions, 'questions.jsonl')).map((row) => questionOf(row, 'pages')),
    conversations: conversationsOf(rowsOf(join(questions, 'conversations.jsonl')), 'pages'),
  };
}

const htmlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort();

/** A page's passages; none where it is not to be indexed or is a copy of another. */
function passagesOf(html: string, origin: string, file: string): SetPassage[] {
  const page = file.replace(/(^|\/)index\.html$/, '$1');
  const extracted = extractPage(html, `${origin}${page}`);
  const isCopy = extracted.canonical !== null && new URL(extracted.canonical).pathname !== page;
  if (extracted.noindex || isCopy) return [];
  const { title, changedAt } = extracted;
  const language = extracted.language ?? 'sv';
  return splitPage(extracted).map(({ headings, text: own }, i) => ({
    id: `${page}#${i}`,
    page,
    title,
    headings,
    text: own,
    language,
    changedAt,
  }));
}

const questionOf = (row: Row, pages: string): SetQuestion => ({
  id: text(row['id']),
  question: text(row['question']),
  language: text(row['lang']) || 'sv',
  kind: text(row['kind']) || 'answerable',
  pages: texts(row[pages]),
  facts: texts(row['facts']),
  forbidden: texts(row['forbidden']),
  topic: text(row['topic']),
});

const conversationsOf = (rows: readonly Row[], pages: string): SetQuestion[][] =>
  rows.map((row) =>
    Array.isArray(row['turns'])
      ? row['turns'].map((turn: Row) => questionOf({ ...turn, id: row['id'], topic: row['topic'] }, pages))
      : [],
  );
