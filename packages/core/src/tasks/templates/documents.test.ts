import type { Block } from '@radrum/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldCases, fieldTemplates } from '../../../test/field-set.ts';
import { grantDecision } from '../../../test/grant-template.ts';
import { NoModelAnswered, type TaskDocument, type TaskRun } from '../task.ts';
import { fillFromDocuments, fillFromSpreadsheet, fillTemplate } from './index.ts';
import { oneLine, pagesOf, sentencesOf } from './statements.ts';

const runWith = (ask: TaskRun['ask']): TaskRun => ({
  language: 'sv',
  ask,
  progress: () => {},
  breathe: () => Promise.resolve(),
  signal: new AbortController().signal,
});
const alone = runWith(null);
const documentOf = (...blocks: Block[]): TaskDocument => ({ id: 'd1', name: 'Ansökan.pdf', pages: 2, blocks });
const paragraph = (text: string, page = 1): Block => ({ type: 'paragraph', text, page });

describe('fields from documents', () => {
  it('come with the sentence and the page that give them', async () => {
    const { proposals, values, missing } = await fillFromDocuments(
      fieldTemplates.permit,
      [
        documentOf(
          paragraph('Ärendet gäller ett garage.'),
          paragraph('Sökanden Anna Holm fick lov. Avgiften är 12 400 kr.', 2),
        ),
      ],
      alone,
    );
    expect(values).toEqual({ sökande: 'Anna Holm', avgift: '12 400 kr' });
    expect(proposals.find(({ field }) => field === 'avgift')?.found).toEqual({
      value: '12 400 kr',
      written: '12\u00a0400\u00a0kronor',
      reference: { documentId: 'd1', page: 2, quote: 'Avgiften är 12 400 kr.' },
    });
    expect(missing.map(({ name }) => name)).toEqual(['fastighet', 'yta', 'beslutsdatum', 'utfall', 'handläggare']);
  });

  it('that two sentences say differently are left to a person, with both', async () => {
    const { proposals } = await fillFromDocuments(
      fieldTemplates.permit,
      [documentOf(paragraph('Avgift: 900 kr')), { ...documentOf(paragraph('Avgift: 1 200 kr')), id: 'd2' }],
      alone,
    );
    const fee = proposals.find(({ field }) => field === 'avgift');
    expect(fee?.found).toBeNull();
    expect(fee?.candidates.map(({ value, reference }) => [value, reference.documentId])).toEqual([
      ['900 kr', 'd1'],
      ['1 200 kr', 'd2'],
    ]);
  });

  it('of our own set are right or marked missing, never invented, each quoted word for word', async () => {
    for (const { template, blocks, expected } of fieldCases) {
      const document = documentOf(...blocks);
      const { proposals } = await fillFromDocuments(fieldTemplates[template], [document], alone);
      const text = pagesOf(document)
        .map((page) => page.text)
        .join('\n');
      for (const { field, found } of proposals) {
        if (!found) continue;
        expect([field, found.written.replaceAll('\u00a0', ' ')]).toEqual([field, expected[field]]);
        expect(text).toContain(oneLine(found.reference.quote));
        expect(oneLine(found.reference.quote)).toContain(oneLine(found.value));
      }
    }
  });

  it('are looked for in any text without a fault', async () => {
    const text = fc.array(
      fc.constantFrom(
        'Avgift',
        'avgiften',
        ':',
        ' ',
        '12 400 kr',
        '\n',
        '.',
        'Sökande',
        'Anna Holm',
        '2026-11-24',
        '[',
        '{{',
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          text.map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        async (value) => {
          const document = documentOf(paragraph(value), { type: 'list', ordered: false, items: [value, ''] });
          const { proposals } = await fillFromDocuments(fieldTemplates.permit, [document], alone);
          const page = pagesOf(document)
            .map((one) => one.text)
            .join('\n');
          for (const { found } of proposals) if (found) expect(page).toContain(oneLine(found.reference.quote));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of 500 pages take a few seconds', async () => {
    const blocks = Array.from({ length: 10_000 }, (_, at) =>
      paragraph(
        `Stycke ${at} om avgifter, sökande och beslut: nämnden ser över ${at} ärenden under året.`,
        Math.ceil((at + 1) / 20),
      ),
    );
    const began = performance.now();
    await fillFromDocuments(fieldTemplates.permit, [documentOf(...blocks)], alone);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('a model', () => {
  const document = documentOf(
    paragraph('Huset på Strand 1:2 ska målas. Ann-Marie Ek söker lov. Det kostar 4 500 kronor att pröva saken.'),
  );
  const answer = (...all: { field: string; value: unknown; quote: string }[]) =>
    runWith(() => Promise.resolve(`Här: ${JSON.stringify(all)} klart`));

  it('adds what no label tells, with its quote', async () => {
    const { values, grade, proposals } = await fillFromDocuments(
      fieldTemplates.permit,
      [document],
      answer(
        { field: 'avgift', value: '4 500 kr', quote: 'Det  kostar 4 500 kronor att pröva saken.' },
        { field: 'sökande', value: 'Ann-Marie Ek', quote: 'Ann-Marie Ek söker lov.' },
      ),
    );
    expect(values).toMatchObject({ avgift: '4 500 kr', sökande: 'Ann-Marie Ek' });
    expect(grade).toBe('with_model');
    expect(proposals.find(({ field }) => field === 'avgift')).toMatchObject({
      by: 'model',
      found: { reference: { page: 1, documentId: 'd1' } },
    });
  });

  it('that invents a quote, a value, a part of a word or a field changes nothing', async () => {
    const { values, dropped } = await fillFromDocuments(
      fieldTemplates.permit,
      [document],
      answer(
        { field: 'avgift', value: '9 900 kr', quote: 'Det kostar 4 500 kronor att pröva saken.' },
        { field: 'avgift', value: '9 900 kr', quote: 'Det kostar 9 900 kronor.' },
        { field: 'avgift', value: '500 kr', quote: '4 500 kronor' },
        { field: 'avgift', value: '500 kr', quote: '500 kronor att pröva' },
        { field: 'sökande', value: 'Ann', quote: 'Ann-Mari' },
        { field: 'sökande', value: 'Marie', quote: 'Marie Ek söker' },
        { field: 'handläggare', value: 'Marie E', quote: 'Ann-Marie Ek söker lov.' },
        { field: 'beslutsdatum', value: '2026-01-01', quote: 'Ann-Marie Ek söker lov.' },
        { field: '__proto__', value: 'x', quote: 'Huset' },
        { field: 'fastighet', value: '', quote: '' },
      ),
    );
    expect(values).toEqual({});
    expect(dropped).toBe(10);
  });

  it('that contradicts a label is not believed, and none that contradicts a word near by either', async () => {
    const said = documentOf(
      paragraph('Avgift: 900 kr. Handläggaren Lisa Nygren och Jonas Berg var där. Det kostar 4 500 kronor.'),
    );
    const { values, proposals } = await fillFromDocuments(
      fieldTemplates.permit,
      [said],
      answer(
        { field: 'avgift', value: '4 500 kr', quote: 'Det kostar 4 500 kronor.' },
        { field: 'handläggare', value: 'Jonas Berg', quote: 'Lisa Nygren och Jonas Berg var där.' },
      ),
    );
    expect(values).toEqual({ avgift: '900 kr' });
    expect(proposals.find(({ field }) => field === 'handläggare')?.candidates.map(({ value }) => value)).toEqual([
      'Lisa Nygren',
      'Jonas Berg',
    ]);
  });

  it('that answers rubbish, or does not answer, leaves what the documents say', async () => {
    for (const ask of [
      () => Promise.resolve('Självklart! Avgiften är 12 kr.'),
      () => Promise.resolve('[{"field": 3}]'),
      () => Promise.resolve('] ['),
      () => Promise.reject(new NoModelAnswered('none')),
    ]) {
      const { values, grade } = await fillFromDocuments(
        fieldTemplates.permit,
        [documentOf(paragraph('Avgift: 900 kr'))],
        runWith(ask),
      );
      expect([values, grade]).toEqual([{ avgift: '900 kr' }, 'without_model']);
    }
  });
});

describe('sentences', () => {
  it('end where they end', () => {
    expect(sentencesOf('Se t.ex. Lagen 12 kap. 3 §. Beslut den 3. mars. Kostar 1.5 mnkr! Nytt?')).toEqual([
      'Se t.ex. Lagen 12 kap. 3 §.',
      'Beslut den 3. mars.',
      'Kostar 1.5 mnkr!',
      'Nytt?',
    ]);
  });
});

describe('a spreadsheet', () => {
  const sheet = (header: string[], rows: string[][]): TaskDocument =>
    documentOf({ type: 'table', caption: null, header, rows, page: 1 });

  it('gives a letter a row, its columns known by label, name or another word for it', () => {
    const read = fillFromSpreadsheet(
      grantDecision,
      sheet(
        ['Föreningens namn', 'Beviljat belopp (kr)', 'BESLUTSDATUM', 'Dnr', 'utfall', 'Handläggare', 'Anteckning'],
        [
          ['Alfa', '12400', '2026-11-24', 'KFN 1/26', 'Bifall', 'Karin Ek', ''],
          ['', '', '', '', '', '', ''],
          ['Beta', 'mycket', '2026-11-24', 'KFN 2/26', 'Kanske', 'Karin Ek', 'x'],
        ],
      ),
    );
    expect(read.unused).toEqual(['Anteckning']);
    expect(read.absent.map(({ name }) => name)).toEqual(['villkor', 'svar_senast']);
    expect(read.rows.map(({ row }) => row)).toEqual([1, 3]);
    expect(read.rows[1]?.problems.map(({ place }) => place)).toEqual([
      { row: 3, field: 'belopp' },
      { row: 3, field: 'utfall' },
    ]);
    expect(fillTemplate(grantDecision, read.rows[0]?.values ?? {}).parts[2]?.text).toBe(
      'Ni får 12\u00a0400\u00a0kronor.',
    );
  });

  it('may have a title and names that several columns share over the names', () => {
    const read = fillFromSpreadsheet(
      grantDecision,
      sheet(
        ['Bidrag 2026', '', '', ''],
        [
          ['Mottagare', '', 'Beslut', ''],
          ['Förening', 'Handläggare', 'Beslutsdatum', 'Beviljat belopp'],
          ['Alfa', 'Karin Ek', '2026-11-24', '900'],
        ],
      ),
    );
    expect(read.columns).toHaveLength(4);
    expect(read.rows).toMatchObject([{ row: 1, values: { förening: 'Alfa', belopp: '900' } }]);
  });

  it('with two columns for a field gives it from neither, and one without columns or with too many rows gives nothing', () => {
    const twice = fillFromSpreadsheet(
      grantDecision,
      sheet(['Beslutsdatum', 'Förening', 'Förening'], [['2026-01-01', 'A', 'B']]),
    );
    expect(twice.problems).toMatchObject([{ code: 'two_columns', place: { field: 'förening' } }]);
    expect(twice.rows[0]?.values).toEqual({ beslutsdatum: '2026-01-01' });
    expect(fillFromSpreadsheet(grantDecision, documentOf()).problems).toMatchObject([{ code: 'no_columns' }]);
    const many = sheet(
      ['Förening'],
      Array.from({ length: 100_000 }, () => ['A']),
    );
    expect(fillFromSpreadsheet(grantDecision, many)).toMatchObject({ rows: [], problems: [{ code: 'too_many_rows' }] });
  });
});
