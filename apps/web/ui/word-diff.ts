import { diffArrays } from 'diff';
import type { DiffPiece } from './diff';

/** Edits beyond which two texts have little in common: then one is shown as struck and the other as added. */
const mostEdits = 1_500;
const isSameWord = (one: string, other: string): boolean => one.trim() === other.trim();

/** What was struck and added between two texts, word by word. Other spaces and lines alone are no change: the later text's are shown. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostEdits, comparator: isSameWord }) ?? [
    { value: [before], added: false, removed: true },
    { value: [after], added: true, removed: false },
  ];
  return changes.flatMap(({ value, added, removed }): DiffPiece[] => {
    const text = value.join('');
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return kind === 'same' ? pieceOf('same', text) : withoutSpaces(kind, text);
  });
}

const pieceOf = (kind: DiffPiece['kind'], text: string): DiffPiece[] => (text === '' ? [] : [{ kind, text }]);

/** The spaces around words that changed are not theirs. */
function withoutSpaces(kind: 'added' | 'removed', text: string): DiffPiece[] {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return [...pieceOf('same', before), ...pieceOf(kind, words), ...pieceOf('same', after)];
}

/** Words with the space after them, so that joined they are the text again. */
export const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? [];
