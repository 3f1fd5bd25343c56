import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from './draft';
import { keepDraft, keptDraft } from './kept-draft';

const saved: Draft = {
  name: 'Fråga Lindvik',
  greeting: '',
  suggestedQuestions: [],
  instructions: '',
  languages: ['sv'],
  knowledgeBaseIds: [],
  handoff: { form: false, email: null },
  look: { launcher: '', side: 'right' },
};

describe('changes that are not saved', () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
  });

  it('are there again after the page was left, on top of what others have saved since', () => {
    keepDraft('asst_1', { saved, draft: { ...saved, greeting: 'Hej' } });
    const now = { ...saved, name: 'Fråga kommunen', greeting: 'Välkommen' };
    expect(keptDraft('asst_1', now)).toEqual({ saved: { ...now, greeting: '' }, draft: { ...now, greeting: 'Hej' } });
    expect(keptDraft('asst_2', now)).toBeNull();
  });

  it('are forgotten once they are saved', () => {
    keepDraft('asst_1', { saved, draft: { ...saved, greeting: 'Hej' } });
    keepDraft('asst_1', { saved, draft: saved });
    expect(keptDraft('asst_1', saved)).toBeNull();
  });

  it('are left alone where they cannot be read', () => {
    for (const text of ['{', '1', '{"greeting":1}', '{"languages":{"saved":[1],"draft":[]}}']) {
      sessionStorage.setItem('radrum:draft:asst_1', text);
      expect(keptDraft('asst_1', saved)).toBeNull();
    }
  });
});
