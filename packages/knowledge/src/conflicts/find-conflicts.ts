import { contentWords } from '../analyse/index.ts';
import { stem } from '../language/index.ts';
import { agesOf } from '../search/page-age.ts';
import { piecesOf } from '../search/lines.ts';
import { figuresIn, type FigureKind, withoutFigures } from './figures.ts';

/** A page, with what was read of it. */
export interface StatedPage {
  documentId: string;
  url: string | null;
  title: string;
  language: string;
  /** ISO date, where the page tells it. */
  changedAt: string | null;
  passages: readonly { headings: readonly string[]; text: string }[];
}

/** Two pages that state different figures for one thing. The first is newer or more official: the other is the one to mend. */
export interface Conflict {
  subject: string;
  documentId: string;
  line: string;
  otherDocumentId: string;
  otherLine: string;
}

interface Statement {
  page: StatedPage;
  line: string;
  label: string;
  figures: ReadonlySet<string>;
  years: ReadonlySet<string>;
  /** What the page and its headings are about, without words that stand over many pages. */
  topic: ReadonlySet<string>;
}

/** Words that stand in more than this share of all titles tell nothing of a page. */
const commonShare = 0.2;
/** A sentence must say this much beside its figure, to be one that another page repeats. */
const leastSaid = 4;
/** More would not be read. */
const most = 100;

/**
 * Finds pairs of pages that state different figures for one thing: rows with one label and column, or sentences that are alike but for the
 * figure, on pages about the same. It would rather miss one than name one that is none: old pages and price lists of other years do not count.
 */
export function findConflicts(pages: readonly StatedPage[], now = new Date()): Conflict[] {
  const current = pages.filter((page) => {
    const { archived, oldNews, pastYear } = agesOf(page, now);
    return archived + oldNews + pastYear === 0;
  });
  const isCommon = commonWords(current);
  const byFrame = new Map<string, Statement[]>();
  for (const page of current)
    for (const [frame, statement] of statementsOf(page, isCommon)) {
      const known = byFrame.get(frame);
      if (known) known.push(statement);
      else byFrame.set(frame, [statement]);
    }
  const found = new Map<string, Conflict>();
  for (const statements of byFrame.values())
    for (const [at, one] of statements.entries())
      for (const other of statements.slice(at + 1)) {
        if (!contradict(one, other)) continue;
        const [better, worse] = isBetter(one.page, other.page) ? [one, other] : [other, one];
        const key = `${better.page.documentId} ${worse.page.documentId} ${better.label}`;
        if (!found.has(key))
          found.set(key, {
            subject: better.label,
            documentId: better.page.documentId,
            line: better.line,
            otherDocumentId: worse.page.documentId,
            otherLine: worse.line,
          });
        if (found.size >= most) return [...found.values()];
      }
  return [...found.values()];
}

const stemsOf = (text: string, language: string): string[] =>
  contentWords(text, language).map((word) => stem(word, language));

/** Which words of titles stand over too many pages to say what one is about: the site's name, "prices", "opening hours". */
function commonWords(pages: readonly StatedPage[]): (stem: string) => boolean {
  const counts = new Map<string, number>();
  for (const { title, language } of pages)
    for (const one of new Set(stemsOf(title, language))) counts.set(one, (counts.get(one) ?? 0) + 1);
  const limit = Math.max(3, pages.length * commonShare);
  return (one) => (counts.get(one) ?? 0) > limit || generic.has(one);
}
const generic = new Set(
  'öppettid öppettider pris priser avgift avgifter taxa taxor kostnad kontakt kontakta information tid tider välkommen kommun hours prices fees contact'
    .split(' ')
    .map((word) => stem(word, 'sv')),
);

function* statementsOf(page: StatedPage, isCommon: (stem: string) => boolean): Generator<[frame: string, Statement]> {
  const { language, title } = page;
  for (const { headings, text } of page.passages) {
    const above = [title, ...headings].join(' ');
    const topic = new Set(stemsOf(above, language).filter((one) => !isCommon(one)));
    for (const { text: line, kind, lead } of piecesOf(text)) {
      const years = yearsIn(`${above} ${lead ?? ''} ${line}`);
      const parts = kind === 'row' ? cellsOf(line) : [{ label: line, value: line }];
      for (const { label, value } of parts) {
        const figures = figuresIn(value);
        if (!figures) continue;
        const said = [...new Set(stemsOf(withoutFigures(label), language))].toSorted();
        if (said.length < (kind === 'row' ? 1 : leastSaid)) continue;
        const named = kind === 'row' ? label : title;
        yield [
          frameOf(kind, figures.kind, language, said),
          { page, line, label: named, figures: figures.values, years, topic },
        ];
      }
    }
  }
}

const frameOf = (kind: string, figure: FigureKind, language: string, said: readonly string[]): string =>
  `${kind === 'row' ? 'row' : 'text'} ${figure} ${language} ${said.join(' ')}`;

/** The cells of a row that hold a figure, each named by the row's first cell and its own column. */
function cellsOf(line: string): { label: string; value: string }[] {
  const [first = '', ...rest] = line.split(' | ');
  const rowName = first.replace(/^[^:]{1,40}: /, '');
  return rest.map((cell) => {
    const column = /^([^:]{1,60}): (.*)$/s.exec(cell);
    return { label: `${rowName} ${column?.[1] ?? ''}`.trim(), value: column?.[2] ?? cell };
  });
}

const yearsIn = (text: string): Set<string> => new Set(text.match(/(?<!\d)20\d\d(?!\d)/g));

function contradict(one: Statement, other: Statement): boolean {
  if (one.page.documentId === other.page.documentId) return false;
  // other years, other figures: no contradiction
  if (one.years.symmetricDifference(other.years).size > 0) return false;
  if (one.figures.isSubsetOf(other.figures) || other.figures.isSubsetOf(one.figures)) return false;
  const [smaller, larger] = one.topic.size <= other.topic.size ? [one.topic, other.topic] : [other.topic, one.topic];
  return smaller.size > 0 && smaller.isSubsetOf(larger);
}

/** News tell of a change and are forgotten; a later date is nearer to the truth; of two without, the shorter address is the house's own. */
function isBetter(one: StatedPage, other: StatedPage): boolean {
  const now = new Date();
  const news = agesOf(one, now).news - agesOf(other, now).news;
  if (news !== 0) return news < 0;
  if (one.changedAt !== other.changedAt) return (one.changedAt ?? '') > (other.changedAt ?? '');
  return (one.url ?? '').length <= (other.url ?? '').length;
}
