import { describe, expect, test } from 'vitest';
import { readCases } from './read-cases.ts';
import { mostCases } from './test-set.ts';

const header = ['Fråga', 'Förväntad sida', 'Ska innehålla', 'Ska inte innehålla', 'Utfall', 'Tidigare frågor'];

describe('a table of questions', () => {
  test('is read by the names of its columns, in Swedish', () => {
    const row = ['Vad kostar det?', '/avfall/taxa', '1 200 kr | om året', 'gratis', 'Besvarad', 'Hej | Soptunna?'];
    expect(readCases(header, [row])).toEqual({
      columns: header,
      cases: [
        {
          question: 'Vad kostar det?',
          history: ['Hej', 'Soptunna?'],
          expect: {
            outcome: 'answered',
            page: '/avfall/taxa',
            includes: ['1 200 kr', 'om året'],
            excludes: ['gratis'],
          },
        },
      ],
      problems: [],
    });
  });

  test('and in English, in any order, beside columns that mean nothing here', () => {
    const table = readCases(['Note', 'Outcome', 'Question', 'Must include'], [['x', 'referral', 'Passport?', '']]);
    expect(table?.columns).toEqual(['Outcome', 'Question', 'Must include']);
    expect(table?.cases).toEqual([
      { question: 'Passport?', history: [], expect: { outcome: 'referral', includes: [], excludes: [] } },
    ]);
  });

  test('without names has the question first and the page second', () => {
    const table = readCases(['När öppnar badet?', '/bad'], [['Var ligger badet?', '']]);
    expect(table?.cases.map(({ question, expect: { page, outcome } }) => [question, page, outcome])).toEqual([
      ['När öppnar badet?', '/bad', undefined],
      ['Var ligger badet?', undefined, 'answered'],
    ]);
  });

  test('with names but none for questions is none', () =>
    expect(readCases(['Utfall', 'Sida'], [['Besvarad', '/x']])).toBeNull());

  test('tells of each row that is wrong, as the spreadsheet counts, and reads the others', () => {
    const table = readCases(header, [
      ['', '/sida'],
      ['Rätt?', '/x'],
      ['Fel?', '', '', '', 'kanske'],
      ['rätt?', '/y'],
      ['x'.repeat(4_001)],
    ]);
    expect(table?.cases).toHaveLength(1);
    expect(table?.problems.map(({ row, why }) => [row, why])).toEqual([
      [2, 'no_question'],
      [4, 'unknown_outcome'],
      [5, 'twice'],
      [6, 'too_long'],
    ]);
  });

  test('is read as far as a set may be long', () => {
    const rows = Array.from({ length: mostCases + 2 }, (_, place) => [`Fråga ${place}?`]);
    const table = readCases(['Fråga'], rows);
    expect(table?.cases).toHaveLength(mostCases);
    expect(table?.problems.map(({ why }) => why)).toEqual(['too_many', 'too_many']);
  });

  test('gives back what was defused against formulas when it was written', () =>
    expect(readCases(['Fråga', 'Ska innehålla'], [["'-5 grader, är badet öppet?", "'+46"]])?.cases[0]).toMatchObject({
      question: '-5 grader, är badet öppet?',
      expect: { includes: ['+46'] },
    }));
});
