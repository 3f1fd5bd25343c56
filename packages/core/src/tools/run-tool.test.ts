import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Citable } from './citable.ts';
import { toolNames } from './names.ts';
import { definitionsOf } from './registry.ts';
import { runTool, toolLimits } from './run-tool.ts';
import type { AttachedFile, ToolContext } from './tool.ts';

const passage: Citable = {
  title: 'Avgifter',
  headings: ['Kopior'],
  text: 'En kopia kostar 4 500 kronor. Budgeten är 4,5 miljoner kronor. Ansökan kom in den 3 maj 2027. Moms: 12,50.',
  url: null,
  language: 'sv',
  documentId: 'doc_1',
  page: 2,
  changedAt: null,
};
const file: AttachedFile = {
  id: 'file_1',
  name: 'Protokoll.pdf',
  pages: [
    { page: 1, text: 'Närvarande.' },
    { page: 2, text: 'Hyran höjs.' },
    { page: 2, text: 'Mötet avslutas.' },
  ],
  search: async (question) => (question.includes('hyra') ? [{ page: 2, text: 'Hyran höjs.' }] : []),
};
const context = (more: Partial<ToolContext> = {}): ToolContext => ({
  language: 'sv',
  moment: { now: new Date('2026-11-26T12:00:00Z'), timeZone: 'Europe/Stockholm', country: 'SE' },
  material: [passage],
  said: ['Vad är 12 % av avgiften, tre veckor efter den 3 maj 2027 och 28 dagar före julafton?'],
  search: async (query) => (query === 'inget' ? [] : [passage]),
  pagesOf: async () => [
    { page: 1, text: 'Första sidan.' },
    { page: 2, text: 'Andra sidan.' },
  ],
  files: async () => [file],
  ...more,
});
const run = (name: string, input: unknown, more: Partial<ToolContext> = {}, ms: number = toolLimits.callMs) =>
  runTool(
    { name, input: typeof input === 'string' ? input : JSON.stringify(input) },
    { allowed: toolNames, context: context(more), ms, onFailure: () => {} },
  );
/** The text that a call gave; fails where it gave none. */
async function text(name: string, input: unknown, more: Partial<ToolContext> = {}): Promise<string> {
  const outcome = await run(name, input, more);
  if (outcome.problem !== null) throw new Error(`${outcome.problem}: ${outcome.detail}`);
  return outcome.found.map((one) => one.text).join('\n');
}
const problem = async (name: string, input: unknown, more?: Partial<ToolContext>) =>
  (await run(name, input, more)).problem;

describe('calculate', () => {
  test('says the sum, and what it may be rounded to', async () => {
    expect(await text('calculate', { expression: '4500*12%' })).toMatch(/^4500 × 12% = 540$/);
    expect(await text('calculate', { expression: '4500/7' })).toMatch(
      /^4500 \/ 7 ≈ 642\.8571428571\n.*; 643; 642,9; 642,86$/,
    );
    expect(await text('calculate', { expression: '4500000 * 2' })).toContain('9\u00a0000\u00a0000');
  });
  test.each([
    ['4500 + 0.12', null],
    ['4500000 / 12', null], // 4,5 miljoner
    ['12.5 * 2', null], // a price of 12,50
    ['2027 - 7', null],
    ['100 * 365 / 7', null],
    ['7777 + 0', 'not_grounded'],
    ['4500 * 13.5', 'not_grounded'],
    ['45000', 'not_grounded'],
    [`4500 + ${'9'.repeat(200)}`, 'not_grounded'],
  ])('%s with figures that stand somewhere, or not', async (expression, why) => {
    expect(await problem('calculate', { expression })).toBe(why);
  });
  test('takes no figure from what was never said', async () => {
    expect(await problem('calculate', { expression: '4500 * 2' }, { material: [], said: [] })).toBe('not_grounded');
  });
});

describe('reckon_date', () => {
  test('gives weekday and week, and the day so much later', async () => {
    expect(await text('reckon_date', { from: 'today' })).toBe('torsdag 26 november 2026, 2026-11-26, vecka 48');
    expect(await text('reckon_date', { from: '2027-05-03', amount: 3, unit: 'weeks' })).toContain(
      'måndag 24 maj 2027, 2027-05-24, vecka 21',
    );
    expect(await text('reckon_date', { from: 'today', amount: -28, unit: 'days' }, { language: 'en' })).toContain(
      '28 days earlier: Thursday, October 29, 2026',
    );
  });
  test('leaves out weekends, holidays and the eves that count as Sundays', async () => {
    // 23 December is a Wednesday; 24 to 27 are Christmas and a weekend, the 31st and the 1st too
    const from = { said: ['23 december 2026', '1, 2, 3 eller 4 dagar'] };
    const later = async (amount: number) =>
      /\d{4}-\d\d-\d\d(?=[^\n]*$)/.exec(
        await text('reckon_date', { from: '2026-12-23', amount, unit: 'working_days' }, from),
      )?.[0];
    expect(await Promise.all([1, 2, 3, 4].map(later))).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2027-01-04',
    ]);
    expect(
      await text('reckon_date', { from: '2026-12-23', to: '2027-01-04' }, { said: ['23 december', '4 januari'] }),
    ).toContain('12 dagar, varav 4 arbetsdagar');
  });
  test('a month later is the same day, or the month’s last', async () => {
    const from = { said: ['31 januari 2027, två månader'] };
    expect(await text('reckon_date', { from: '2027-01-31', amount: 1, unit: 'months' }, from)).toContain('2027-02-28');
    expect(await text('reckon_date', { from: '2027-01-31', amount: -2, unit: 'months' }, from)).toContain('2026-11-30');
  });
  test.each([
    [{ from: '2027-02-30' }, 'invalid_input'],
    [{ from: '2027-05-03', amount: 3 }, 'invalid_input'],
    [{ from: '2027-05-03', amount: 1e9, unit: 'days' }, 'invalid_input'],
    [{ from: '2027-05-03', amount: 30, unit: 'days' }, 'not_grounded'],
    [{ from: '2027-05-03', amount: 12, unit: 'months' }, null],
    [{ from: '2028-06-17' }, 'not_grounded'],
    [{ from: 'today', amount: 77, unit: 'days' }, 'not_grounded'],
  ])('%j', async (input, why) => expect(await problem('reckon_date', input)).toBe(why));

  test('steps forth and back again, by any unit of days', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000 }),
        fc.constantFrom('days', 'weeks', 'working_days'),
        async (amount, unit) => {
          const last = (made: string) => /\d{4}-\d\d-\d\d(?=[^\n]*$)/.exec(made)?.[0] ?? '';
          const said = [String(amount)];
          const there = last(await text('reckon_date', { from: 'today', amount, unit }, { said }));
          const [, month = '', day = ''] = there.split('-').map(Number);
          const back = await text(
            'reckon_date',
            { from: there, amount: -amount, unit },
            { said: [...said, `${day}/${month}`] },
          );
          expect(last(back)).toBe('2026-11-26');
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('measure_text says how a text reads, in words', async () => {
  const made = await text('measure_text', {
    text: 'Detta är en mening. Här kommer ytterligare en förhållandevis komplicerad mening.',
  });
  expect(made).toMatch(/^LIX \d+(?:,\d)?: lätt text\n\d+ ord i 2 meningar/);
  expect(await text('measure_text', { text: 'Go.' }, { language: 'en' })).toMatch(/^LIX \d/);
});

test('search_knowledge finds passages and sentences of files', async () => {
  const outcome = await run('search_knowledge', { query: 'hur hyran ändras' });
  expect(outcome.found).toMatchObject([
    { documentId: 'doc_1' },
    { title: 'Protokoll.pdf', page: 2, documentId: null, fileId: 'file_1' },
  ]);
  expect(await problem('search_knowledge', { query: 'inget' })).toBe('nothing_found');
});

describe('read_page', () => {
  test('reads the page of a passage or a file', async () => {
    expect(await text('read_page', { passage: 1 })).toBe('Andra sidan.');
    expect(await text('read_page', { passage: 1, page: 1 })).toBe('Första sidan.');
    expect(await text('read_page', { file: 'protokoll.PDF', page: 2 })).toBe('Hyran höjs.\n\nMötet avslutas.');
  });
  test.each([
    [{ passage: 2 }, 'nothing_found'],
    [{ passage: 1, page: 3 }, 'nothing_found'],
    [{ file: 'annan.pdf' }, 'nothing_found'],
    [{}, 'invalid_input'],
    [{ passage: 1, file: 'Protokoll.pdf' }, 'invalid_input'],
    [{ passage: 1.5 }, 'invalid_input'],
  ])('%j', async (input, why) => expect(await problem('read_page', input)).toBe(why));
  test('divides what has no pages', async () => {
    const line = `${'x'.repeat(99)}\n`;
    const pagesOf = async () => [{ page: null, text: line.repeat(100) }];
    expect((await text('read_page', { passage: 1, page: 3 }, { pagesOf })).length).toBeLessThan(3_700);
    expect(await problem('read_page', { passage: 1, page: 4 }, { pagesOf })).toBe('nothing_found');
  });
});

describe('a call', () => {
  test('whatever a model writes, it gets material or a short reason, and never an exception', async () => {
    const name = fc.oneof(fc.constantFrom<string>(...toolNames), fc.string());
    const key = fc.constantFrom(
      'expression',
      'query',
      'text',
      'from',
      'to',
      'amount',
      'unit',
      'passage',
      'file',
      'page',
      '__proto__',
    );
    const input = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .dictionary(
          key,
          fc.oneof(
            fc.string(),
            fc.double(),
            fc.integer(),
            fc.constantFrom('today', '2027-05-03', '4500*2'),
            fc.constant(null),
          ),
        )
        .map((made) => JSON.stringify(made)),
    );
    await fc.assert(
      fc.asyncProperty(name, input, async (called, given) => {
        const outcome = await run(called, given);
        if (outcome.problem === null) expect(outcome.found.length).toBeGreaterThan(0);
        else expect(outcome.detail.length).toBeLessThan(500);
        expect(outcome.problem).not.toBe('failed');
      }),
      { numRuns: 1_000 },
    );
  });
  test('that takes too long is given up, and one that breaks is told as broken', async () => {
    const slow = { search: () => new Promise<never>(() => {}) };
    expect((await run('search_knowledge', { query: 'väg' }, slow, 20)).problem).toBe('out_of_time');
    expect((await run('search_knowledge', { query: 'väg' }, {}, 0)).problem).toBe('out_of_time');
    const broken = { search: async () => Promise.reject(new Error('secret detail')) };
    expect(await run('search_knowledge', { query: 'väg' }, broken)).toEqual({
      found: [],
      problem: 'failed',
      detail: 'the tool failed',
    });
  });
  test('of a tool that the policy does not allow is not run', async () => {
    const outcome = await runTool(
      { name: 'calculate', input: '{"expression":"1+1"}' },
      { allowed: ['measure_text'], context: context(), ms: 100, onFailure: () => {} },
    );
    expect(outcome.problem).toBe('not_allowed');
  });
  test('every tool is told with a schema that providers take', () => {
    for (const { name, description, inputSchema } of definitionsOf(toolNames)) {
      expect(name).toMatch(/^[a-z_]{1,64}$/);
      expect(description?.length).toBeGreaterThan(40);
      expect(inputSchema).toMatchObject({ type: 'object', properties: expect.any(Object) });
      expect(JSON.stringify(inputSchema)).not.toContain('$schema');
    }
  });
});
