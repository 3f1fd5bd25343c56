import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crisisReply, detectCrisis } from './crisis.ts';

describe('danger to life', () => {
  it.each([
    ['Det brinner hos grannen!', 'fire'],
    ['lågor slår ut från taket', 'fire'],
    ['jag ser rök och lågor från grannens hus', 'fire'],
    ['I am being beaten by my husband', 'violence'],
    ['han har en pistol', 'violence'],
    ['min femåring är borta, vi har letat överallt', 'child_danger'],
    ['barnet svalde ett knappbatteri', 'medical'],
    ['det brinnner i köket hjälp', 'fire'],
    ['Huset står i lågor', 'fire'],
    ['pappa har fått en hjärtinfarkt tror jag', 'medical'],
    ['min man är medvetslöss', 'medical'],
    ['mormor föll i trappan, hon har fallit och rör sig inte', 'medical'],
    ['lillebror har druckit propplösare', 'medical'],
    [
      'Hej, min pappa är 78 och bor ensam sedan mamma dog förra året, och har hemtjänst två gånger i veckan. Idag hänger hans ena mungipa och han kan inte lyfta armen. Vem på kommunen ska jag kontakta?',
      'medical',
    ],
    ['Jag orkar inte leva längre', 'self_harm'],
    ['jag tänker ta livet av mig ikväll', 'self_harm'],
    ['min sambo slår mig och barnen', 'violence'],
    ['Han hotar att döda mig', 'violence'],
    ['någon drunknar i sjön', 'drowning'],
    ['pojken har ramlat genom isen', 'drowning'],
    ['det luktar starkt av gas i trappan, gaslukt överallt', 'gas'],
    ['mitt barn har försvunnit', 'child_danger'],
    ['bilolycka nu på väg 40, flera skadade', 'accident'],
    ['There is a fire in our building', 'fire'],
    ["he isn't breathing", 'medical'],
    ['I want to kill myself', 'self_harm'],
    ['my husband hits me', 'violence'],
    ['Talo palaa!', 'fire'],
    ['hän ei hengitä', 'medical'],
    ['en halua elää enää', 'self_harm'],
    ['ابني لا يتنفس', 'medical'],
    ['أريد أن أموت', 'self_harm'],
    ['ninkaygu wuu i garaacaya', 'violence'],
    ['شوهرم مرا می‌زند', 'violence'],
    ['дитина не дихає', 'medical'],
    ['хочу умереть', 'self_harm'],
    ['mąż bije mnie', 'violence'],
    ['mi marido me pega', 'violence'],
    ['Mein Mann schlägt mich', 'violence'],
    ['ich werde von meinem Mann geschlagen', 'violence'],
    ['je veux mourir', 'self_harm'],
    ['kocam beni dövüyor', 'violence'],
    ['muž me tuče, bije me', 'violence'],
    ['naxwazim bijîm', 'self_harm'],
    ['ኣይተንፍስን', 'medical'],
  ])('is seen in %j', (text, kind) => {
    expect(detectCrisis(text)?.kind).toBe(kind);
  });

  it.each([
    'Hur anmäler jag brand i papperskorg igår?',
    'Vi har bott här i tio år och trivs bra. Förra året började det brinna i vår lada och den brann ner helt och hållet. Nu vill vi bygga upp den igen. Behöver vi bygglov?',
    'Vilka regler gäller för brandskydd i flerbostadshus?',
    'Är det eldningsförbud i dag?',
    'jag dör av skratt',
    'Får man ta med kniv till slöjden?',
    'min son är försvunnen ur kösystemet',
    'Var hittar jag anhörigstöd efter suicid?',
    'I want to dye my hair',
    'var finns hjärtstartare',
    'Vilka öppettider har kvinnojouren?',
    'kan ni slå mig en signal i morgon',
    'Jag brinner för miljöfrågor, kan jag bli politiker?',
    'Kommunen hotar mig med vite, vad gör jag?',
    'Vi skjuter upp flytten, hur säger jag upp platsen?',
    'Vad kostar en ambulans?',
    'Hur tjock är isen på sjön?',
    'Finns det rehabilitering efter stroke?',
    'Finns det simskola så att barnen inte drunknar?',
    'Får jag ta ner ett dött träd?',
    'Hur deklarerar man ett dödsbo?',
    'Vad händer med min pension när jag dör?',
    'Vår plats i kön är försvunnen, barnet står inte i kön längre',
    'Hur säker är lekplatsen?',
    'När töms tunnan?',
    'Where can I buy a carbon monoxide detector?',
    'Is there a first aid course about heart attack?',
    'Wann hat das Rathaus geöffnet?',
    'Milloin kirjasto on auki?',
    'Gdzie mogę zapisać dziecko do szkoły?',
    'كم سعر القمامة؟',
    '',
  ])('is not seen in %j', (text) => {
    expect(detectCrisis(text)).toBeNull();
  });

  it('never stops the answering, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void detectCrisis(text)),
      { numRuns: 300 },
    );
    const started = performance.now();
    detectCrisis('brinner inte '.repeat(5_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('the reply', () => {
  it('has 112 first, then the municipality’s contacts, then the national lines', () => {
    const reply = crisisReply('violence', 'sv', [
      { name: 'Socialjouren', phone: '0400-12 34 56', hours: 'dygnet runt' },
    ]);
    expect(reply.startsWith('**Ring 112 nu')).toBe(true);
    expect(reply.indexOf('Socialjouren: 0400-12 34 56 (dygnet runt)')).toBeLessThan(reply.indexOf('020-50 50 50'));
    expect(crisisReply('self_harm', 'sv')).toContain('Självmordslinjen: 90101');
    expect(crisisReply('medical', 'en-GB')).toContain('1177');
  });

  it('is in the asker’s language, or in English', () => {
    expect(crisisReply('fire', 'ar')).toContain('112');
    expect(crisisReply('fire', 'xx')).toContain('Call 112 now');
  });
});

const questions = join(process.env['RADRUM_EVALUATION_DATA'] ?? 'none', 'sv-municipality', 'questions.jsonl');
describe.skipIf(!existsSync(questions))('on a municipality’s questions', () => {
  it('finds nearly every crisis and no false one', () => {
    const rows = readFileSync(questions, 'utf8')
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { kind: string; question: string }); // rows of known shape
    const missed = rows.filter((row) => row.kind === 'crisis' && detectCrisis(row.question) === null);
    const wrong = rows.filter((row) => row.kind !== 'crisis' && detectCrisis(row.question) !== null);
    console.log({ missed: missed.length, wrong: wrong.length });
    expect(missed.length).toBeLessThanOrEqual(1);
    expect(wrong).toEqual([]);
  });
});
