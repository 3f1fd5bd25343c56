import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';
import { z } from 'zod';
import { estimatePromptTokens, estimateTokens } from '../usage.ts';

const lineSchema = z.object({ text: z.string(), score: z.number(), kind: z.enum(['sentence', 'item', 'row']) });

/** What the extractive model is given in `providerOptions.radrum`: the question and the passages with ranked lines. */
export const extractiveInputSchema = z.object({
  question: z.string(),
  language: z.string(),
  passages: z.array(
    z.object({
      number: z.int().min(1),
      title: z.string(),
      url: z.string().nullable(),
      language: z.string(),
      lines: z.array(lineSchema),
    }),
  ),
});
export type ExtractiveInput = z.infer<typeof extractiveInputSchema>;

/** At most this many quotes make an answer; more is a page, not an answer. */
const MAX_QUOTES = 3;
/** A further quote must score at least this share of the best one: below it, it is seldom about the question. Rows of a table are alike, so they must come nearer. */
const NEAR_THE_BEST = { sentence: 0.55, item: 0.55, row: 0.85 };
/** Quotes that share this much of the shorter one's words say the same. */
const SAME_WORDS = 0.7;

interface Quote {
  readonly text: string;
  readonly number: number;
  readonly score: number;
  readonly kind: 'sentence' | 'item' | 'row';
  readonly words: ReadonlySet<string>;
}

/**
 * Picks the quotes that answer: the best line first, then at most two others that come near it and add something.
 *
 * @returns verbatim lines with the number of their passage, best first; empty when there is nothing to quote
 */
export function pickQuotes(input: ExtractiveInput): { text: string; number: number }[] {
  const ranked = input.passages
    .flatMap((passage) => passage.lines.map((line) => toQuote(line, passage.number)))
    .filter((quote) => quote.words.size > 0)
    .sort((a, b) => b.score - a.score);
  // A line that ends in a colon only announces what follows it.
  const telling = ranked.filter((quote) => !quote.text.endsWith(':'));
  const chosen: Quote[] = [];
  for (const quote of telling.length > 0 ? telling : ranked) {
    const best = chosen[0];
    if (chosen.length === MAX_QUOTES || (best && quote.score < best.score * NEAR_THE_BEST.sentence)) break;
    const isNear = !best || quote.score >= best.score * NEAR_THE_BEST[quote.kind];
    if (isNear && chosen.every((other) => !saysTheSame(quote, other))) chosen.push(quote);
  }
  return chosen.map(({ text, number }) => ({ text, number }));
}

function toQuote(line: z.infer<typeof lineSchema>, number: number): Quote {
  // The passage marks list items with "- "; the page's own words begin after it.
  const text = line.text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-*•] /, '');
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return { text, number, score: line.score, kind: line.kind, words };
}

function saysTheSame(a: Quote, b: Quote): boolean {
  const [shorter, longer] = a.words.size <= b.words.size ? [a, b] : [b, a];
  // Rows of one table differ in a figure only, and that figure is the answer.
  for (const word of shorter.words) if (/\d/.test(word) && !longer.words.has(word)) return false;
  let shared = 0;
  for (const word of shorter.words) if (longer.words.has(word)) shared += 1;
  return shared >= shorter.words.size * SAME_WORDS;
}

/** The answer's units in order; each is a verbatim quote with the mark of its passage, on a paragraph of its own. */
function wordAnswer(options: LanguageModelV4CallOptions): string[] {
  const parsed = extractiveInputSchema.safeParse(options.providerOptions?.['radrum']);
  if (!parsed.success) return [];
  return pickQuotes(parsed.data).map((quote, index) => `${index === 0 ? '' : '\n\n'}${quote.text} [${quote.number}]`);
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
