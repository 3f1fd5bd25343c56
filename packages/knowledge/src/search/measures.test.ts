import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionsOf, meetsConditions } from './conditions.ts';
import { spansIn } from './measures.ts';

const meets = (question: string, line: string) => meetsConditions(line, conditionsOf(question)).number;

describe('a number in a question chooses the line whose span holds it', () => {
  test.each([
    ['Får jag ha ett plank på 1,5 m?', 'Plank som är högst 1,2 m höga kräver inget bygglov.', -1],
    ['Får jag ha ett plank på 150 cm?', 'Plank som är högst 1,8 meter höga kräver inget bygglov.', 1],
    ['Mitt barn är 3 år, vad kostar det?', 'Barn 3–5 år: 15 timmar i veckan', 1],
    ['Mitt barn är 3 år, vad kostar det?', 'Barn 6–12 år: 20 timmar i veckan', -1],
    ['Jag är 67 år, får jag rabatt?', 'Pensionärer från 65 år betalar 40 kr', 1],
    ['Mitt barn är 3 år, vad kostar det?', 'Avgiften är högst 1 688 kr i månaden', 0], // kronor are no years
    ['Jag tjänar 25 000 kr, vad blir avgiften?', 'Inkomst till och med 30 000 kronor: 3 procent', 1],
    ['Får jag bygga 30 kvm?', 'Attefallshus upp till 30 m² kräver anmälan.', 1],
    ['Får jag bygga 35 kvm?', 'Attefallshus upp till 30 m² kräver anmälan.', -1],
    ['Jag är 3 år', 'Gäller från 1 januari', 0], // a date is no span
    ['Jag är 3 år', 'Öppet från 8.30', 0],
    ['Vad kostar ett kärl på 190 liter?', '140-240 liter: 2 480 kr', 1],
    ['Can my child of 12 come?', 'Children under 7 years come in free', -1],
    ['Vad kostar det?', 'Barn 3–5 år', 0],
    ['Min båt är 2,4 bred', 'Båtens bredd: 2,1–2,5 m', 1], // no unit said: the bare number is meant
    ['Min båt är 2,4 bred', 'Båtens bredd: högst 2,0 m', -1],
    ['Min granne är 60, vad kostar färdtjänst?', 'Mer än 25 kilometer: 120 kr', 0], // an age
    ['Min granne är 70, vad kostar bussen?', 'Från 65 år: gratis', 1],
    ['Vår bil väger 3 ton', 'Fordon över 3 500 kg', -1],
    ['Mitt barn är 12 år', 'Lördag 10–16', 0], // hours
    ['Mitt barn är 12 år', 'Lördag 10–16, barn under 13 år gratis', 1],
  ])('%s | %s', (question, line, expected) => {
    expect(meets(question, line)).toBe(expected);
  });
});

test('any text may be read for spans, and a span is never upside down', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9 ,.–-]{0,30}(?:till|högst|år|m|kr)?[0-9 ,.]{0,12}$/), (text) => {
      for (const { low, high } of spansIn(text))
        expect(low === null || high === null || low.value <= high.value).toBe(true);
    }),
  );
});
