import { describe, expect, test } from 'vitest';
import { words } from '../analyse/index.ts';
import { languageOf } from '../language/index.ts';
import { vocabularyLanguages, wordingKinds } from './entry.ts';
import { expand } from './expand.ts';
import { questionLanguage } from './question-language.ts';
import { readAuthorities, readConcepts, readSenses, readThings } from './read-vocabulary.ts';

const concepts = readConcepts();
const ids = new Set(concepts.map(({ id }) => id));
const things = new Set([...readThings().values()].flat().map((word) => word.toLowerCase()));
const wordings = concepts.flatMap(({ id, wordings: own }) => own.map((wording) => ({ id, ...wording })));

describe('the vocabulary', () => {
  test('covers the breadth of municipal service', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(700);
    expect(concepts.filter(({ authority }) => authority !== null).length).toBeGreaterThanOrEqual(60);
    expect(new Set(concepts.map(({ area }) => area)).size).toBeGreaterThanOrEqual(12);
  });
  test('names every concept once, and only concepts and authorities that there are', () => {
    expect(ids.size).toBe(concepts.length);
    const authorities = readAuthorities();
    for (const { id, broader, related, authority } of concepts) {
      expect(
        [...broader, ...related].filter((other) => !ids.has(other) || other === id),
        id,
      ).toEqual([]);
      if (authority !== null) expect(authorities.has(authority), `${id}: ${authority}`).toBe(true);
    }
  });
  test('has no circles: nothing is wider than itself', () => {
    const wider = new Map(concepts.map(({ id, broader }) => [id, broader]));
    for (const { id } of concepts) {
      const seen = new Set<string>();
      const open = [...(wider.get(id) ?? [])];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(...(wider.get(next) ?? []));
      }
      expect(seen.has(id), id).toBe(false);
    }
  });
  test('has the authorities’ term and what people say, in Swedish, for nearly every concept', () => {
    const bare = concepts.filter(
      ({ wordings: own }) => own.filter(({ language, kind }) => language === 'sv' && kind !== 'term').length === 0,
    );
    expect(bare.length).toBeLessThan(concepts.length / 50);
  });
  test('has words in every language for nearly every concept', () => {
    for (const language of vocabularyLanguages) {
      const without = concepts.filter(({ wordings: own }) => !own.some((wording) => wording.language === language));
      expect(without.length, language).toBeLessThan(concepts.length / 20);
    }
  });
  test('is written in each language’s own script', () => {
    const scripts: Record<string, RegExp> = {
      latin: /\p{Script=Latin}/u,
      arabic: /\p{Script=Arabic}/u,
      cyrillic: /\p{Script=Cyrillic}/u,
      ethiopic: /\p{Script=Ethiopic}/u,
      thai: /\p{Script=Thai}/u,
      han: /\p{Script=Han}/u,
    };
    const isShort = (text: string) => /^[A-Z0-9 ]+$/.test(text);
    expect(
      wordings.filter(
        ({ language, text }) =>
          !scripts[languageOf(language).script]?.test(text) && !isShort(text) && !/^\d/.test(text),
      ),
    ).toEqual([]);
  });
  test('says nothing twice within a concept and language, and nothing longer than is matched', () => {
    const seen = new Set<string>();
    const twice = wordings.flatMap(({ id, language, text }) => {
      const key = `${id} ${language} ${text.toLowerCase()}`;
      if (seen.has(key)) return [key];
      seen.add(key);
      return [];
    });
    expect(twice).toEqual([]);
    expect(wordings.filter(({ text }) => words(text).length === 0)).toEqual([]);
    expect(
      wordings
        .filter(({ text, language }) => !['th', 'zh'].includes(language) && words(text).length > 6)
        .map(({ text }) => text),
    ).toEqual([]);
  });
  test('keeps the kinds of Swedish wordings apart', () => {
    for (const kind of wordingKinds)
      expect(wordings.filter((wording) => wording.kind === kind).length, kind).toBeGreaterThan(20);
  });
});

const conceptsOf = (question: string, language: string) =>
  expand(words(question), language, ['sv']).map(({ concept }) => concept);

describe('words with several senses', () => {
  test('are marked with exactly the entries that hold them', () => {
    const entries = new Map<string, Set<string>>();
    for (const { id, language, text, isThing } of wordings.map((each) => ({
      ...each,
      isThing: things.has(each.text.toLowerCase()),
    })))
      if (language === 'sv' && !isThing)
        entries.set(text.toLowerCase(), (entries.get(text.toLowerCase()) ?? new Set()).add(id));
    const ambiguous = [...entries].filter(([, held]) => held.size > 1).map(([word, held]) => [word, [...held].sort()]);
    const marked = [...readSenses()]
      .filter(([word]) => !things.has(word))
      .map(([word, senses]) => [word, Object.keys(senses).sort()]);
    expect(Object.fromEntries(ambiguous)).toEqual(Object.fromEntries(marked));
  });
  test('are read by the clues beside them', () => {
    for (const [word, senses] of readSenses())
      for (const [id, clues] of Object.entries(senses))
        for (const clue of clues.slice(0, 1))
          expect(
            expand(words(`${word} ${clue}`), 'sv', ['sv']).map(({ concept }) => concept),
            `${word} ${clue}`,
          ).toContain(id);
  });
});

describe('a question’s words', () => {
  test.for([
    ['sv', 'Vad kostar dagis?', 'preschool'],
    ['sv', 'min dagisplats', 'preschool'],
    ['en', 'How do I apply for a daycare place?', 'preschool'],
    ['fi', 'paljonko päiväkoti maksaa', 'preschool'],
    ['pl', 'ile kosztuje przedszkole', 'preschool'],
    ['ar', 'كم تكلفة الروضة', 'preschool'],
    ['sv', 'jag vill slänga en soffa', 'bulky-waste'],
    ['sv', 'kostar sopor', 'waste'],
    ['sv', 'när tömmer ni soptunnan', 'bin'],
  ] as const)('%s: %s names %s', ([language, question, concept]) => {
    expect(conceptsOf(question, language)).toContain(concept);
  });
  test('give the authorities’ own term first', () => {
    const [found] = expand(words('dagis'), 'sv', ['sv']);
    expect(found?.to[0]).toMatchObject({ text: 'förskola', kind: 'term' });
  });
  test('point to another authority where the matter is not the municipality’s', () => {
    const authorityOf = (question: string) =>
      expand(words(question), 'sv', ['sv']).flatMap(({ authority }) => authority ?? []);
    expect(authorityOf('hur söker jag pass')).toContain('polisen');
    expect(authorityOf('jag vill ha barnbidrag')).toContain('forsakringskassan');
    expect(authorityOf('hur tar jag skilsmässa')).toContain('domstol');
  });
  test('mean what the rest of the question is about, where they have several senses', () => {
    const own = (id: string, texts: string[], broader: string[] = []) => ({
      id,
      area: 'own',
      broader,
      related: [],
      authority: null,
      wordings: texts.map((text) => ({ text, language: 'sv', kind: 'term' as const })),
    });
    const synonyms = [
      own('tariff', ['zorktaxa', 'zork'], ['fees']),
      own('animal', ['zorkdjur', 'zork'], ['animals']),
      own('fees', ['plirgavgift']),
      own('animals', ['plirgdjur']),
    ];
    const senses = (question: string) => expand(words(question), 'sv', ['sv'], synonyms).map(({ concept }) => concept);
    expect(senses('zork plirgavgift')).toEqual(['tariff', 'fees']);
    expect(senses('zork plirgdjur')).toEqual(['animal', 'animals']);
    expect(senses('zork')).toEqual(['tariff', 'animal']);
  });
});

describe('the language of a question', () => {
  const of = (question: string) => questionLanguage(question, { fallback: 'sv', hints: ['sv', 'en'] });
  test.for([
    ['när öppnar bibblan', 'sv'],
    ['Goas rahpá girjerádju?', 'se'],
    ['Kreş ne kadar?', 'tr'],
    ['Koliko košta vrtić?', 'bs'],
    ['图书馆几点开门', 'zh'],
    ['چەند پارەیە باخچەی منداڵان؟', 'ckb'],
    ['hej', 'sv'],
  ] as const)('%s: %s', ([question, language]) => {
    expect(of(question)).toBe(language);
  });
});
