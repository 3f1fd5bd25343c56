import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { describe, expect, it } from 'vitest';
import { type ExtractiveInput, extractiveModel, pickQuotes } from './extractive.ts';

type Line = ExtractiveInput['passages'][number]['lines'][number];
const line = (text: string, score: number, kind: Line['kind'] = 'sentence'): Line => ({ text, score, kind });
const input = (...passages: Line[][]): ExtractiveInput => ({
  question: 'Vad kostar tunnan?',
  language: 'sv',
  passages: passages.map((lines, index) => ({
    number: index + 1,
    title: 'Avgifter',
    url: null,
    language: 'sv',
    lines,
  })),
});
const textsOf = (given: ExtractiveInput) => pickQuotes(given).flatMap((quote) => quote.lines);

async function read(stream: ReadableStream<LanguageModelV4StreamPart>): Promise<LanguageModelV4StreamPart[]> {
  const parts: LanguageModelV4StreamPart[] = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

describe('the built-in model', () => {
  it('quotes the decisive line first, whichever passage it stands in', () => {
    const given = input([line('Vi hämtar avfall.', 0.75)], [line('Kärl: 140 liter | Pris: 2 480 kr', 0.9, 'row')]);
    expect(pickQuotes(given)[0]).toEqual({
      section: null,
      lead: null,
      lines: ['Kärl: 140 liter | Pris: 2 480 kr'],
      kind: 'row',
      number: 2,
    });
  });

  it('leaves out a third quote of the same page that is hardly likely beside the first', () => {
    const given = input([
      line('Simhallen öppnar klockan 9.', 0.6),
      line('Bastun är varm från 10.', 0.12),
      line('Parkera vid torget.', 0.05),
    ]);
    expect(textsOf(given)).toEqual(['Simhallen öppnar klockan 9.', 'Bastun är varm från 10.']);
  });

  it('quotes for each part of a question, each line once, and nothing for a part left open', () => {
    const { passages, ...rest } = input([line('Entré 90 kronor.', 0.9), line('Öppet 9–20.', 0.05)]);
    const hours = passages.map((passage) => ({
      ...passage,
      lines: [line('Öppet 9–20.', 0.8), line('Entré 90 kronor.', 0.1)],
    }));
    expect(textsOf({ ...rest, passages, parts: [passages, hours, []] })).toEqual(['Entré 90 kronor.', 'Öppet 9–20.']);
  });

  it('adds lines until the answer is likely among them, at most two', () => {
    const given = input(
      [
        line('Ett om fåglar.', 0.26),
        line('Två om bilar.', 0.25),
        line('Tre om hus.', 0.24),
        line('Fyra om båtar.', 0.23),
      ],
      [line('Långt ifrån.', 0.01)],
    );
    expect(textsOf(given)).toEqual(['Ett om fåglar.', 'Två om bilar.', 'Tre om hus.']);
    expect(textsOf(input([line('Bara denna.', 0.9), line('Inte denna.', 0.05)]))).toEqual(['Bara denna.']);
  });

  it('does not say the same thing twice, but keeps rows that differ in a figure', () => {
    expect(
      textsOf(input([line('Tunnan töms varannan vecka.', 0.5)], [line('Tunnan töms varannan vecka hos oss.', 0.4)])),
    ).toHaveLength(1);
    const rows = input([
      line('Kärl: 140 liter | Pris: 2 480 kr', 0.5, 'row'),
      line('Kärl: 190 liter | Pris: 2 980 kr', 0.4, 'row'),
    ]);
    expect(textsOf(rows)).toHaveLength(2);
  });

  it('shows several rows of one table as one quote, under its caption and in the page’s order', () => {
    const row = (text: string, score: number, place: number): Line => ({
      text,
      score,
      kind: 'row',
      lead: 'Öppettider',
      group: 1,
      place,
    });
    const rows = [row('Lördag | 10–15', 0.35, 3), row('Måndag | 10–19', 0.3, 1), row('Tisdag | 10–19', 0.25, 2)];
    expect(pickQuotes(input(rows, [line('Biblioteket ligger vid torget.', 0.1)]))).toEqual([
      {
        section: null,
        lead: 'Öppettider',
        lines: ['Måndag | 10–19', 'Tisdag | 10–19', 'Lördag | 10–15'],
        kind: 'row',
        number: 1,
      },
    ]);
  });

  it('never mixes languages in one answer', () => {
    const given = input([line('The fee is 95 kr.', 0.5)], [line('Avgiften är 95 kr.', 0.4)]);
    const [first, second] = given.passages;
    if (first && second)
      expect(textsOf({ ...given, passages: [{ ...first, language: 'en' }, second] })).toEqual(['The fee is 95 kr.']);
  });

  it('streams quote by quote, each with the mark of its passage, and estimates usage', async () => {
    const { stream } = await extractiveModel().doStream({
      prompt: [],
      providerOptions: {
        radrum: input(
          [line('Ett om fåglar.', 0.4)],
          [line('Två om bilar.', 0.35), { ...line('är blå', 0.2, 'item'), lead: 'Bilar som' }],
        ),
      },
    });
    const parts = await read(stream);
    expect(parts.flatMap((part) => (part.type === 'text-delta' ? [part.delta] : []))).toEqual([
      'Ett om fåglar. [1]',
      '\n\nTvå om bilar. [2]',
      '\n\nBilar som\n- är blå [2]',
    ]);
    const last = parts.at(-1);
    expect(last?.type === 'finish' && last.usage.outputTokens.total).toBeGreaterThan(5);
  });

  it('says nothing when it is given nothing, or rubbish', async () => {
    for (const radrum of [input(), { question: 1 }, input([line('  ', 1)])]) {
      const result = await extractiveModel().doGenerate({ prompt: [], providerOptions: { radrum } });
      expect(result.content).toEqual([]);
    }
    expect((await extractiveModel().doGenerate({ prompt: [] })).content).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const abortSignal = AbortSignal.abort();
    const { stream } = await extractiveModel().doStream({
      prompt: [],
      abortSignal,
      providerOptions: { radrum: input([line('Ett.', 1)]) },
    });
    await expect(read(stream)).rejects.toThrow();
  });
});
