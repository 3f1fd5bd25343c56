import { useEffect, useState } from 'react';
import type { Assistant } from '../../api/shapes';
import { type Draft, draftOf } from './draft';
import { keepDraft, keptDraft, type Work } from './kept-draft';

/** The form's state: what was saved last and what it says now. Unsaved changes outlive another page and loading this one again. */
export function useDraft(assistant: Assistant) {
  const [work, setWork] = useState<Work>(() => ({ saved: draftOf(assistant), draft: draftOf(assistant) }));
  // languages are written with commas, and the comma that is being written must not go
  const [languageText, setLanguageText] = useState(work.draft.languages.join(', '));
  const start = (saved: Draft, draft = saved) => {
    setWork({ saved, draft });
    setLanguageText(draft.languages.join(', '));
  };
  const change = (part: Partial<Draft>) => setWork(({ saved, draft }) => ({ saved, draft: { ...draft, ...part } }));
  const writeLanguages = (text: string) => {
    setLanguageText(text);
    change({
      languages: text
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    });
  };
  useEffect(() => {
    const kept = keptDraft(assistant.id, draftOf(assistant));
    if (!kept) return;
    // oxlint-disable-next-line react/set-state-in-effect -- the tab's storage is not there where the page is rendered first
    setWork(kept);
    setLanguageText(kept.draft.languages.join(', '));
  }, [assistant]);
  useEffect(() => keepDraft(assistant.id, work), [assistant.id, work]);
  return { ...work, languageText, start, change, writeLanguages };
}
