import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, withDeleted, type IndexablePassage } from '../index/index.ts';
import { bestLines } from './best-lines.ts';
import { choicesOf } from './choices.ts';
import { conditionsOf, meetsConditions } from './conditions.ts';
import { answerFloor, confidence } from './confidence.ts';
import { piecesOf, sentencesOf } from './lines.ts';
import { agesOf, asksAboutPast } from './page-age.ts';
import { rank, spread } from './rank.ts';
import { completeReading } from './complete-reading.ts';
import { hereAndNow, readQuestion, termsOf } from './reading.ts';
import { scorePassages } from './score.ts';
import { memoryIndexWords, memorySource } from './term-source.ts';

const page = (id: string, title: string, text: string, headings: string[] = []): IndexablePassage => ({
  id,
  title,
  headings,
  text,
  language: 'sv',
});
const site = [
  page(
    'waste',
    'Avfallstaxa',
    'Kärl: 140 liter | Hämtning: varannan vecka | Pris: 2 480 kr per år\nKärl: 190 liter | Hämtning: varannan vecka | Pris: 2 910 kr per år\nAvgiften faktureras fyra gånger om året.',
  ),
  page(
    'preschool',
    'Avgifter i förskolan',
    'Avgiften beror på hushållets inkomst. Inkomst: 25 001–30 000 kr | Avgift: 750 kr\nInkomst: 30 001–40 000 kr | Avgift: 950 kr',
  ),
  page(
    'library',
    'Bibliotekets öppettider',
    'Dag: Måndag–torsdag | Öppet: 10.00–19.00\nDag: Lördag | Öppet: 10.00–15.00\nBiblioteket har stängt på helgdagar.',
  ),
  page('permit', 'Bygglov', 'Du behöver bygglov för att bygga ut ditt hus. Handläggningen tar högst tio veckor.'),
  page('pool', 'Simhallen', 'Simhallen ligger vid torget. En vuxen betalar 95 kronor.'),
];
const at = { ...hereAndNow(), now: new Date('2026-05-01') };
const find = (query: string, passages = site, deleted: number[] = []) => {
  const segments = [buildSegment(passages)];
  const source = memorySource(segments, [withDeleted(new Uint8Array(0), deleted, passages.length)]);
  const reading = completeReading(readQuestion(query, { readIn: ['sv'], moment: at }), memoryIndexWords(segments));
  const scores = scorePassages(reading, source(termsOf(reading)), 20);
  const hits = rank(
    scores,
    scores.found.map(({ ordinal, score, coverage, units }) => {
      const { id, title, headings, text, language } = passages[ordinal] ?? page('', '', '');
      return {
        passageId: id,
        documentId: id,
        sourceId: 's',
        knowledgeBaseId: 'k',
        url: null,
        title,
        headings: [...headings],
        text,
        language,
        changedAt: null,
        score,
        coverage,
        units,
        duplicate: false,
        isPinned: false,
        foundGood: 0,
        foundBad: 0,
        page: null,
      };
    }),
    20,
  );
  return { reading: scores.reading, hits };
};

describe('search', () => {
  test.each([
    ['vad kostar soptunnan', 'waste'],
    ['dagisavgift', 'preschool'],
    ['när öppnar bibblan', 'library'],
    ['biblotek öpet', 'library'],
    ['byggnadslov', 'permit'],
    ['What does daycare cost?', 'preschool'],
    ['Paljonko uimahalli maksaa?', 'pool'],
  ])('finds for "%s" the page %s', (question, id) => {
    expect(find(question).hits[0]?.passageId).toBe(id);
  });
  test('does not find deleted passages', () => {
    expect(find('bygglov', site, [3]).hits.map(({ passageId }) => passageId)).not.toContain('permit');
  });
  test('gives scores between 0 and 1, best first, for any string', () => {
    const strings = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4_000 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom('a', 'och att det', '🗑️🗑️', 'כמה עולה', '\ud800', '12345', '-- drop table', 'é'.repeat(4_000)),
    );
    fc.assert(
      fc.property(strings, (query) => {
        const { hits, reading } = find(query);
        for (const [i, { score }] of hits.entries()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          if (i > 0) expect(score).toBeLessThanOrEqual(hits[i - 1]?.score ?? 1);
        }
        const sure = confidence(reading, hits, bestLines(reading, hits));
        expect(sure >= 0 && sure <= 1).toBe(true);
        for (const line of bestLines(reading, hits))
          expect(line.score >= 0 && line.score <= 1 && hits[line.passage]?.text.includes(line.text)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
  test('of nothing finds nothing', () => {
    expect(find('').hits).toEqual([]);
    expect(confidence(find('').reading, [], [])).toBe(0);
  });
  test('ranks passages added one by one as those built at once', () => {
    const order = (segments: ReturnType<typeof buildSegment>[], query: string) => {
      const reading = completeReading(readQuestion(query, { readIn: ['sv'], moment: at }), memoryIndexWords(segments));
      return scorePassages(reading, memorySource(segments)(termsOf(reading)), 5).found.map(
        ({ segmentId, ordinal }) => Number(segmentId) + ordinal,
      )[0];
    };
    for (const query of ['vad kostar soptunnan', 'när öppnar bibblan', 'bygglov altan']) {
      expect(
        order(
          site.map((one) => buildSegment([one])),
          query,
        ),
      ).toBe(order([buildSegment(site)], query));
    }
  });
});

describe('ranking', () => {
  test('tells archives and old news from what holds now', () => {
    const now = new Date('2026-05-01');
    const at = (url: string, changedAt: string | null = null) => agesOf({ url, title: 'Taxa', changedAt }, now);
    const nothing = { archived: 0, oldNews: 0, news: 0, pastYear: 0 };
    expect(at('https://lindvik.example/avfall/taxa')).toEqual(nothing);
    expect(at('https://lindvik.example/arkiv/taxa-2024')).toMatchObject({ archived: 1, pastYear: 1 });
    expect(at('https://lindvik.example/nyheter/2024/taxa', '2024-02-01')).toMatchObject({ news: 1, oldNews: 1 });
    expect(at('https://lindvik.example/nyheter/ny-taxa', '2026-04-20')).toEqual({ ...nothing, news: 1 });
    expect(at('not an address')).toEqual(nothing);
  });
  test('lets old pages answer questions about then', () => {
    const now = new Date('2026-05-01');
    for (const question of ['vad kostade tunnan förra året', 'taxan 2024', 'the old fee 2025'])
      expect(asksAboutPast(question, now)).toBe(true);
    for (const question of ['vad kostar tunnan', 'när börjar sportlovet 2027'])
      expect(asksAboutPast(question, now)).toBe(false);
  });
  test('keeps equal texts once', () => {
    const twice = [...site, page('copy', 'Bygglov', site[3]?.text ?? '')];
    expect(find('bygglov', twice).hits.filter(({ title }) => title === 'Bygglov')).toHaveLength(1);
  });
  test('can spread over documents', () => {
    const hits = ['a', 'a', 'a', 'a', 'b'].map((documentId) => ({ documentId }));
    expect(spread(hits, 3).map(({ documentId }) => documentId)).toEqual(['a', 'a', 'a', 'b']);
  });
});

describe('the best line', () => {
  const best = (question: string, at: number) => {
    const { reading, hits } = find(question);
    return bestLines(
      reading,
      hits.filter(({ passageId }) => passageId === site[at]?.id),
    )[0]?.text;
  };
  test('is the row that meets the question’s conditions', () => {
    expect(best('vad kostar dagis om vi har 35 000 i inkomst', 1)).toContain('950 kr');
    expect(best('är biblioteket öppet på onsdag', 2)).toContain('Måndag–torsdag');
    expect(best('kostnad för kärl 190 liter', 0)).toContain('2 910 kr');
  });
  test('holds the kind of answer that was asked for', () => {
    expect(best('hur lång tid tar bygglov', 3)).toBe('Handläggningen tar högst tio veckor.');
    expect(best('vad kostar simhallen', 4)).toBe('En vuxen betalar 95 kronor.');
  });
  const bestOf = (question: string, passages: IndexablePassage[]) => {
    const { reading, hits } = find(question, passages);
    return bestLines(reading, hits)[0]?.text;
  };
  test('for the price of a thing is the first of its prices, not prose that mentions a cost', () => {
    const badhus = [
      page('course', 'Badhuset', 'Det finns simskola för barn. En kurs kostar 900 kronor.', ['Simskola']),
      page('prices', 'Badhuset', 'Biljett: Ett bad | Pris: 80 kr\nBiljett: Tio bad | Pris: 640 kr', ['Entré']),
    ];
    expect(bestOf('vad kostar badhuset', badhus)).toContain('80 kr');
    expect(bestOf('vad kostar en kurs i badhuset', badhus)).toContain('900 kronor');
  });
  test('is the row whose span holds the number, not the row beside it', () => {
    const harbour = [
      page(
        'boats',
        'Båtplatser',
        'Bredd: Högst 2,0 m | Avgift: 2 100 kr\nBredd: 2,1–2,5 m | Avgift: 2 900 kr\nBredd: Över 2,5 m | Avgift: 3 700 kr',
      ),
    ];
    expect(bestOf('vad kostar en båtplats för en båt på 2,4 m', harbour)).toContain('2 900');
    expect(bestOf('vad kostar en båtplats för en båt på 180 cm', harbour)).toContain('2 100');
    expect(bestOf('båten är 3 m bred, vad kostar en båtplats', harbour)).toContain('3 700');
  });
  test('about holidays is the one that speaks of them, in a holiday’s week too', () => {
    const tip = [
      page(
        'tip',
        'Återvinningscentralen',
        'Måndag–torsdag: 10–19\nLördag: 10–15\nRöda dagar: stängt\nJulafton: stängt',
        ['Öppettider'],
      ),
    ];
    expect(bestOf('har återvinningscentralen öppet på helgdagar', tip)).toContain('Röda dagar');
    expect(bestOf('är återvinningscentralen öppen på julafton', tip)).toMatch(/Julafton|Röda dagar/);
    expect(bestOf('när har återvinningscentralen öppet i julveckan', tip)).toMatch(/Julafton|Röda dagar/);
  });
  test('holds on the day, as far as it says so; one that held once answers only alone', () => {
    const old = page(
      'old',
      'Avgift för hundgård',
      'Hundgården kostar 40 kronor. Avgiften gäller till och med 31 december 2025.',
    );
    const now = page(
      'now',
      'Hundgård',
      'En plats i hundgården kostar 55 kronor, och det gäller från och med 1 januari 2026.',
    );
    expect(bestOf('vad är avgiften för hundgården', [old, now])).toContain('55 kronor');
    expect(bestOf('vad är avgiften för hundgården', [old])).toContain('40 kronor');
  });
  test('stands word for word in the passage', () => {
    const pieces = piecesOf('Tre sätt:\n- Ring t.ex. 0123-45 67 89.\n- E-post\nA: 1 | B: 2\nKom kl. 9. Ta med leg.');
    expect(pieces.map(({ text, kind }) => [text, kind])).toEqual([
      ['Tre sätt:', 'sentence'],
      ['Ring t.ex. 0123-45 67 89.', 'item'],
      ['E-post', 'item'],
      ['A: 1 | B: 2', 'row'],
      ['Kom kl. 9.', 'sentence'],
      ['Ta med leg.', 'sentence'],
    ]);
    expect(sentencesOf('Offen z. B. Montag. Am 1. Mai geschlossen!')).toEqual([
      'Offen z. B. Montag.',
      'Am 1. Mai geschlossen!',
    ]);
  });
  test('is never a lead-in or a caption; what stands under it is shown with it', () => {
    const pieces = piecesOf('Du behöver bygglov om altanen\n- är högre än 1,8 meter\n- ligger nära gränsen');
    expect(pieces[0]?.isLead).toBe(true);
    expect(pieces[1]).toMatchObject({ lead: 'Du behöver bygglov om altanen', group: pieces[2]?.group, isLead: false });
    expect(piecesOf('Bygglov').map(({ isLead }) => isLead)).toEqual([false]);
  });
  test('comes with the sentence that it leans on', () => {
    const text = 'Strandvägen är en enskild väg. Vi plogar inte där. Skottning sköter du själv.';
    const passages = [...site, page('snow', 'Snöröjning', text)];
    const { reading, hits } = find('plogar ni', passages);
    expect(bestLines(reading, hits)[0]?.text).toMatch(/^Strandvägen är en enskild väg. Vi plogar inte där./);
  });
  test('is not chosen by a column’s name, which all rows share', () => {
    const text = 'Tjänst: Anslutning | Villa: 900 kr\nTjänst: Påfyllning av pool | Villa: 1 200 kr';
    const { reading, hits } = find('vad kostar pool i villa', [...site, page('water', 'Vattenavgift', text)]);
    expect(bestLines(reading, hits)[0]?.text).toContain('1 200 kr');
  });
  test('reads ranges of numbers and days', () => {
    expect(meetsConditions('25 001–30 000 kr', conditionsOf('vi tjänar 28 000')).number).toBe(1);
    expect(meetsConditions('25 001–30 000 kr', conditionsOf('vi tjänar 38000')).number).toBe(-1);
    expect(meetsConditions('Öppet tisdag–torsdag', conditionsOf('onsdag')).time).toBe(1);
    expect(meetsConditions('Öppet', conditionsOf('onsdag')).time).toBe(0);
  });
});

describe('floors', () => {
  test('are higher for quotes than before a model', () => {
    for (const language of ['sv', 'en', 'ar', 'xx'])
      expect(answerFloor(language, 'extractive')).toBeGreaterThan(answerFloor(language, 'model'));
  });
});

describe('another authority’s matter', () => {
  const tip = [
    page('tip', 'Återvinningscentralen', 'Visa körkort eller id-kort vid bommen. Du har tjugo besök om året.', [
      'Så kommer du in',
    ]),
  ];
  const sure = (question: string) => {
    const { reading, hits } = find(question, [...tip, ...site]);
    return confidence(reading, hits, bestLines(reading, hits));
  };
  test('is not answered by a page that only mentions its word', () => {
    expect(sure('hur förnyar jag mitt körkort')).toBeLessThan(answerFloor('sv', 'model'));
    expect(sure('hur kommer jag in på återvinningscentralen')).toBeGreaterThan(answerFloor('sv', 'extractive'));
  });
});

describe('a question that may mean two things', () => {
  const choices = (question: string, ...pages: IndexablePassage[]) => {
    const { reading, hits } = find(question, pages);
    return choicesOf(reading, hits, bestLines(reading, hits)).map(({ label }) => label);
  };
  const fee = (who: string, amount: string) => ({
    ...page(who, 'Slamtömning', `Slamtömning kostar ${amount} kronor per gång.`, [who]),
    id: who,
  });
  const both = [fee('Hushåll', '900'), fee('Företag', '1 700')];
  const library = (name: string, hours: string) => page(name, name, `Öppet måndag ${hours}.`, ['Öppettider']);
  test('has the headings as choices, or the pages’ titles under one heading', () => {
    // passages of one page have one document; here each is its own, so the heading must be the same
    expect(
      choices(
        'när är biblioteket öppet på måndag',
        library('Åsby bibliotek', '9–13'),
        library('Ekens bibliotek', '10–19'),
      ).toSorted(),
    ).toEqual(['Ekens bibliotek', 'Åsby bibliotek']);
  });
  test('has none where the question says which, where one is likelier, or where headings tell contents', () => {
    expect(
      choices(
        'när är Åsby bibliotek öppet på måndag',
        library('Åsby bibliotek', '9–13'),
        library('Ekens bibliotek', '10–19'),
      ),
    ).toEqual([]);
    expect(choices('vad kostar slamtömning', ...both)).toEqual([]); // pages of different headings: different matters
    expect(choices('vad kostar slamtömning', ...both.slice(0, 1))).toEqual([]);
    expect(choices('slamtömning', ...both)).toEqual([]); // asks for nothing in particular
  });
});

describe('a follow-up', () => {
  const before = [
    { question: 'när öppnar stadsbiblioteket på måndagar', titles: ['Bibliotekets öppettider'], pages: ['library'] },
  ];
  const read = (question: string, previous = before) => readQuestion(question, { readIn: ['sv'], previous });
  const words = (question: string, previous = before) => read(question, previous).units.map(({ word }) => word);
  test('takes topic and kind from the turn before, at lower weight', () => {
    const reading = read('och på helgen då?');
    expect(reading.context).toMatchObject({ leans: true, pages: ['library'] });
    expect(words('och på helgen då?')).toContain('stadsbiblioteket');
    expect(reading.wanted).toContain('time');
    const weightOf = (word: string) =>
      reading.units.find((unit) => unit.word === word)?.alternatives[0]?.terms[0]?.weight ?? 0;
    expect(weightOf('helgen')).toBeGreaterThan(weightOf('stadsbiblioteket'));
  });
  test('keeps conditions until it names others', () => {
    expect(read('och hur sent då?').conditions.weekdays).toEqual([0]);
    expect(read('och på lördag då?').conditions.weekdays).toEqual([5]);
    expect(words('och på lördag då?')).not.toContain('måndagar');
  });
  test('that stands alone takes no words, but knows the page that answered', () => {
    const alone = read('vad kostar bygglov för en carport vid huset');
    expect(alone.context).toMatchObject({ leans: false, words: [], pages: ['library'] });
    expect(read('och då?', []).context).toBeNull();
  });
  test('that names its own topic stands alone, however short', () => {
    const permit = [{ question: 'Vad kostar bygglov för en altan?', titles: ['Bygglov'], pages: ['permit'] }];
    for (const question of ['när tömmer ni soptunnan', 'Hur ansöker jag om förskola?'])
      expect(words(question, permit)).not.toContain('bygglov');
    expect(words('och på lördag då?', permit)).toContain('bygglov');
    expect(words('öppet idag?', permit)).toContain('bygglov');
  });
});
