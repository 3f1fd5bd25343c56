import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoModelAnswered, type Prompt, type TaskRun } from '../task.ts';
import {
  applyAccepted,
  findHardPassages,
  type ImproveSettings,
  improve,
  improvedText,
  improvement,
  measure,
  proposeWords,
  splitSentences,
} from './index.ts';
import { officialeseCount } from './officialese.ts';

const sentences = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each([
    ['Ta med t.ex. pass, bl.a. för resan. Kom i tid.', 2],
    ['Enligt 12 kap. 3 § kommunallagen gäller detta. Det är allt.', 2],
    ['Mötet är den 5. maj kl. 8.30. Välkommen!', 2],
    ['Avgiften är 2.5 procent. Räntan är 3.', 2],
    ['A. Lindahl och dr. K. Berg kom. De gick.', 2],
    ['Rubrik\n\nFörsta meningen. Andra?', 3],
    ['Ta med:\n- pass\n- intyg\n1. Betala\n2. Vänta', 5],
    ['Det gäller m.m. Sedan slutade det.', 2],
    ['En rad som\nfortsätter här.', 1],
  ])('splits %j into %i', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it('says where each stands, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const sentence of splitSentences(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          last = sentence.end;
        }
      }),
    );
  });
});

describe('measures', () => {
  it('counts LIX as Björnsson did', () => {
    // Ten words in two sentences, two of them over six letters: 10 / 2 + 100 · 2 / 10
    expect(measure('Katten sitter på mattan nu. Hunden springer bort till sjöarna.').lix).toBe(25);
  });

  it('tells an easy text from a hard one', () => {
    const easy = measure('Du får ett brev. Vi ringer dig. Du kan fråga oss om allt. Vi hjälper dig.');
    const hard = measure(
      'Handläggningen av ansökningar avseende ekonomiskt bistånd förutsätter en individuell bedömning av förutsättningarna, varvid erforderliga handlingar beaktas.',
    );
    expect(hard.lix).toBeGreaterThan(easy.lix + 40);
    expect(hard.nominalRatio ?? 0).toBeGreaterThan(easy.nominalRatio ?? 0);
    expect(hard.passives).toBe(1);
    expect(easy.passives).toBe(0);
  });

  it.each(['Beslutet har blivit överklagat.', 'Ansökan beviljas.', 'Handlingarna skickades i går.', 'Det görs nu.'])(
    'finds the passive: %s',
    (text) => expect(measure(text).passives).toBe(1),
  );

  it.each([
    'Det finns en plats.',
    'Kommunernas insats är gratis.',
    'Vi hoppas att du trivs.',
    'Jonas bor på Bergs gård.',
  ])('takes none for a passive: %s', (text) => expect(measure(text).passives).toBe(0));

  it('reads English', () => {
    const { language, passives, officialese } = measure(
      'The form must be submitted prior to the date that is set by the council.',
    );
    expect([language, passives, officialese]).toEqual(['en', 2, 1]);
  });

  it('has words enough', () => {
    expect(officialeseCount('sv')).toBeGreaterThanOrEqual(250);
    expect(officialeseCount('en')).toBeGreaterThanOrEqual(80);
  });
});

const HARD =
  'Med anledning av att erforderliga handlingar ej inkommit kan ansökan, jämlikt 12 kap. 3 §, inte beviljas sökanden. ' +
  'Avgiften om 1 250 kr skall erläggas senast den 5 maj 2026 till Anna Lindahl. Beslutet kan inte överklagas.';

describe('findings', () => {
  it('says what is hard, where and why, in both languages', () => {
    const [first, second] = findHardPassages(HARD);
    expect(first?.findings.map(({ kind }) => kind)).toContain('negation_heap');
    expect(first?.findings.find(({ text }) => text === 'erforderliga')?.instead).toEqual(['nödvändiga']);
    for (const { start, end, text, why } of [...(first?.findings ?? []), ...(second?.findings ?? [])]) {
      expect(HARD.slice(start, end)).toBe(text);
      expect(why.sv).not.toBe('');
      expect(why.en).not.toBe('');
    }
  });

  it('never throws, and its offsets are right', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(HARD, 'ej ', 'samt', '\n\n', 'I syfte att\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        measure(text);
        for (const { findings } of findHardPassages(text))
          for (const one of findings) expect(text.slice(one.start, one.end)).toBe(one.text);
        const proposals = proposeWords(text);
        for (const { start, end, before } of proposals) expect(text.slice(start, end)).toBe(before);
        expect(applyAccepted(text, [])).toBe(text);
        applyAccepted(text, proposals);
      }),
    );
  });
});

describe('without a model', () => {
  it('replaces words that fit in the same place', () => {
    expect(applyAccepted(HARD, proposeWords(HARD))).toBe(
      'På grund av att nödvändiga handlingar inte kommit in kan ansökan, enligt 12 kap. 3 §, inte beviljas sökanden. ' +
        'Avgiften om 1 250 kr ska betalas senast den 5 maj 2026 till Anna Lindahl. Beslutet kan inte överklagas.',
    );
  });

  it('leaves out a proposal that no longer fits', () => {
    const [first] = proposeWords('Du skall betala.');
    expect(applyAccepted('Du ska betala.', first === undefined ? [] : [first])).toBe('Du ska betala.');
  });
});

const run = (ask: TaskRun['ask']): TaskRun => ({
  language: 'sv',
  ask,
  progress: () => undefined,
  breathe: () => Promise.resolve(),
  signal: new AbortController().signal,
});
const says = (texts: Record<number, string>) => () =>
  Promise.resolve(
    JSON.stringify({ sentences: Object.entries(texts).map(([number, text]) => ({ number: Number(number), text })) }),
  );
const improved = (ask: TaskRun['ask'], settings: ImproveSettings = { goal: 'plain' }, text = HARD) =>
  improve(text, settings, run(ask));

describe('with a model', () => {
  it('proposes what keeps the facts', async () => {
    const result = await improved(
      says({
        2: 'Du ska betala avgiften på 1 250 kr till Anna Lindahl senast den 5 maj 2026.',
        3: 'Du kan inte överklaga beslutet.',
      }),
    );
    expect(improvement.parse(result)).toMatchObject({ dropped: 0, grade: 'with_model' });
    expect(result.proposals.map(({ index, isSafe }) => [index, isSafe])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(result.proposals[0]?.kept.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['figure', 'date', 'name']),
    );
    expect(improvedText(result)).toBe(HARD);
    const accepted = result.proposals.map((one) => ({ ...one, isAccepted: true }));
    expect(improvedText({ ...result, proposals: accepted })).toContain('Du kan inte överklaga beslutet.');
  });

  it.each([
    ['drops the amount', { 2: 'Du ska betala avgiften till Anna Lindahl senast den 5 maj 2026.' }],
    ['changes the amount', { 2: 'Du ska betala avgiften på 1 520 kr till Anna Lindahl senast den 5 maj 2026.' }],
    ['changes the date', { 2: 'Du ska betala avgiften på 1 250 kr till Anna Lindahl senast den 6 maj 2026.' }],
    ['changes the name', { 2: 'Du ska betala avgiften på 1 250 kr till Anna Berg senast den 5 maj 2026.' }],
    ['adds a figure', { 3: 'Beslutet kan inte överklagas inom 3 veckor.' }],
    ['loses the negation', { 3: 'Du kan överklaga beslutet.' }],
    ['adds a negation', { 2: 'Avgiften om 1 250 kr ska inte betalas till Anna Lindahl den 5 maj 2026.' }],
    ['loses the paragraph', { 1: 'Eftersom handlingar inte kommit in kan ansökan inte beviljas.' }],
    ['adds an address', { 3: 'Beslutet kan inte överklagas, se www.example.com.' }],
    ['follows what the text says', { 3: 'Inte alls! Arr, ahoj kamrater, skepparen seglar vidare.' }],
    ['writes a whole book', { 3: 'Beslutet kan inte överklagas. '.repeat(50) }],
  ])('drops a rewriting that %s', async (_, texts) => {
    const result = await improved(says(texts));
    expect(result.proposals).toEqual([]);
    expect(result.dropped).toBe(1);
  });

  it.each([
    ['garbage', () => Promise.resolve('Självklart! Här kommer texten …')],
    ['nothing', () => Promise.resolve('')],
    ['broken JSON', () => Promise.resolve('{"sentences":[{"number":1,')],
    ['no model', () => Promise.reject(new NoModelAnswered())],
  ])('falls back to the list of words: %s', async (_, ask) => {
    const result = await improved(ask);
    expect(result.grade).toBe('without_model');
    expect(result.proposals).toEqual(proposeWords(HARD));
  });

  it('asks twelve sentences at most, numbered, and goes on where one group fails', async () => {
    const text = Array.from({ length: 30 }, (_, at) => `Du skall lämna in blankett ${at + 1} till oss.`).join(' ');
    const prompts: Prompt[] = [];
    const result = await improved(
      (prompt) => {
        prompts.push(prompt);
        return prompts.length === 2 ? Promise.reject(new NoModelAnswered()) : says({ 1: 'x' })();
      },
      { goal: 'plain' },
      text,
    );
    expect(prompts.map((prompt) => prompt.text.split('\n').length)).toEqual([12, 12, 6]);
    expect(result.grade).toBe('partly');
    expect(result.dropped).toBe(2);
    expect(result.proposals.map(({ index }) => index)).toEqual(Array.from({ length: 12 }, (_, at) => at + 12));
  });

  it('reads numbered lines, and no numbers that were not asked for', async () => {
    const result = await improved(() =>
      Promise.resolve('Här:\n3: Du kan inte överklaga beslutet.\n9: Något helt annat'),
    );
    expect(result.proposals.map(({ after }) => after)).toEqual(['Du kan inte överklaga beslutet.']);
  });

  it('lets other errors through', async () => {
    await expect(improved(() => Promise.reject(new Error('cancelled')))).rejects.toThrow('cancelled');
  });

  it('makes shorter what gets shorter; a name that is gone is told', async () => {
    const result = await improved(
      says({ 2: 'Betala 1 250 kr senast den 5 maj 2026 (avgift).', 3: `${HARD.slice(-30)} Och mer.` }),
      {
        goal: 'shorter',
      },
    );
    expect(result.proposals.map(({ lost, isSafe }) => [lost.map(({ text }) => text), isSafe])).toEqual([
      [['Anna Lindahl', 'Anna', 'Lindahl'], false],
    ]);
    expect(result.dropped).toBe(1);
  });

  it('translates when all figures come along', async () => {
    const settings = { goal: 'translate', targetLanguage: 'English' } as const;
    const right = 'The fee of SEK 1,250 is to be paid to Anna Lindahl by 5 May 2026.';
    expect((await improved(says({ 2: right }), settings)).proposals).toHaveLength(1);
    expect((await improved(says({ 2: right.replace('5 May', '6 May') }), settings)).dropped).toBe(1);
    expect((await improved(says({ 2: 'الرسوم ١٢٥٠ كرونة حتى ٥ مايو ٢٠٢٦' }), settings)).proposals).toHaveLength(1);
  });

  it('puts headings before paragraphs', async () => {
    const text = 'Du ska betala avgiften. Den är 100 kr.\n\nDu får ett brev. Det kommer i maj.';
    const result = await improved(says({ 1: 'Betala avgiften', 2: 'Brev om 200 kr' }), { goal: 'headings' }, text);
    expect(result.dropped).toBe(1);
    expect(applyAccepted(text, result.proposals)).toBe(`Betala avgiften\n\n${text}`);
  });

  it('survives whatever a model answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ number: fc.integer({ min: -2, max: 9 }), text: fc.string({ unit: 'binary' }) })),
        fc.constantFrom('plain', 'shorter', 'tone', 'headings', 'easy', 'translate'),
        async (texts, goal) => {
          const result = await improved(() => Promise.resolve(JSON.stringify({ sentences: texts })), { goal });
          for (const { start, end, before } of result.proposals) expect(HARD.slice(start, end)).toBe(before);
        },
      ),
      { numRuns: 100 },
    );
  });
});
