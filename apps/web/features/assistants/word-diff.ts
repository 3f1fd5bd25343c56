export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Longer texts are shown as wholly replaced: the table of the comparison grows with the product of the lengths. */
const mostWords = 1_500;

/** What was struck and added between two texts, word by word: the longest common subsequence (Wagner and Fischer 1974). */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > mostWords || now.length > mostWords)
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === now[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [struck, added] = [old[i], now[j]];
    if (struck !== undefined && struck === added) {
      parts.push({ kind: 'same', text: struck });
      i += 1;
      j += 1;
    } else if (
      struck !== undefined &&
      (added === undefined || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      parts.push({ kind: 'removed', text: struck });
      i += 1;
    } else if (added !== undefined) {
      parts.push({ kind: 'added', text: added });
      j += 1;
    }
  }
  return joined(parts);
}

/** Words with the space before them, so that joined they are the text again. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+|\s+$/g) ?? [];

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const whole: DiffPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else if (part.text !== '') whole.push({ ...part });
  }
  return whole;
}
