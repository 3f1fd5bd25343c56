import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadingPart, questionParts } from './question-parts.ts';

describe('a question of parts', () => {
  test.for([
    ['sv', 'Vad kostar simhallen och när har den öppet?', ['Vad kostar simhallen', 'när har den öppet?']],
    ['sv', 'Var ligger badet? Vad kostar det?', ['Var ligger badet?', 'Vad kostar det?']],
    [
      'sv',
      'Vi har flyttat hit. Hur söker jag förskola och vad kostar det?',
      ['Vi har flyttat hit. Hur söker jag förskola', 'vad kostar det?'],
    ],
    [
      'sv',
      'hej jag undrar vad ett bygglov kostar samt hur lång tid det tar',
      ['hej jag undrar vad ett bygglov kostar', 'hur lång tid det tar'],
    ],
    ['sv', 'Vad kostar bygglov och får man betala i efterhand?', ['Vad kostar bygglov', 'får man betala i efterhand?']],
    ['sv', 'Är stadshuset öppet idag och vad är telefonnumret?', ['Är stadshuset öppet idag', 'vad är telefonnumret?']],
    ['en', 'How much is the pool and when does it open?', ['How much is the pool', 'when does it open?']],
    ['de', 'Was kostet das Hallenbad und wann ist es offen?', ['Was kostet das Hallenbad', 'wann ist es offen?']],
    ['fi', 'Paljonko uimahalli maksaa ja milloin se on auki?', ['Paljonko uimahalli maksaa', 'milloin se on auki?']],
  ] as const)('in %s: %s', ([language, question, parts]) => {
    expect(questionParts(question, language)).toEqual(parts);
  });
  test.for([
    ['sv', 'Var lämnar jag papper och plast?'],
    ['sv', 'Hur och när ansöker jag om förskola?'],
    ['sv', 'När öppnar simhallen?'],
    ['sv', 'Vad gäller när det snöar och är halt?'],
    ['sv', 'Min mamma är 85 och har svårt att gå. Vad finns det för hjälp?'],
    ['ar', 'متى يفتح المسبح وكم يكلف؟'],
    ['sv', ''],
  ] as const)('in %s is none: %s', ([language, question]) => {
    expect(questionParts(question, language)).toEqual([question]);
  });
  test('is led by the part that names the topic', () => {
    expect(leadingPart(['Vad kostar simhallen', 'när har den öppet?'], 'sv')).toBe(0);
    expect(leadingPart(['Vad kostar det', 'hur lång tid tar ett bygglov?'], 'sv')).toBe(1);
  });
  test('of any text is at least one, and none is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('sv', 'en', 'de', 'fi', 'pl'), (text, language) => {
        const parts = questionParts(text, language);
        expect(parts.length).toBeGreaterThan(0);
        if (parts.length > 1) for (const part of parts) expect(part).not.toBe('');
      }),
    );
  });
});
