import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate, fillTemplate, type TemplateDefinition, templateDefinition } from './index.ts';
import { readDate } from './dates.ts';
import { readAmount, readNumber, writeAmount } from './numbers.ts';
import { grantDecision, grantValues } from '../../../test/grant-template.ts';

const codes = (definition: TemplateDefinition): string[] => checkTemplate(definition).map(({ code }) => code);
const texts = (values: Parameters<typeof fillTemplate>[1], definition = grantDecision): string[] =>
  fillTemplate(definition, values).parts.map(({ text }) => text);

describe('a template', () => {
  it('that is in order has no errors', () => {
    expect(templateDefinition.parse(grantDecision)).toEqual(grantDecision);
    expect(checkTemplate(grantDecision).filter(({ weight }) => weight === 'error')).toEqual([]);
  });

  it('tells what is wrong with it, and where, in both languages', () => {
    const [first] = grantDecision.fields;
    if (!first) throw new Error('no field');
    const wrong: TemplateDefinition = {
      ...grantDecision,
      fields: [
        first,
        { ...first },
        { name: 'a', label: 'A', type: 'text', required: true, default: '{{b}}' },
        { name: 'b', label: 'B', type: 'text', required: true, default: '{{c}}' },
        { name: 'c', label: 'C', type: 'text', required: true, default: 'x {{a}}' },
        { name: 'val', label: 'Val', type: 'choice', required: true },
        { name: 'dag', label: 'Dag', type: 'date', required: true, default: 'i morgon' },
      ],
      parts: [
        { kind: 'paragraph', text: '{{okänd}} och {{förening} och {{val}} {{dag}}' },
        { kind: 'fixed', text: 'Enligt {{lag}}.', when: { all: [{ field: 'finns_inte', is: 'filled' }] } },
        { kind: 'paragraph', text: 'x', when: { field: 'förening', is: 'over', value: '3' } },
        { kind: 'paragraph', text: 'x', when: { field: 'dag', is: 'equals' } },
        { kind: 'paragraph', text: 'x', when: { field: 'dag', is: 'under', value: 'snart' } },
      ],
    };
    const found = checkTemplate(wrong);
    expect(new Set(found.map(({ code }) => code))).toEqual(
      new Set([
        'duplicate_name',
        'choice_without_choices',
        'wrong_default',
        'cyclic',
        'unknown_field',
        'broken_mark',
        'unknown_field_in_fixed',
        'unknown_field_in_condition',
        'condition_of_wrong_type',
        'condition_without_value',
        'condition_with_wrong_value',
      ]),
    );
    expect(found.filter(({ code }) => code === 'cyclic').map(({ place }) => place)).toEqual([
      { field: 'a' },
      { field: 'b' },
      { field: 'c' },
    ]);
    expect(found.every(({ words }) => words.sv.endsWith('.') && words.en.endsWith('.'))).toBe(true);
  });

  it('is filled in Swedish, with conditions', () => {
    expect(texts(grantValues)).toEqual([
      'Beslut om bidrag till Lindviks Båtklubb & Co <Ö>',
      'Ärende KFN 2026/118. Nämnden beslutade den 24\u00a0november 2026: Bifall.',
      'Ni får 12\u00a0400\u00a0kronor.',
      'Beloppet betalas i två delar.',
      'Handläggare: Karin Exempel',
      'Beslutet får överklagas enligt 13 kap. kommunallagen (2017:725).',
    ]);
    expect(texts({ ...grantValues, utfall: 'Avslag', belopp: 900 })).toHaveLength(4);
    expect(fillTemplate(grantDecision, grantValues).written['svar_senast']).toBe('24\u00a0november 2026');
  });

  it('marks and lists what is missing or not understood, and makes nothing up', () => {
    const filled = fillTemplate(grantDecision, { ...grantValues, belopp: 'tolv tusen', förening: ' ' });
    expect(filled.missing.map(({ name }) => name)).toEqual(['förening', 'belopp']);
    expect(filled.parts[0]?.text).toBe('Beslut om bidrag till [SAKNAS: Förening]');
    expect(filled.parts[2]?.text).toBe('Ni får [SAKNAS: Beviljat belopp].');
    expect(filled.problems).toMatchObject([{ code: 'wrong_value', place: { field: 'belopp' } }]);
  });

  it('is filled in English where it is English', () => {
    const english: TemplateDefinition = { ...grantDecision, language: 'en' };
    const [, second, third] = texts({ ...grantValues, belopp: '12,400 kr', ärendenummer: null }, english);
    expect(second).toBe('Ärende [MISSING: Ärendenummer]. Nämnden beslutade den 24\u00a0November 2026: Bifall.');
    expect(third).toBe('Ni får SEK\u00a012,400.');
  });

  it('whose defaults go round in a circle is filled with gaps, not for ever', () => {
    const round: TemplateDefinition = {
      ...grantDecision,
      fields: [
        { name: 'a', label: 'A', type: 'text', required: true, default: '{{b}}' },
        { name: 'b', label: 'B', type: 'text', required: true, default: '{{a}}' },
      ],
      parts: [{ kind: 'paragraph', text: '{{a}} {{b}}' }],
    };
    expect(codes(round)).toEqual(['cyclic', 'cyclic']);
    expect(texts({}, round)).toEqual(['[SAKNAS: A] [SAKNAS: B]']);
    expect(texts({ b: 'x' }, round)).toEqual(['x x']);
  });

  it('never throws, leaves no mark, and lists every required field that is empty', () => {
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('{{belopp}}', '{{{{x}}}}', '}}{{', '12 400 kr', '2026-02-30', 'ja'),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    const values = fc.dictionary(fc.constantFrom(...grantDecision.fields.map(({ name }) => name), '__proto__'), value);
    const mark = fc.constantFrom('{{belopp}}', '{{ förening }}', '{{okänd}}', '{{', '}}', '{{{villkor}}}', 'text ');
    const parts = fc.array(
      fc.record({
        kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'fixed' as const, 'list' as const),
        text: fc.array(mark, { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(values, parts, (given, own) => {
        const definition = { ...grantDecision, parts: [...grantDecision.parts, ...own] };
        checkTemplate(definition);
        const filled = fillTemplate(definition, given);
        expect(filled.parts.every(({ text }) => !/\{\{|\}\}/.test(text))).toBe(true);
        expect(Object.values(filled.written).every((text) => !/\{\{|\}\}/.test(text))).toBe(true);
        for (const { name, required } of definition.fields) {
          const isEmpty = given[name] === undefined || given[name] === null || String(given[name]).trim() === '';
          if (required && isEmpty) expect(filled.missing.map((field) => field.name)).toContain(name);
        }
        for (const { label } of filled.missing)
          expect(filled.missing.some((field) => field.label === label)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a value', () => {
  it('is read as people write it, or refused where it can be read in two ways', () => {
    expect(
      ['12 400', '12\u00a0400,5', '1.234.567', '-3', '12,400', '12.400', '1 2', '1.234,50', ''].map((text) =>
        readNumber(text, 'sv'),
      ),
    ).toEqual([12_400, 12_400.5, 1_234_567, -3, null, null, null, 1_234.5, null]);
    expect(readNumber('12,400', 'en')).toBe(12_400);
    expect(
      ['12 400 kr', '12 400:-', 'SEK 500', '1,2 miljoner kronor', '85 tkr', '3 mnkr', '500 euro', 'kr'].map((text) =>
        readAmount(text, 'sv'),
      ),
    ).toEqual([12_400, 12_400, 500, 1_200_000, 85_000, 3_000_000, null, null]);
    expect(writeAmount(-1_234.5, 'sv')).toBe('\u22121\u00a0234,50\u00a0kronor');
    expect(
      [
        '24 november 2026',
        'den 24:e nov. 2026',
        '24/11 2026',
        '20261124',
        '2026-11-24 12:00',
        '30 februari 2026',
        '31.4.2026',
        'snart',
      ].map((text) => readDate(text, 'sv')),
    ).toEqual(['2026-11-24', '2026-11-24', '2026-11-24', '2026-11-24', '2026-11-24', null, null, null]);
    expect(readDate('3/4/2026', 'en')).toBeNull();
    expect(readDate('November 24, 2026', 'en')).toBe('2026-11-24');
  });

  it('that was written is read as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (ore) => {
        expect(readAmount(writeAmount(ore / 100, 'sv'), 'sv')).toBe(ore / 100);
      }),
    );
  });
});

describe('a hostile template', () => {
  const of = (text: string): TemplateDefinition => ({
    title: 'T',
    description: '',
    language: 'sv',
    fields: [{ name: 'a', label: 'A', type: 'long_text', required: true }],
    parts: Array.from({ length: 50 }, () => ({ kind: 'paragraph' as const, text })),
  });

  it('with marks that never end takes no time', () => {
    const since = performance.now();
    for (const text of [`{{${' '.repeat(9_000)}x`, '{{ '.repeat(3_000), `{{a${'\n'.repeat(9_000)}`])
      checkTemplate(of(text));
    expect(performance.now() - since).toBeLessThan(1_000);
  });

  it('that says a long value thousands of times becomes no endless letter', () => {
    const { parts, problems } = fillTemplate(of('{{a}} '.repeat(1_600)), { a: 'ord '.repeat(4_000) });
    expect(problems.map(({ code }) => code)).toContain('too_long');
    expect(parts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(1_500_000);
  });
});
