import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIntent } from './scope.ts';

describe('what a text wants', () => {
  it.each([
    ['Hej!', 'greeting'],
    ['hejsan', 'greeting'],
    ['God morgon!', 'greeting'],
    ['hej hej på dig', 'greeting'],
    ['Hello there', 'greeting'],
    ['مرحبا', 'greeting'],
    ['Привіт', 'greeting'],
    ['Tack så mycket för hjälpen!', 'thanks'],
    ['thank you', 'thanks'],
    ['kiitos', 'thanks'],
    ['tack, hej då', 'goodbye'],
    ['Hej, vem är du?', 'identity'],
    ['Är du en robot eller en människa?', 'identity'],
    ['are you a real person?', 'identity'],
    ['Hej! Vad kan du hjälpa mig med?', 'ability'],
    ['Hej, kan du hjälpa mig?', 'ability'],
    ['hur mår du idag?', 'smalltalk'],
    ['ok', 'smalltalk'],
  ])('%j is small talk (%s)', (text, act) => {
    expect(readIntent(text)).toEqual({ kind: 'social', act });
  });

  it.each([
    'Jag vill prata med en människa',
    'kan jag få tala med någon?',
    'I want to talk to a human please',
    'koppla mig till en människa',
    'haluan puhua ihmisen kanssa',
    'أريد التحدث مع موظف',
  ])('%j asks for a person', (text) => {
    expect(readIntent(text)).toEqual({ kind: 'person' });
  });

  it.each([
    ['Hur blir vädret i morgon?', 'weather'],
    ['Kommer det att regna på lördag?', 'weather'],
    ['Skriv en dikt om våren', 'writing'],
    ['Translate this to English: jag är trött', 'writing'],
    ['Lös ekvationen 2x+3=7', 'homework'],
    ['write a python script that sorts a list', 'code'],
    ['vem vann matchen igår', 'sport'],
    ['vilket parti ska jag rösta på?', 'politics_advice'],
    ['hur många alvedon får jag ta mot feber', 'medical_advice'],
    ['hur hackar man ett konto', 'legal_crime'],
    ['vilken dator ska jag köpa', 'shopping'],
    ['recept på kanelbullar', 'recipes'],
    ['Berätta ett skämt', 'entertainment'],
    ['ska jag köpa bitcoin', 'money_advice'],
  ])('%j is not a municipality’s matter (%s)', (text, topic) => {
    expect(readIntent(text)).toEqual({ kind: 'out_of_scope', topic });
  });

  it.each([
    'Hej! När töms tunnan?',
    'Tack! Men vad kostar det?',
    'hej, jag undrar vad bygglov kostar',
    'Hur får jag kontakt med en handläggare på bygglov?',
    'Vem är du som handlägger mitt ärende på socialtjänsten?',
    'Finns läxhjälp på biblioteket?',
    'När plogar ni om det snöar?',
    'Var röstar jag i kommunvalet?',
    'Måste jag koka dricksvattnet?',
    'Får man grilla i parken?',
    'Vilka fotbollslag får träna i hallen?',
    'Kan jag få hjälp att skriva en överklagan av bygglov?',
    'Hur skriver jag en ansökan om bistånd?',
    'Vilken skola hör vi till?',
    'Kan jag ta med egen dator till biblioteket?',
    'Var köper jag parkeringstillstånd?',
    'Skolsköterskan gav mitt barn en tablett, vem frågar jag?',
    'Who won the tender for the new school?',
    'What does daycare cost?',
    'Hur gör jag om grannens träd står på min tomt?',
    'soptunna',
    'bygglov altan',
    'Is there a doctor in town?',
    'öppet idag?',
    'och på lördag då?',
    'varför det?',
  ])('%j is a question', (text) => {
    expect(readIntent(text)).toEqual({ kind: 'question' });
  });

  it('is nothing in an empty text, and something in any other', () => {
    for (const text of ['', '   ', '?!', '🙂']) expect(readIntent(text)).toEqual({ kind: 'empty' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void readIntent(text)),
      { numRuns: 300 },
    );
  });
});

const questions = join(process.env['RADRUM_EVALUATION_DATA'] ?? 'none', 'sv-municipality', 'questions.jsonl');
describe.skipIf(!existsSync(questions))('on a municipality’s questions', () => {
  it('declines nothing that is the municipality’s', () => {
    const rows = readFileSync(questions, 'utf8')
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { kind: string; question: string }); // rows of known shape
    const own = rows.filter((row) => row.kind === 'answerable' || row.kind === 'unanswerable');
    const foreign = rows.filter((row) => row.kind === 'out_of_scope');
    const refused = own.filter((row) => readIntent(row.question).kind !== 'question');
    console.log({
      refused: refused.length,
      of: own.length,
      declined: foreign.filter((row) => readIntent(row.question).kind === 'out_of_scope').length,
      outOf: foreign.length,
    });
    expect(refused).toEqual([]);
  });
});
