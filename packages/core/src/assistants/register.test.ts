import { describe, expect, test } from 'vitest';
import { registerCard, riskOf, riskQuestions } from './register.ts';

const names = Object.keys(riskQuestions);
const answers = (...yes: string[]) =>
  registerCard.parse({ answers: Object.fromEntries(names.map((name) => [name, yes.includes(name)])) });

describe('the risk class of an assistant', () => {
  test('is open until every question is answered', () => {
    expect(riskOf(registerCard.parse({}))).toBeNull();
    expect(riskOf(registerCard.parse({ answers: { meetsPeople: true } }))).toBeNull();
  });

  test.each([
    [[], 'minimal', []],
    [['meetsPeople'], 'limited', ['Article 50(1)']],
    [['meetsPeople', 'benefits'], 'high', ['Annex III, 5(a)']],
    [['employment', 'benefits', 'scoresPeople'], 'prohibited', ['Article 5(1)(c)']],
  ])('of %j is %s', (yes, expected, articles) => {
    expect(riskOf(answers(...yes))).toEqual({ class: expected, articles });
  });
});
