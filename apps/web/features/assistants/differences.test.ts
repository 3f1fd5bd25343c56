import { expect, it } from 'vitest';
import { createFormat } from '../../locale/format';
import { sv } from '../../messages/sv';
import { differencesOf } from './differences';
import type { Draft } from './draft';
import type { Side } from './version-sides';

const settings: Draft = {
  name: 'Fråga Lindvik',
  greeting: '',
  suggestedQuestions: [],
  instructions: 'Svara kort.',
  languages: ['sv', 'ar'],
  knowledgeBaseIds: ['kb_1'],
  handoff: { form: false, email: null },
  look: { launcher: '', side: 'right' },
};
const version = (number: number, changes: Partial<Draft> = {}, policy: number | null = null): Side => ({
  key: String(number),
  number,
  settings: { ...settings, ...changes },
  made: { knowledge: [], policy: { tenant: policy, assistant: null } },
});
const context = {
  bases: [],
  tenant: 'lindvik',
  words: sv,
  format: createFormat('sv'),
};
const namesOf = (before: Side, after: Side) => {
  const { answers, looks, made } = differencesOf({ before, after }, context);
  const names = (rows: typeof answers) => rows.map(({ what }) => what);
  return { answers: names(answers), looks: names(looks), made: names(made) };
};

it('tells what changes answers from what only changes the look; a name is said in answers', () => {
  const changes = {
    name: 'Fråga',
    instructions: 'Svara långt.',
    greeting: 'Hej!',
    look: { launcher: 'Chatta', side: 'left' as const },
  };
  expect(namesOf(version(1), version(2, changes))).toEqual({
    answers: ['Namn', 'Instruktion'],
    looks: ['Hälsning', 'Knappen'],
    made: [],
  });
  expect(namesOf(version(1), version(2))).toEqual({ answers: [], looks: [], made: [] });
});

it('keeps apart what was true when versions were made, which a draft does not know yet: it changes no answer now', () => {
  expect(namesOf(version(1, {}, 6), version(2, {}, 7))).toEqual({ answers: [], looks: [], made: ['Regler'] });
  expect(namesOf(version(1, {}, 6), { ...version(2, {}, 7), made: null }).made).toEqual([]);
});

it('counts in words, as a person would', () => {
  const { differ, looksToo } = sv.versions;
  expect(differ(6, 4)).toBe('Sex saker skiljer. Fyra av dem ändrar svaren.');
  expect(differ(1, 1)).toBe('En sak skiljer. Den ändrar svaren.');
  expect(differ(1, 0)).toBe('En sak skiljer. Den ändrar inte svaren.');
  expect(differ(2, 2)).toBe('Två saker skiljer. Båda ändrar svaren.');
  expect(differ(3, 0)).toBe('Tre saker skiljer. Ingen av dem ändrar svaren.');
  expect(differ(0, 0)).toBe('Inget skiljer.');
  expect(looksToo(['Hälsning', 'Knappen'])).toBe('Två till ändrar inte svaren: hälsning och knappen.');
});
