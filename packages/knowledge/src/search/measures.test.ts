import { describe, expect, test } from 'vitest';
import { conditionsOf, meetsConditions } from './conditions.ts';

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
  ])('%s | %s', (question, line, expected) => {
    expect(meets(question, line)).toBe(expected);
  });
});
