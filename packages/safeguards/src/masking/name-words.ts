import {
  BEFORE_NAMES,
  FIRST_NAMES,
  FIRST_NAMES_AND_WORDS,
  NO_NAME_END,
  NO_NAMES,
  SURNAMES,
  SURNAMES_AND_WORDS,
} from './names-data.ts';

/** What a word's form says, wherever it stands. */
interface Form {
  readonly lower: string;
  readonly isCapitalised: boolean;
  /** Written in capitals only, as in a heading. */
  readonly isShouted: boolean;
  readonly role: Role;
  /** No name is written so: "Kommunen". */
  readonly isOther: boolean;
}

/** A word of the text. */
export interface Word extends Form {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** One space, or an initial's point and a space, stands between it and the word before. */
  readonly isJoined: boolean;
  readonly beginsSentence: boolean;
  /** Right after a digit or a sign. */
  readonly isGlued: boolean;
}

export type Role = 'first' | 'first_or_word' | 'surname' | 'surname_or_word' | 'initial' | 'none';

export const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]+)*(?:-\p{L}[\p{L}\p{M}]*)*/gu;
export function readWords(text: string, isTaken: (index: number) => boolean): Word[] {
  const words: Word[] = [];
  // Most words of a text stand in it many times.
  const forms = new Map<string, Form>();
  let before = 0;
  for (const { index, 0: written } of text.matchAll(WORD)) {
    const end = index + written.length;
    const gap = text.slice(before, index);
    const isTakenBetween = words.length > 0 && isTaken(Math.max(0, index - 2));
    if (!isTaken(index) && !isTaken(end - 1)) {
      const last = words.at(-1);
      const form = forms.get(written) ?? formOf(written);
      forms.set(written, form);
      words.push({
        text: written,
        lower: form.lower,
        isCapitalised: form.isCapitalised,
        isShouted: form.isShouted,
        role: form.role,
        isOther: form.isOther,
        start: index,
        end,
        // "W/m²K": a unit's sign is no initial.
        isGlued: /(?:\p{N}-?|\p{S}|\/)$/u.test(text.slice(Math.max(0, index - 2), index)),
        isJoined:
          !isTakenBetween && last?.end === before && (gap === ' ' || (last.text.length === 1 && /^\. ?$/.test(gap))),
        beginsSentence:
          words.length === 0 || (gap !== ' ' && /[.!?:\n•"”»(–]|^\s*-\s/.test(gap.length > 60 ? '.' : gap)),
      });
    }
    before = end;
  }
  return words;
}

/** The usual spelling of what is spoken alike: Cajsa is Kajsa, Wictor is Viktor, Zara is Sara. */
function inUsualSpelling(lower: string): string {
  return lower
    .replaceAll('w', 'v')
    .replaceAll('z', 's')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('ck', 'k')
    .replace(/c(?!h)/g, 'k')
    .replaceAll('é', 'e');
}

/** A name's form without the genitive's s. */
export function withoutGenitive(lower: string): string {
  // A name in -s has none of its own: "Klass" is no form of "Klas".
  return lower.replace(/(?:['’]s|(?<!s)s['’]?|(?<=s)['’])$/u, '');
}

export function isIn(lower: string, list: ReadonlySet<string>): boolean {
  return list.has(lower) || list.has(withoutGenitive(lower));
}

export function roleOf(word: Word | undefined): Role {
  return word?.role ?? 'none';
}

function formOf(text: string): Form {
  const lower = text.toLowerCase();
  const isCapitalised = /^(?:(?:al|el|as|ad|ar|de|von|van)-)?\p{Lu}/u.test(text);
  return {
    lower,
    isCapitalised,
    isShouted: text.length > 1 && text === text.toUpperCase(),
    role: readRole({ text, lower, isCapitalised }),
    isOther: isOtherWord(text),
  };
}

function readRole(word: { readonly text: string; readonly lower: string; readonly isCapitalised: boolean }): Role {
  const { lower } = word;
  if (isIn(lower, FIRST_NAMES)) return 'first';
  const parts = lower.split('-');
  const isDouble = parts.length > 1 && parts.slice(0, -1).every((part) => part.length > 1);
  const isWritten = /^\p{Lu}[^-]*(?:-\p{Lu}[^-]*)+$/u.test(word.text);
  if (isDouble && parts[isWritten ? 'some' : 'every']((part) => isIn(part, FIRST_NAMES))) return 'first';
  // "Maj-Gun", "Per-Jan": of two such words a name is made.
  if (isDouble && isWritten && parts.every((part) => FIRST_NAMES_AND_WORDS.has(part))) return 'first';
  if (isDouble && parts.every((part) => isIn(part, SURNAMES) || isIn(part, SURNAMES_AND_WORDS) || isPatronymic(part)))
    return 'surname';
  // Many villages are called so, too.
  if (/(?:by|torp|hult|vik)$/.test(lower) && SURNAMES.has(lower)) return 'surname_or_word';
  if (isIn(lower, SURNAMES) || isPatronymic(lower)) return 'surname';
  if (/^(?:O['’]|Mc|Mac(?=\p{Lu})|Fitz(?=\p{Lu}|g))\p{L}{3,}/u.test(word.text)) return 'surname';
  if (isIn(lower, FIRST_NAMES_AND_WORDS)) return 'first_or_word';
  if (isIn(lower, SURNAMES_AND_WORDS)) return 'surname_or_word';
  // "P-O Lund" is as "Per-Olof Lund".
  if (/^\p{Lu}-\p{Lu}$/u.test(word.text)) return 'first_or_word';
  if (word.text.length === 1 && word.isCapitalised) return 'initial';
  return word.isCapitalised && lower.length > 3 && FIRST_NAMES.has(inUsualSpelling(lower)) ? 'first' : 'none';
}

export function isPatronymic(lower: string): boolean {
  return /^\p{L}{2,}(?:sson|sdotter|sdóttir)s?$/u.test(lower);
}

export function isNoName(word: Word | undefined): boolean {
  return word === undefined || word.isOther;
}

/** A word that no name is: "Kommunen", "och"; "Per" is one, and "per" is none. */
export function isOtherWord(written: string): boolean {
  const lower = written.toLowerCase();
  // "SoL", "LoV": laws in short
  if (/^\p{Lu}\p{Ll}\p{Lu}$/u.test(written)) return true;
  if (/^\p{Lu}/u.test(written) && FIRST_NAMES_AND_WORDS.has(lower)) return false;
  return NO_NAMES.has(lower) || (lower.length > 4 && NO_NAME_END.test(lower));
}

export function isGenitive({ lower }: Word): boolean {
  const stem = withoutGenitive(lower);
  const isName = (form: string) => FIRST_NAMES.has(form) || SURNAMES.has(form);
  return stem !== lower && !isName(lower) && isName(stem);
}

/** "Lindviks kommun", "Karin Boyes gata", "Sankta Maria kyrka": named after somebody, but no person. */
export function isOrganisation(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    next?.isJoined === true &&
    /^(?:kommun|region|skola|skolan|tingsrätt|församling|kyrka|gymnasium|gata|väg|plats|torg|sjukhus|ab|hb|stad|stads|län|universitet|högskola|förening|folkhögskola|förskola|station|flygplats)s?$/.test(
      next.lower,
    )
  );
}

export const TITLE = new RegExp(`^(?:${BEFORE_NAMES})$`, 'iu');

/** Two capitalised words with letters that Swedish words hardly have: "Xhevdet Krasniqi", "Amanuel Ghebreab". */
export function isForeignPair(first: Word, second: Word): boolean {
  const isForeign =
    /[wxzqèêëçñãõøłśźżćčšžđřěůőűğışțăß]|[bdgkst]h|cz|dz|sz|nj[aeou]|aa|yy|ij|[^aeiouyåäö][^aeiouyåäö]i$/u;
  if (first.isShouted || second.isShouted) return false;
  return (
    isForeign.test(first.lower) ||
    isForeign.test(second.lower) ||
    /^(?:al|el|ul|ibn|bin|ben|abu)-\p{L}/u.test(second.lower)
  );
}
