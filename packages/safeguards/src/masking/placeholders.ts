import { LABELS, type MaskKind } from './kinds.ts';

const LABEL = Object.values(LABELS).join('|').replace('EPOST', 'E-?POST');
const HYPHEN = '[-\u2010-\u2015]';
/** A placeholder as a model may write it: other case, spaces, another hyphen, the genitive's s within the brackets. */
const BRACKETED = String.raw`\[\s{0,3}(?<label>${LABEL})\s{0,3}(?:${HYPHEN}|[_ ])\s{0,3}(?<number>\d{1,6})(?:\.(?<spelling>\d{1,4}))?(?<genitive>s?)\s{0,3}\]`;
const BARE = String.raw`(?<label>${LABEL})${HYPHEN}(?<number>\d{1,6})(?!\d)(?:\.(?<spelling>\d{1,4})(?!\d))?`;
// Without the u flag, so that only the letters themselves are other cases of a letter (not K, the sign of kelvin).
const PLACEHOLDER = new RegExp(`${BRACKETED}|(?<![0-9A-Za-z\u00c0-\u024f])${BARE}`, 'gi');
/** Whatever could be read as a placeholder, also once something else stands before it. */
const LOOK_ALIKE = new RegExp(`${BRACKETED}|${BARE}`, 'gi');

interface Known {
  readonly number: number;
  /** Exact spellings; the first is `[NAMN-1]`, the second `[NAMN-1.2]`. */
  readonly spellings: Map<string, string>;
}

/** Gives out placeholders and takes them back. */
export interface Placeholders {
  /** The placeholder of a piece of text: the same one for the same spelling, the same number for the same value. */
  give(kind: MaskKind | 'text', original: string, value: string): string;
  /** What in a text looks like a placeholder that was given out; numbers of others are not given out from now on. */
  reserve(text: string): { start: number; end: number }[];
  /** Puts the originals back. */
  restore(text: string): string;
}

export function createPlaceholders(): Placeholders {
  const known = new Map<string, Known>();
  const originals = new Map<string, string>();
  const reserved = new Set<string>();
  const last = new Map<string, number>();

  const nextNumber = (label: string): number => {
    let number = (last.get(label) ?? 0) + 1;
    while (reserved.has(keyOf(label, number))) number += 1;
    last.set(label, number);
    return number;
  };

  return {
    give(kind, original, value) {
      const label = LABELS[kind];
      const valueKey = `${kind}:${value}`;
      const entry: Known = known.get(valueKey) ?? { number: nextNumber(label), spellings: new Map() };
      known.set(valueKey, entry);
      const given = entry.spellings.get(original);
      if (given !== undefined) return given;
      const spelling = entry.spellings.size + 1;
      const placeholder = `[${label}-${entry.number}${spelling > 1 ? `.${spelling}` : ''}]`;
      entry.spellings.set(original, placeholder);
      originals.set(keyOf(label, entry.number, spelling), original);
      return placeholder;
    },

    reserve(text) {
      const alike: { start: number; end: number }[] = [];
      for (const { index, 0: written, groups } of text.matchAll(LOOK_ALIKE)) {
        const { label = '', number = '' } = groups ?? {};
        const key = keyOf(label, Number(number));
        if (originals.has(key)) alike.push({ start: index, end: index + written.length });
        else reserved.add(key);
      }
      return alike;
    },

    restore(text) {
      return text.replace(PLACEHOLDER, (written: string, ...rest: unknown[]) => {
        const { label, number, spelling, genitive } = groupsOf(rest);
        const original = originals.get(keyOf(label, Number(number), Number(spelling || 1)));
        if (original !== undefined) return original + genitive;
        // "NAMN-1.2 …": the point may end a sentence.
        const first = written.startsWith('[') ? undefined : originals.get(keyOf(label, Number(number)));
        return first === undefined ? written : `${first}${spelling === '' ? '' : `.${spelling}`}`;
      });
    },
  };
}

function keyOf(label: string, number: number, spelling = 1): string {
  return `${label.replace('-', '').toUpperCase()}-${number}.${spelling}`;
}

function groupsOf(rest: readonly unknown[]): Record<'label' | 'number' | 'spelling' | 'genitive', string> {
  const groups = rest.at(-1);
  const read = (name: string): string => {
    const value: unknown = typeof groups === 'object' && groups !== null ? Reflect.get(groups, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { label: read('label'), number: read('number'), spelling: read('spelling'), genitive: read('genitive') };
}
