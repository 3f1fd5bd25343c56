import { contentWords } from '../analyse/index.ts';
import { stem } from '../language/index.ts';
import { agesOf } from '../search/page-age.ts';
import { piecesOf } from '../search/lines.ts';
import { figuresIn, withoutFigures } from './figures.ts';

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
  /** What it says beside its figures, and of what kind they are: statements of one frame can be compared. */
  frame: string;
  figures: ReadonlySet<string>;
  /** What the page is about, and the headings above the line, without words that stand over many pages. */
  topic: ReadonlySet<string>;
  headings: ReadonlySet<string>;
}

/** Words that stand in more than this share of all titles tell nothing of a page. */
const commonShare = 0.2;
/** A sentence must say this much beside its figure, to be one that another page repeats. */
const leastSaid = 4;
/** Words beside an amount that say no more than that it is one. */
const saysNothing = stemsIn(
  'pris avgift belopp kostnad kostar kosta taxa inklusive inkl moms kr kronor sek price fee cost costs',
);
/** A cell that is an answer too, and tells nothing of the others in its row. */
const saysFree = /^(?:gratis|avgiftsfri|kostnadsfri|ingår|free|[-–—]?$)/iu;
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
    for (const statement of unambiguous([...statementsOf(page, isCommon, now)])) {
      const known = byFrame.get(statement.frame);
      if (known) known.push(statement);
      else byFrame.set(statement.frame, [statement]);
    }
  const found = new Map<string, Conflict>();
  for (const statements of byFrame.values())
    for (const [at, one] of statements.entries())
      for (const other of statements.slice(at + 1)) {
        if (!contradict(one, other)) continue;
        const [better, worse] = isBetter(one.page, other.page, now) ? [one, other] : [other, one];
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

/** What a page says twice with different figures it says of two things that these words do not tell apart. */
function unambiguous(statements: readonly Statement[]): Statement[] {
  const byFrame = Map.groupBy(statements, ({ frame }) => frame);
  return [...byFrame.values()].flatMap(([first, ...others]) =>
    first && others.every(({ figures }) => figures.symmetricDifference(first.figures).size === 0) ? [first] : [],
  );
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
const generic = stemsIn(
  'öppettid öppettider pris priser avgift avgifter taxa taxor kostnad kontakt kontakta information tid tider välkommen kommun hours prices fees contact',
);

function stemsIn(words: string): Set<string> {
  return new Set(words.split(' ').map((word) => stem(word, 'sv')));
}

function* statementsOf(page: StatedPage, isCommon: (stem: string) => boolean, now: Date): Generator<Statement> {
  const { language, title } = page;
  const topicOf = (text: string) => new Set(stemsOf(text, language).filter((one) => !isCommon(one)));
  const topic = topicOf(title);
  for (const { headings: above, text } of page.passages) {
    const headings = topicOf(above.join(' '));
    for (const { text: line, kind, lead } of piecesOf(text)) {
      if (isOfOtherYear([title, ...above, lead ?? '', line].join(' '), now)) continue;
      const isRow = kind === 'row';
      for (const { named, label, value } of isRow ? cellsOf(line) : [{ named: undefined, label: line, value: line }]) {
        const figures = figuresIn(value);
        if (!figures) continue;
        const said = new Set(stemsOf(withoutFigures(label), language));
        if (said.size < (isRow ? 1 : leastSaid)) continue;
        const telling = [...said].filter((one) => !saysNothing.has(one)).toSorted();
        const frame = `${isRow ? 'row' : 'text'} ${figures.kind} ${language} ${telling.join(' ')}`;
        if (telling.length > 0)
          yield { page, line, label: named ?? title, frame, figures: figures.values, topic, headings };
      }
    }
  }
}

/** The cells of a row that hold a figure, each named by the row's first cell and its column, and told apart by the cells that hold none. */
function cellsOf(line: string): { named: string; label: string; value: string }[] {
  const [first = '', ...rest] = line.split(' | ');
  const rowName = first.replace(/^[^:]{1,40}: /, '');
  const cells = rest.map((cell) => {
    const [, column = '', value = cell] = /^([^:]{1,60}): (.*)$/s.exec(cell) ?? [];
    return { column, value, isFigure: figuresIn(value) !== undefined };
  });
  const others = cells
    .filter(({ value, isFigure }) => !isFigure && !saysFree.test(value))
    .map(({ column, value }) => `${column} ${value}`);
  return cells
    .filter(({ isFigure }) => isFigure)
    .map(({ column, value }) => {
      const named = `${rowName} ${column}`.trim();
      return { named, label: [named, ...others].join(' '), value };
    });
}

/** Last year's price list, or what is to hold from next year on: other years have other figures. */
function isOfOtherYear(text: string, now: Date): boolean {
  const years = [...text.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => year);
  return years.length > 0 && !years.includes(String(now.getFullYear()));
}

function contradict(one: Statement, other: Statement): boolean {
  if (one.page.documentId === other.page.documentId) return false;
  if (one.figures.isSubsetOf(other.figures) || other.figures.isSubsetOf(one.figures)) return false;
  return (
    agree(one.topic, other.topic) && (agree(one.headings, other.headings) || !one.headings.size || !other.headings.size)
  );
}

/** Whether one says all that the other says, and something at all. */
function agree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one];
  return smaller.size > 0 && smaller.isSubsetOf(larger);
}

/** News tell of a change and are forgotten; a later date is nearer to the truth; of two without, the shorter address is the house's own. */
function isBetter(one: StatedPage, other: StatedPage, now: Date): boolean {
  const news = agesOf(one, now).news - agesOf(other, now).news;
  if (news !== 0) return news < 0;
  if (one.changedAt !== other.changedAt) return (one.changedAt ?? '') > (other.changedAt ?? '');
  return (one.url ?? '').length <= (other.url ?? '').length;
}
