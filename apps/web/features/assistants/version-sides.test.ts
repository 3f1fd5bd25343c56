import { expect, it } from 'vitest';
import type { Assistant, AssistantVersion } from '../../api/shapes';
import { naturalOther, sidesOf } from './version-sides';

const settings = {
  name: 'Fråga Lindvik',
  greeting: '',
  suggestedQuestions: [],
  instructions: '',
  languages: ['sv'],
  knowledgeBaseIds: [],
  handoff: { form: false, email: null },
  look: { launcher: '', side: 'right' as const },
};
const assistant: Assistant = {
  ...settings,
  id: 'asst_1',
  slug: 'fraga',
  audience: 'citizen',
  publishedVersion: 2,
  scheduledVersion: null,
  scheduledFor: null,
  isPaused: false,
  hasChanges: true,
  createdAt: '2026-11-01T08:00:00Z',
  updatedAt: '2026-11-01T08:00:00Z',
};
const version = (number: number): AssistantVersion => ({
  version: number,
  note: null,
  createdBy: 'member:mem_1',
  author: 'Maria Provsson',
  createdAt: '2026-11-01T08:00:00Z',
  isPublished: number === 2,
  settings,
  knowledge: [],
  policy: { tenant: null, assistant: null },
});
const versions = [version(3), version(2), version(1)];
const keys = (asked: { from?: string; to?: string }, all = versions, hasChanges = true) => {
  const sides = sidesOf({ ...assistant, hasChanges }, all, asked);
  return sides && [sides.before.key, sides.after.key];
};

it('compares what answers with the draft, where nothing is asked for', () => {
  expect(keys({})).toEqual(['2', 'draft']);
});

it('compares what answers with what answered before it, where the draft says the same', () => {
  expect(keys({}, versions, false)).toEqual(['1', '2']);
  expect(keys({}, [version(2)], false)).toEqual(['2', 'draft']);
});

it('holds what is chosen against the version that answers, and that one against the one before', () => {
  expect(['draft', '3', '2', '1'].map((key) => naturalOther(key, versions))).toEqual(['2', '2', '1', '2']);
  expect(naturalOther('2', [version(3), version(2)])).toBe('draft');
  expect(naturalOther('draft', [])).toBeNull();
  expect(keys({ to: '1' })).toEqual(['2', '1']);
});

it('gives the draft the number that it will get', () => {
  expect(sidesOf(assistant, versions, {})?.after.number).toBe(4);
});

it('compares any two, and falls back where an address asks for what is not there', () => {
  expect(keys({ from: '1', to: '3' })).toEqual(['1', '3']);
  expect(keys({ from: 'draft', to: '1' })).toEqual(['draft', '1']);
  expect(keys({ from: '99', to: 'skräp' })).toEqual(['2', 'draft']);
});

it('has nothing to compare before the first version', () => {
  expect(keys({}, [])).toBeNull();
});
