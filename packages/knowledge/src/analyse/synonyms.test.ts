import { describe, expect, test } from 'vitest';
import { languageOf } from '../language/index.ts';
import { expand, wordingsOf } from './expand.ts';
import { concepts } from './synonyms.ts';
import { words } from './words.ts';

const entries = concepts.flatMap((concept) =>
  Object.entries(concept.words).flatMap(([language, list]) =>
    list.split(',').map((text) => ({ id: concept.id, language, text: text.trim() })),
  ),
);

describe('the list of citizens’ and officials’ words', () => {
  test('holds at least 200 Swedish concepts, each with Swedish and English words', () => {
    expect(
      concepts.filter((concept) => (concept.words['sv']?.split(',').length ?? 0) >= 2).length,
    ).toBeGreaterThanOrEqual(190);
    expect(concepts.length).toBeGreaterThanOrEqual(200);
    expect(concepts.filter((concept) => !concept.words['sv'] || !concept.words['en'])).toEqual([]);
  });
  test('names every concept once', () => {
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
    expect(concepts.filter(({ id }) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  });
  test('has only languages that we read, in their own script, and no empty wording', () => {
    expect(entries.filter(({ language }) => languageOf(language).code !== language)).toEqual([]);
    const scripts: Record<string, RegExp> = {
      latin: /\p{Script=Latin}/u,
      arabic: /\p{Script=Arabic}/u,
      cyrillic: /\p{Script=Cyrillic}/u,
    };
    expect(entries.filter(({ language, text }) => !scripts[languageOf(language).script]?.test(text))).toEqual([]);
    expect(entries.filter(({ text }) => words(text).length === 0 || words(text).length > 6)).toEqual([]);
  });
  test('marks a word that belongs to several concepts, and only such a word', () => {
    const owners = new Map<string, Set<string>>();
    const marked = new Map<string, boolean[]>();
    const twice: string[] = [];
    for (const { id, language, text } of entries) {
      const key = `${language}: ${text.replace(/\*/, '').toLowerCase()}`;
      const owner = owners.get(key) ?? new Set();
      if (owner.has(id)) twice.push(`${id} ${key}`);
      owners.set(key, owner.add(id));
      marked.set(key, [...(marked.get(key) ?? []), text.includes('*')]);
    }
    expect(twice).toEqual([]);
    expect(
      [...owners]
        .filter(([key, ids]) => ids.size > 1 && marked.get(key)?.some((mark) => !mark))
        .map(([key, ids]) => `${key} (${[...ids].join(', ')})`),
    ).toEqual([]);
    expect(
      [...owners].filter(([key, ids]) => ids.size === 1 && marked.get(key)?.some((mark) => mark)).map(([key]) => key),
    ).toEqual([]);
  });
});

describe('reading a question’s words', () => {
  const to = (question: string, language: string, readIn: string[]) =>
    expand(words(question), language, readIn).flatMap((found) => found.to.map(({ text }) => text));
  test('finds the authorities’ word for the citizen’s', () => {
    expect(to('när öppnar dagis', 'sv', ['sv'])).toContain('förskola');
    expect(to('soptunnan luktar', 'sv', ['sv'])).toContain('avfallskärl');
    expect(to('kan jag få socialbidrag', 'sv', ['sv'])).toContain('ekonomiskt bistånd');
  });
  test('finds Swedish words for other languages’', () => {
    expect(to('what does daycare cost', 'en', ['sv'])).toEqual(expect.arrayContaining(['förskola', 'avgift']));
    expect(to('Paljonko uimahalli maksaa', 'fi', ['sv'])).toContain('simhall');
  });
  test('says which words it read, and prefers the longest wording', () => {
    const found = expand(words('ansöka om ekonomiskt bistånd'), 'sv', ['sv']);
    expect(found.find(({ concept }) => concept === 'income-support')?.from).toEqual(['ekonomiskt', 'bistånd']);
  });
  test('lists a concept’s wordings with their languages', () => {
    const concept = concepts.find(({ id }) => id === 'library');
    expect(concept && wordingsOf(concept)[0]).toEqual({ language: 'sv', text: 'bibliotek', official: true });
  });
});
