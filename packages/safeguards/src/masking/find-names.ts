import type { Span } from './kinds.ts';
import {
  BEFORE_NAMES,
  CLOSINGS,
  FIRST_NAMES,
  FIRST_NAMES_AND_WORDS,
  NAME_PARTICLES,
  NO_NAME_END,
  NO_NAMES,
  SURNAME_END,
  SURNAMES,
  SURNAMES_AND_WORDS,
} from './names-data.ts';

/** A word of the text, and what its form says. */
interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly isCapitalised: boolean;
  /** Written in capitals only, as in a heading. */
  readonly isShouted: boolean;
  /** One space, or an initial's point and a space, stands between it and the word before. */
  readonly isJoined: boolean;
  readonly beginsSentence: boolean;
}

type Role = 'first' | 'first_or_word' | 'surname' | 'surname_or_word' | 'initial' | 'none';

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]+)*(?:-\p{L}[\p{L}\p{M}]*)*/gu;
/** At most this many words make a name. */
const LONGEST_NAME = 5;
const PERSON_DOES =
  /^(?:ringde|ringer|skrev|skriver|sade|sa|säger|bor|bodde|heter|mejlade|mailade|ansökte|flyttade|jobbar|arbetar|fyller|fyllde|hälsade|svarade|bad|berättade|undrar|undrade|uppger|uppgav|anser|begär|called|wrote|said|lives)$/;

/**
 * Names of persons: known first names and surnames, patronymics, what follows a title or "jag heter", signatures.
 *
 * @param isTaken whether another kind of personal data stands there
 * @param learnt words of names that were found in the same work; new ones are added
 */
export function findNames(text: string, isTaken: (index: number) => boolean, learnt: Set<string>): Span[] {
  const words = readWords(text, isTaken);
  const found: Span[] = [findSigned, findTurned, findSlashed, findSpeakers, findInitials, findBesideNumbers].flatMap(
    (find) => [...find(text, isTaken)],
  );
  const called = calledNames(text);
  const isSigned = new Set<number>();
  for (const { start, end } of found) for (let at = start; at < end; at += 1) isSigned.add(at);
  for (let at = 0; at < words.length; ) {
    if (isSigned.has(words[at]?.start ?? -1)) {
      at += 1;
      continue;
    }
    const length = called.has(words[at]?.start ?? -1) ? calledLength(words, at) : nameLength(words, at, learnt);
    if (length > 0) found.push(spanOf(words, at, length));
    at += Math.max(1, length);
  }
  for (const { start, end } of found) learn(text.slice(start, end), learnt);
  // Again: what was learnt further on may stand alone before it.
  const isFound = new Set(found.map(({ start }) => start));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || isFound.has(word.start) || !isLearnt(word, learnt)) continue;
    let length = 1;
    while (length < LONGEST_NAME && words[at + length]?.isJoined && isLearnt(words[at + length], learnt)) length += 1;
    found.push(spanOf(words, at, length));
    at += length - 1;
  }
  return found;
}

function readWords(text: string, isTaken: (index: number) => boolean): Word[] {
  const words: Word[] = [];
  let before = 0;
  for (const { index, 0: written } of text.matchAll(WORD)) {
    const end = index + written.length;
    const gap = text.slice(before, index);
    const isTakenBetween = words.length > 0 && isTaken(Math.max(0, index - 2));
    if (!isTaken(index) && !isTaken(end - 1)) {
      const last = words.at(-1);
      words.push({
        text: written,
        lower: written.toLowerCase(),
        start: index,
        end,
        isCapitalised: /^(?:(?:al|el|as|ad|ar|de|von|van)-)?\p{Lu}/u.test(written),
        isShouted: written.length > 1 && written === written.toUpperCase(),
        isJoined:
          !isTakenBetween && last?.end === before && (gap === ' ' || (last.text.length === 1 && /^\. ?$/.test(gap))),
        beginsSentence: words.length === 0 || /[.!?:\n•"”»(–]|^\s*-\s/.test(gap.length > 60 ? '.' : gap),
      });
    }
    before = end;
  }
  return words;
}

/** A name's form without the genitive's s. */
function withoutGenitive(lower: string): string {
  return lower.replace(/(?:['’]s|s['’]?)$/u, '');
}

function isIn(lower: string, list: ReadonlySet<string>): boolean {
  return list.has(lower) || list.has(withoutGenitive(lower));
}

function roleOf(word: Word | undefined): Role {
  if (word === undefined) return 'none';
  const { lower } = word;
  if (isIn(lower, FIRST_NAMES)) return 'first';
  const parts = lower.split('-');
  const isDouble = parts.length > 1 && parts.slice(0, -1).every((part) => part.length > 1);
  const isWritten = /^\p{Lu}[^-]*(?:-\p{Lu}[^-]*)+$/u.test(word.text);
  if (isDouble && parts[isWritten ? 'some' : 'every']((part) => isIn(part, FIRST_NAMES))) return 'first';
  if (isDouble && parts.every((part) => isIn(part, SURNAMES) || isIn(part, SURNAMES_AND_WORDS) || isPatronymic(part)))
    return 'surname';
  if (isIn(lower, SURNAMES) || isPatronymic(lower)) return 'surname';
  if (isIn(lower, FIRST_NAMES_AND_WORDS)) return 'first_or_word';
  if (isIn(lower, SURNAMES_AND_WORDS)) return 'surname_or_word';
  return word.text.length === 1 && word.isCapitalised ? 'initial' : 'none';
}

function isPatronymic(lower: string): boolean {
  return /^\p{L}{2,}(?:sson|sdotter|sdóttir)s?$/u.test(lower);
}

function isNoName(word: Word | undefined): boolean {
  return word === undefined || isOtherWord(word.text);
}

/** A word that no name is: "Kommunen", "och"; "Per" is one, and "per" is none. */
function isOtherWord(written: string): boolean {
  const lower = written.toLowerCase();
  if (/^\p{Lu}/u.test(written) && FIRST_NAMES_AND_WORDS.has(lower)) return false;
  return NO_NAMES.has(lower) || (lower.length > 4 && NO_NAME_END.test(lower));
}

/** How many words from `at` on are a name. */
function nameLength(words: readonly Word[], at: number, learnt: ReadonlySet<string>): number {
  const word = words[at];
  if (word === undefined) return 0;
  const next = words[at + 1]?.isJoined === true ? words[at + 1] : undefined;
  const role = roleOf(word);
  if (!word.isCapitalised) return lowerCaseLength(words, at, role, next);
  if (isOrganisation(words, at)) return 0;
  const extended = extend(words, at);
  switch (role) {
    case 'first':
      return extended;
    case 'surname':
      return extended;
    case 'first_or_word': {
      const nextRole = roleOf(next);
      const hasName = next?.isCapitalised === true && !isNoName(next) && (nextRole !== 'none' || !next.isShouted);
      if (hasName || (next !== undefined && isParticleBefore(words, at + 1))) return extended;
      if (isMonth(word.lower) || word.isShouted) return 0;
      if (word.beginsSentence) return next !== undefined && PERSON_DOES.test(next.lower) ? 1 : 0;
      return 1;
    }
    case 'initial':
      // "A. Lindahl", "K Berg"; where a sentence begins a single letter is rather a heading's.
      if (next?.isCapitalised !== true) return 0;
      return roleOf(next).startsWith('surname') || (!word.beginsSentence && !isNoName(next) && next.text.length > 2)
        ? extended
        : 0;
    case 'surname_or_word':
      return 0;
    case 'none':
      // An unknown first name before a surname's form: "Yevhenii Kovalchuk", but not "Södra Sandberg".
      if (next?.isCapitalised !== true || isNoName(word) || isNoName(next) || learnt.has(word.lower)) return 0;
      if (TITLE.test(word.lower)) return 0;
      if (roleOf(next) === 'surname') return extended;
      if (!word.isShouted && PERSON_ONLY.test(words[at + 2]?.isJoined === true ? (words[at + 2]?.lower ?? '') : ''))
        return 2;
      if (isForeignPair(word, next)) return Math.max(extended, capitalisedLength(words, at));
      return SURNAME_END.test(next.lower) && !word.isShouted && !word.beginsSentence ? extended : 0;
  }
}

/** What only persons do: after two capitalised words, even unknown ones, it makes them a name. */
const PERSON_ONLY = /^(?:bor|bodde|heter|hette|fyller|fyllde|lives|lived)$/;

/** Two capitalised words with letters that Swedish words hardly have: "Xhevdet Krasniqi", "Amanuel Ghebreab". */
function isForeignPair(first: Word, second: Word): boolean {
  const isForeign =
    /[wxzqèêëçñãõøłśźżćčšžđřěůőűğışțăß]|[bdgkst]h|cz|dz|sz|nj[aeou]|aa|yy|ij|[^aeiouyåäö][^aeiouyåäö]i$/u;
  if (first.isShouted || second.isShouted) return false;
  return isForeign.test(first.lower) || isForeign.test(second.lower);
}

function isMonth(lower: string): boolean {
  return /^(?:maj|juni|augusti|august|april|may|jan)s?$/.test(lower);
}

/** In lower case only what is no word counts: a clear first name, or two names after each other. */
function lowerCaseLength(words: readonly Word[], at: number, role: Role, next: Word | undefined): number {
  const nextRole = roleOf(next);
  const isFollowed = next !== undefined && !next.isCapitalised;
  if (role === 'first') {
    if (!isFollowed || !/^surname|^first$/.test(nextRole)) return 1;
    const afterNext = words[at + 2];
    return nextRole === 'first' && afterNext?.isJoined === true && roleOf(afterNext).startsWith('surname') ? 3 : 2;
  }
  if (role === 'first_or_word' && isFollowed && nextRole === 'surname') return 2;
  return role === 'surname' && words[at]?.lower.includes('-') !== true ? 1 : 0;
}

/** From a name's first word on: the capitalised words that go on with it. */
function extend(words: readonly Word[], at: number): number {
  let length = 1;
  // "Nguyen Thi Lan": elsewhere the surname comes first, except for one in -sson.
  let hasSurname = isPatronymic(words[at]?.lower ?? '');
  while (length < LONGEST_NAME) {
    const word = words[at + length];
    if (word?.isJoined !== true) break;
    if (isParticleBefore(words, at + length)) {
      length += words[at + length + 1]?.isCapitalised === true ? 1 : 2;
      continue;
    }
    if (!word.isCapitalised || isNoName(word) || isOrganisation(words, at + length)) break;
    // After "Annas" no surname follows: "Annas Volvo".
    const last = words[at + length - 1];
    if (last !== undefined && isGenitive(last)) break;
    const role = roleOf(word);
    if (role === 'none' && hasSurname) break;
    if (role === 'surname' || role === 'surname_or_word' || role === 'none') hasSurname = true;
    length += 1;
  }
  return length;
}

function isGenitive({ lower }: Word): boolean {
  const stem = withoutGenitive(lower);
  const isName = (form: string) => FIRST_NAMES.has(form) || SURNAMES.has(form);
  return stem !== lower && !isName(lower) && isName(stem);
}

/** "von Essen", "de la Cruz", "al Masri": one or two small words, then a capitalised one. */
function isParticleBefore(words: readonly Word[], at: number): boolean {
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]];
  if (first === undefined || first.isCapitalised || !NAME_PARTICLES.has(first.lower) || second?.isJoined !== true)
    return false;
  if (second.isCapitalised) return !isNoName(second);
  return NAME_PARTICLES.has(second.lower) && third?.isJoined === true && third.isCapitalised;
}

/** "Lindviks kommun", "Karin Boyes gata", "Sankta Maria kyrka": named after somebody, but no person. */
function isOrganisation(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    next?.isJoined === true &&
    /^(?:kommun|region|skola|skolan|tingsrätt|församling|kyrka|gymnasium|gata|väg|plats|torg|sjukhus|ab|hb|stad|stads|län|universitet|högskola|förening|folkhögskola|förskola|station|flygplats)s?$/.test(
      next.lower,
    )
  );
}

const TITLE = new RegExp(`^(?:${BEFORE_NAMES})$`, 'iu');
const CALLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${BEFORE_NAMES})\.?(?: ?: {0,3}(?:\r?\n {0,3})?| )(?=\p{L})`,
  'giu',
);

/** Where words begin that a title, a field or "heter" stands before. */
function calledNames(text: string): Set<number> {
  const starts = new Set<number>();
  for (const { index, 0: written } of text.matchAll(CALLED)) starts.add(index + written.length);
  return starts;
}

/** After a title or a field: every capitalised word, known or not; in lower case what could be a name. */
function calledLength(words: readonly Word[], at: number): number {
  const first = words[at];
  if (first === undefined || isNoName(first) || isOrganisation(words, at)) return 0;
  if (!first.isCapitalised)
    return lowerCaseLength(words, at, roleOf(first), words[at + 1]?.isJoined ? words[at + 1] : undefined);
  // A title after a title: "Handläggare Socialsekreterare Anna".
  return TITLE.test(first.lower) ? 0 : capitalisedLength(words, at);
}

/** All the capitalised words from `at` on that can be one name. */
function capitalisedLength(words: readonly Word[], at: number): number {
  let length = 1;
  while (length < LONGEST_NAME - 1) {
    const word = words[at + length];
    const last = words[at + length - 1];
    if (word?.isJoined !== true || (last !== undefined && isGenitive(last))) break;
    if (isParticleBefore(words, at + length)) length += 1;
    else if (!word.isCapitalised || isNoName(word) || isOrganisation(words, at + length)) break;
    length += 1;
  }
  return length;
}

const SIGNED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${CLOSINGS})[,.!:]?(?:[ \t]{0,3}(?:\r?\n[ \t]{0,3}){1,3}|[ \t]{1,3}|/)(?<name>\p{L}[\p{L}\p{M}.’'-]*(?: \p{L}[\p{L}\p{M}.’'-]*){0,3})(?=[ \t]*(?:[,.!(<]|\r?\n|$))`,
  'giu',
);

const SLASHED = /(?<=[\s.!?)])\/ ?(?<name>\p{Lu}\p{Ll}{1,20}(?:[ -]\p{Lu}\p{Ll}{1,20}){0,2})(?=[ \t.]*(?:\r?\n|$))/gu;

/** "/Bosse" at a line's end. */
function* findSlashed(text: string, isTaken: (index: number) => boolean): Generator<Span> {
  for (const match of text.matchAll(SLASHED)) {
    const name = match.groups?.['name'] ?? '';
    const end = match.index + match[0].length;
    const isOther = NO_NAMES.has(name.toLowerCase()) || NO_NAME_END.test(name);
    if (!isOther && !isTaken(end - 1)) yield { kind: 'name', start: end - name.length, end };
  }
}

const TURNED =
  /(?:^|(?<=[\n:;(•|]))[ \t]{0,3}(?:\d{1,3}[.)] )?(?<name>\p{Lu}\p{Ll}{1,20}(?:[ -]\p{Lu}\p{Ll}{1,20})?, (?<first>\p{Lu}\p{Ll}{1,20}))(?![\p{L}])/gu;

/** As in registers: "Sjöholm, Peter". */
function* findTurned(text: string, isTaken: (index: number) => boolean): Generator<Span> {
  for (const match of text.matchAll(TURNED)) {
    const { name = '', first = '' } = match.groups ?? {};
    const [surname = ''] = name.toLowerCase().split(/[ ,]/);
    const isFirst =
      FIRST_NAMES.has(first.toLowerCase()) ||
      FIRST_NAMES_AND_WORDS.has(first.toLowerCase()) ||
      ((SURNAMES.has(surname) || isPatronymic(surname)) && !isOtherWord(first));
    const end = match.index + match[0].length;
    if (!isFirst || NO_NAMES.has(surname) || TITLE.test(surname) || FIRST_NAMES.has(surname) || isTaken(end - 1))
      continue;
    yield { kind: 'name', start: end - name.length, end };
  }
}

const SPEAKERS = [
  // "<Alva> hello" in a chat
  /^[ \t]{0,3}<(?<name>\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20})?)(?=> )/gmu,
  // "[10:14] Mirjam Kask: hello"
  /^[ \t]{0,3}\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?[ -]{1,3}(?<name>\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20}){0,2})(?=: )/gmu,
  // "Tjena! fredde här": who says so after a greeting
  /(?<!\p{L})(?:hej|hejsan|hallå|tjena|tja|tjo|goddag|god morgon|god kväll)[!,.]? (?<name>\p{L}{2,20})(?= här(?:[,.!]| igen| från| på|\r?\n|$))/giu,
];

/** Who speaks in a chat. */
function* findSpeakers(text: string, isTaken: (index: number) => boolean): Generator<Span> {
  for (const pattern of SPEAKERS)
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.['name'] ?? '';
      const end = match.index + match[0].length;
      const isName = !name.split(' ').some((word) => isOtherWord(word) || NOBODY.test(word));
      if (isName && !isTaken(end - 1)) yield { kind: 'name', start: end - name.length, end };
    }
}

const NOBODY =
  /^(?:alla|allihop|allihopa|igen|bara|mamma|pappa|vänner|någonstans|kollegor|system|admin|chatt?bot|bot)$/iu;

const INITIALS = /(?<![\p{L}\p{N}.])\p{Lu}\.-\p{Lu}\. ?\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?(?![\p{L}\p{N}])/gu;

/** "A.-M. Friis" */
function* findInitials(text: string, isTaken: (index: number) => boolean): Generator<Span> {
  for (const { index, 0: name } of text.matchAll(INITIALS))
    if (!isTaken(index)) yield { kind: 'name', start: index, end: index + name.length };
}

const NAME = String.raw`\p{Lu}[\p{L}’'-]{1,24}(?: (?:${[...NAME_PARTICLES].join('|')}))?(?: \p{Lu}[\p{L}’'-]{1,24}(?: (?:${[...NAME_PARTICLES].join('|')}))?){0,2} \p{Lu}[\p{L}’'-]{1,24}`;
// The third digit of an identity number is 0 or 1, that of an organisation's at least 2.
const IDENTITY_NUMBER = String.raw`(?:18|19|20)?\d{2}[01]\d{3}[-+ ]?\d{4}`;
const BESIDE_NUMBERS = [
  new RegExp(String.raw`(?<![\p{L}\p{N}-])(?<name>${NAME})(?=(?: ?[,;|(\t]){0,2} {0,2}${IDENTITY_NUMBER}(?!\d))`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\d])${IDENTITY_NUMBER}[ ,;|\t]{1,3}(?<name>${NAME})(?![\p{L}\p{N}])`, 'gu'),
];

/** Two capitalised words or more, right before or after an identity number. */
function* findBesideNumbers(text: string, isTaken: (index: number) => boolean): Generator<Span> {
  for (const pattern of BESIDE_NUMBERS)
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.['name'] ?? '';
      const end = match.index + match[0].length;
      const start = end - name.length;
      const isName = !name.split(' ').some((word) => isOtherWord(word) || TITLE.test(word));
      if (isName && !isTaken(start) && !isTaken(end - 1)) yield { kind: 'name', start, end };
    }
}

/** The line after "Med vänlig hälsning"; "Gösta och Birgit" are two. */
function* findSigned(text: string, isTaken: (index: number) => boolean): Generator<Span> {
  for (const match of text.matchAll(SIGNED)) {
    const line = match.groups?.['name'] ?? '';
    let start = match.index + match[0].length - line.length;
    for (const piece of line.split(/( (?:och|and) )/)) {
      const name = piece.replace(/\.$/, '');
      const isName = !name.trim().split(' ').some(isOtherWord);
      if (isName && !isTaken(start) && !isTaken(start + name.length - 1))
        yield { kind: 'name', start, end: start + name.length };
      start += piece.length;
    }
  }
}

function spanOf(words: readonly Word[], at: number, length: number): Span {
  const last = words[at + length - 1];
  const end = last === undefined ? 0 : last.end - genitiveLength(last);
  return { kind: 'name', start: words[at]?.start ?? 0, end };
}

/** The genitive's s stays outside the name where the name without it is known, so that both are one person. */
function genitiveLength({ lower }: Word): number {
  const isName = (form: string) =>
    [FIRST_NAMES, FIRST_NAMES_AND_WORDS, SURNAMES, SURNAMES_AND_WORDS].some((list) => list.has(form)) ||
    /\p{L}{2}sson$/u.test(form);
  const stem = withoutGenitive(lower);
  return stem !== lower && !isName(lower) && isName(stem) ? lower.length - stem.length : 0;
}

function learn(name: string, learnt: Set<string>): void {
  for (const word of name.toLowerCase().match(WORD) ?? []) {
    const isWord = [FIRST_NAMES_AND_WORDS, SURNAMES_AND_WORDS, NAME_PARTICLES, NO_NAMES].some((list) => list.has(word));
    if (word.length >= 3 && !isWord) learnt.add(word);
  }
}

function isLearnt(word: Word | undefined, learnt: ReadonlySet<string>): boolean {
  if (word === undefined || !word.isCapitalised) return false;
  return learnt.has(word.lower) || (word.lower.length > 4 && learnt.has(withoutGenitive(word.lower)));
}
