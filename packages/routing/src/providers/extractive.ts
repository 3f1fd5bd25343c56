import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';
import { z } from 'zod';
import { estimatePromptTokens, estimateTokens } from '../usage.ts';

const lineSchema = z.object({
  text: z.string(),
  /** The chance that it answers, 0..1; all lines together have 1. */
  score: z.number(),
  kind: z.enum(['sentence', 'item', 'row']),
  /** The lead-in or caption that the line stands under: shown before it. */
  lead: z.string().nullish(),
  /** The list, table or paragraph that it belongs to, and its place in the passage. */
  group: z.int().optional(),
  place: z.int().optional(),
  /** False: nothing in the line itself has to do with the question, so that its neighbours answer as well. */
  isSingledOut: z.boolean().optional(),
});

const passageSchema = z.object({
  number: z.int().min(1),
  title: z.string(),
  url: z.string().nullable(),
  language: z.string(),
  /** The heading that its lines must be read under. */
  section: z.string().nullable().optional(),
  lines: z.array(lineSchema),
});

/** What the extractive model is given in `providerOptions.radrum`: the question and the passages with ranked lines. */
export const extractiveInputSchema = z.object({
  question: z.string(),
  language: z.string(),
  passages: z.array(passageSchema),
  /** For a question of several: the same passages with the lines that answer each part, in order; without any where the part is left open. */
  parts: z.array(z.array(passageSchema)).optional(),
});
export type ExtractiveInput = z.infer<typeof extractiveInputSchema>;

/** At most this many quotes make an answer; more is a page, not an answer. */
const MAX_QUOTES = 3;
/** Of a question of parts each gets its own. */
const MAX_QUOTES_OF_A_PART = 2;
/** At most this many rows or items of one table or list are shown, instead of quotes: a week has so many. */
const MAX_ROWS = 7;
/** Once the lines chosen hold the answer with this chance, no further one is shown. */
const ENOUGH = 0.85;
/** A line with a smaller chance to answer is noise. */
const LEAST = 0.04;
/** A third quote of the first one's page that is so much less likely than that adds nothing. */
const WEAK_THIRD = 0.1;
/** As long as the chance that the first quote's page answers is smaller, another page is quoted too. */
const SURE_OF_PAGE = 0.8;
/** Rows of a table are alike, so another is shown only when it comes this near; from three such on, the table is the answer. */
const NEAR_ROW = 0.5;
/** Where the question does not tell the rows apart ("opening hours"), all of them are shown. */
const NEAR_UNTOLD_ROW = 0.05;
/** Quotes that share this much of the shorter one's words say the same. */
const SAME_WORDS = 0.7;

interface Quote {
  readonly text: string;
  readonly lead: string | null;
  readonly section: string | null;
  readonly number: number;
  readonly page: string;
  readonly language: string;
  readonly score: number;
  readonly kind: 'sentence' | 'item' | 'row';
  readonly group: number | null;
  readonly place: number;
  readonly isSingledOut: boolean;
  readonly words: ReadonlySet<string>;
}

/** A quote of an answer: verbatim lines of one passage. */
export interface PickedQuote {
  /** The heading that the lines must be read under, where the question does not speak of it. */
  section: string | null;
  /** The lead-in or caption that the lines stand under. */
  lead: string | null;
  /** One line, or the rows or items of one short table or list in the page's order. */
  lines: string[];
  kind: 'sentence' | 'item' | 'row';
  number: number;
}

/**
 * Picks the quotes that answer, for each part of the question: the line with the best chance first, then at most two others that add something, until the answer is
 * likely among them; from another page too where it is not clear which page answers. Where several rows or items of one table or list
 * answer alike, they are one quote.
 *
 * @returns verbatim lines with the number of their passage, best first; empty when there is nothing to quote
 */
export function pickQuotes({ passages, parts = [] }: ExtractiveInput): PickedQuote[] {
  if (parts.length === 0) return pickFrom(passages, MAX_QUOTES);
  const picked: PickedQuote[] = [];
  for (const part of parts)
    for (const quote of pickFrom(part, MAX_QUOTES_OF_A_PART)) if (!picked.some(isSame(quote))) picked.push(quote);
  return picked;
}

const isSame = (a: PickedQuote) => (b: PickedQuote) =>
  a.number === b.number && a.lines.every((line) => b.lines.includes(line));

function pickFrom(passages: ExtractiveInput['passages'], most: number): PickedQuote[] {
  const ranked = passages
    .flatMap((passage) => passage.lines.map((line) => toQuote(line, passage)))
    .filter((quote) => quote.words.size > 0)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined) return [];
  const near = best.isSingledOut ? NEAR_ROW : NEAR_UNTOLD_ROW;
  const alike = ranked.filter((quote) => isBeside(quote, best) && quote.score >= best.score * near).slice(0, MAX_ROWS);
  const first = alike.length > 2 ? alike : [best];
  const chosen = [...first];
  const addsTo = (quotes: readonly Quote[]) => (quote: Quote) =>
    quote.score >= LEAST &&
    !(quotes.length > first.length && quote.page === best.page && quote.score < best.score * WEAK_THIRD) &&
    // One answer speaks one language: that of its first quote.
    quote.language === best.language &&
    !(quote.kind === 'row' && isBeside(quote, best) && quote.score < best.score * NEAR_ROW) &&
    quotes.every((other) => !saysTheSame(quote, other));
  let further = most - 1;
  while (further > 0 && sum(chosen) < ENOUGH) {
    const next = ranked.find((quote) => !chosen.includes(quote) && addsTo(chosen)(quote));
    if (next === undefined) break;
    chosen.push(next);
    further--;
  }
  const ofPage = ranked.filter(({ page }) => page === best.page);
  if (sum(ofPage) < SURE_OF_PAGE && chosen.every(({ page }) => page === best.page)) {
    const elsewhere = ranked.find((quote) => quote.page !== best.page && addsTo(chosen)(quote));
    if (elsewhere !== undefined)
      chosen.splice(Math.max(first.length, chosen.length - (further === 0 ? 1 : 0)), most, elsewhere);
  }
  return [quoteOf(first), ...chosen.slice(first.length).map((quote) => quoteOf([quote]))];
}

/** One quote of lines that stand together, in the page's order. */
function quoteOf(lines: readonly Quote[]): PickedQuote {
  const [{ section, lead, kind, number } = { section: null, lead: null, kind: 'sentence' as const, number: 0 }] = lines;
  const texts = lines.toSorted((a, b) => a.place - b.place).map(({ text }) => text);
  return { section, lead, lines: texts, kind, number };
}

const sum = (quotes: readonly Quote[]): number => quotes.reduce((all, { score }) => all + score, 0);

/** Whether two lines are rows of one table or items of one list. */
function isBeside(a: Quote, b: Quote): boolean {
  return a.kind !== 'sentence' && a.number === b.number && a.group !== null && a.group === b.group;
}

function toQuote(line: z.infer<typeof lineSchema>, passage: ExtractiveInput['passages'][number]): Quote {
  const { number, url, title, language, section = null } = passage;
  const text = plain(line.text);
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const lead = line.lead ? plain(line.lead) : null;
  const { score, kind, group = null, place = 0, isSingledOut = true } = line;
  return {
    text,
    lead,
    section: section && plain(section),
    number,
    page: url ?? title,
    language: language.slice(0, 2),
    score,
    kind,
    group,
    place,
    isSingledOut,
    words,
  };
}

/** On one line, without the passage's mark of a list item: the page's own words begin after it. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-*•] /, '');
}

function saysTheSame(a: Quote, b: Quote): boolean {
  const [shorter, longer] = a.words.size <= b.words.size ? [a, b] : [b, a];
  // Rows of one table differ in a figure only, and that figure is the answer.
  for (const word of shorter.words) if (/\d/.test(word) && !longer.words.has(word)) return false;
  let shared = 0;
  for (const word of shorter.words) if (longer.words.has(word)) shared += 1;
  return shared >= shorter.words.size * SAME_WORDS;
}

/**
 * The answer's quotes in order, a delta each: verbatim, under their lead-in, with the mark of their passage, on a
 * paragraph of their own.
 */
function wordAnswer(options: LanguageModelV4CallOptions): string[] {
  const parsed = extractiveInputSchema.safeParse(options.providerOptions?.['radrum']);
  if (!parsed.success) return [];
  return pickQuotes(parsed.data).map((quote, index) => `${index === 0 ? '' : '\n\n'}${wordQuote(quote)}`);
}

function wordQuote({ section, lead, lines, kind, number }: PickedQuote): string {
  const mark = `[${number}]`;
  if (lead === null && lines.length === 1) {
    const under = section === null || section === '' ? '' : `**${section}${/[?!.:]$/.test(section) ? '' : ':'}** `;
    return `${under}${lines[0]} ${mark}`;
  }
  const shown = kind === 'sentence' ? lines : lines.map((line) => `- ${line}`);
  return `${[...(lead === null ? [] : [lead]), ...shown].join('\n')} ${mark}`;
}

function usageOf(options: LanguageModelV4CallOptions, answer: string): LanguageModelV4Usage {
  const input = estimatePromptTokens(options.prompt);
  const output = estimateTokens(answer);
  return {
    inputTokens: { total: input, noCache: input, cacheRead: undefined, cacheWrite: undefined },
    outputTokens: { total: output, text: output, reasoning: undefined },
  };
}

/**
 * The built-in model: no key, no network. It words the lines that search ranked (`providerOptions.radrum`) as an answer
 * of verbatim quotes. Without usable input it says nothing, which `serve` reports as an empty answer.
 */
export function extractiveModel(): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'extractive',
    modelId: 'extractive',
    supportedUrls: {},
    async doGenerate(options) {
      options.abortSignal?.throwIfAborted();
      const text = wordAnswer(options).join('');
      return {
        content: text === '' ? [] : [{ type: 'text', text }],
        finishReason: { unified: 'stop', raw: undefined },
        usage: usageOf(options, text),
        warnings: [],
      };
    },
    async doStream(options) {
      const units = wordAnswer(options);
      async function* parts(): AsyncGenerator<LanguageModelV4StreamPart> {
        yield { type: 'stream-start', warnings: [] };
        yield { type: 'text-start', id: '0' };
        for (const delta of units) {
          options.abortSignal?.throwIfAborted();
          yield { type: 'text-delta', id: '0', delta };
        }
        yield { type: 'text-end', id: '0' };
        yield {
          type: 'finish',
          finishReason: { unified: 'stop', raw: undefined },
          usage: usageOf(options, units.join('')),
        };
      }
      const iterator = parts();
      const stream = new ReadableStream<LanguageModelV4StreamPart>({
        async pull(controller) {
          const { done, value } = await iterator.next();
          if (done) controller.close();
          else controller.enqueue(value);
        },
      });
      return { stream };
    },
  };
}
