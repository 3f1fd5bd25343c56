import type { Span } from './kinds.ts';
import { NAME_FORMS } from './name-forms.ts';
import { isSubject } from './name-subjects.ts';
import {
  isForeignPair,
  isGenitive,
  isIn,
  isNoName,
  isOrganisation,
  isOtherWord,
  isPatronymic,
  type Role,
  readWords,
  roleOf,
  TITLE,
  WORD,
  type Word,
  withoutGenitive,
} from './name-words.ts';
import {
  BEFORE_NAMES,
  FIRST_NAMES,
  FIRST_NAMES_AND_WORDS,
  NAME_PARTICLES,
  NO_NAMES,
  SURNAME_END,
  SURNAMES,
  SURNAMES_AND_WORDS,
} from './names-data.ts';
import { COMPANY, isCompany, isPlaceOf, isRoom } from './named-things.ts';

/** At most this many words make a name. */
const LONGEST_NAME = 5;
/**
 * Names of persons: known first names and surnames, patronymics, what follows a title or "jag heter", signatures.
 *
 * @param isTaken whether another kind of personal data stands there
 * @param learnt words of names that were found in the same work; new ones are added
 * @param fields what stands in tables where a name is due
 */
export function findNames(
  text: string,
  isTaken: (index: number) => boolean,
  learnt: Set<string>,
  fields: readonly Span[] = [],
): Span[] {
  const words = readWords(text, isTaken);
  const found: Span[] = NAME_FORMS.flatMap((find) => [...find(text, isTaken)]);
  found.push(...fields.filter(({ start, end }) => isFieldsName(text.slice(start, end)) && !isTaken(start)));
  const called = calledNames(text);
  const isSigned = new Set<number>();
  for (const { start, end } of found) for (let at = start; at < end; at += 1) isSigned.add(at);
  for (let at = 0; at < words.length; ) {
    if (isSigned.has(words[at]?.start ?? -1)) {
      at += 1;
      continue;
    }
    if (isRoom(words, at)) {
      at += 1;
      continue;
    }
    const length = called.has(words[at]?.start ?? -1) ? calledLength(words, at) : nameLength(words, at, learnt);
    if (length > 0) found.push(spanOf(words, at, length));
    at += Math.max(1, length);
  }
  found.push(...besideInLists(text, words, found));
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

/** What stands in a table under "Namn": words that could all be names, one of them at least in the form of one. */
function isFieldsName(value: string): boolean {
  const words = value.match(WORD) ?? [];
  if (words.length === 0 || words.some((word) => isOtherWord(word) || COMPANY.test(word))) return false;
  return words.some((word) => {
    const lower = word.toLowerCase();
    return /^\p{Lu}/u.test(word) || isIn(lower, FIRST_NAMES) || isIn(lower, FIRST_NAMES_AND_WORDS);
  });
}

/** How many words from `at` on are a name. */
function nameLength(words: readonly Word[], at: number, learnt: ReadonlySet<string>): number {
  const word = words[at];
  if (word === undefined) return 0;
  const next = words[at + 1]?.isJoined === true ? words[at + 1] : undefined;
  const role = roleOf(word);
  if (!word.isCapitalised) return lowerCaseLength(words, at, role, next);
  if (isOrganisation(words, at)) return 0;
  if (words[at - 1]?.lower === 'lex' || word.isGlued || (isNoName(word) && role !== 'initial')) return 0;
  const extended = extend(words, at);
  if (isPlaceOf(words, at + extended)) return 0;
  switch (role) {
    case 'first':
      return extended;
    case 'surname':
      return extended;
    case 'first_or_word': {
      const nextRole = roleOf(next);
      const hasName = next?.isCapitalised === true && !isNoName(next) && (nextRole !== 'none' || !next.isShouted);
      if (hasName || (next !== undefined && isParticleBefore(words, at + 1))) return extended;
      if (/^\p{Lu}-\p{Lu}$/u.test(word.text)) return isSubject(words, at) ? 1 : 0;
      if (isMonth(word.lower) || word.isShouted) return 0;
      if (word.beginsSentence) return isSubject(words, at) ? 1 : 0;
      return 1;
    }
    case 'initial':
      // "A. Lindahl", "K Berg"; where a sentence begins a single letter is rather a heading's.
      // "I Berg" is a place.
      if (next?.isCapitalised !== true || (/^[IÅÖ]$/.test(word.text) && next.start === word.end + 1)) return 0;
      return roleOf(next).startsWith('surname') || (!word.beginsSentence && !isNoName(next) && next.text.length > 2)
        ? extended
        : 0;
    case 'surname_or_word':
      return 0;
    case 'none':
      // An unknown first name before a surname's form: "Yevhenii Kovalchuk", but not "Södra Sandberg".
      if (next?.isCapitalised !== true || isNoName(word) || isNoName(next) || learnt.has(word.lower)) return 0;
      if (isCompany(words, at)) return 0;
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

function isMonth(lower: string): boolean {
  return /^(?:maj|juni|augusti|august|april|may|jan)s?$/.test(lower);
}

/** In lower case only what is no word counts: a clear first name, or two names after each other. */
function lowerCaseLength(words: readonly Word[], at: number, role: Role, next: Word | undefined): number {
  const nextRole = roleOf(next);
  const isFollowed = next !== undefined && !next.isCapitalised;
  if (role === 'first') {
    // "anders k"
    if (isFollowed && /^[a-hj-nprt-z]$/.test(next.lower)) return 2;
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
    const isNone = isNoName(word) && (roleOf(word) !== 'initial' || word.text === 'I');
    if (!word.isCapitalised || isNone || isOrganisation(words, at + length)) break;
    // After "Annas" no surname follows: "Annas Volvo".
    const last = words[at + length - 1];
    if (last !== undefined && isGenitive(last)) break;
    const role = roleOf(word);
    if (role === 'none' && hasSurname && !isSecondSurname(words, at + length)) break;
    if (role === 'surname' || role === 'surname_or_word' || role === 'none') hasSurname = true;
    length += 1;
  }
  return length;
}

/** "Zahra Mohammadi Nejad", "Emma Lindahl Thor,": after one surname another, known by its end or as the last of the words. */
function isSecondSurname(words: readonly Word[], at: number): boolean {
  const [last, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (roleOf(last) !== 'surname' || word === undefined || word.isShouted || TITLE.test(word.lower)) return false;
  return SURNAME_END.test(word.lower) || (word.text.length > 2 && next?.isJoined !== true);
}

/** "von Essen", "de la Cruz", "al Masri": one or two small words, then a capitalised one. */
function isParticleBefore(words: readonly Word[], at: number): boolean {
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]];
  if (first === undefined || first.isCapitalised || !NAME_PARTICLES.has(first.lower) || second?.isJoined !== true)
    return false;
  if (second.isCapitalised) return !isNoName(second);
  return NAME_PARTICLES.has(second.lower) && third?.isJoined === true && third.isCapitalised;
}

const CALLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${BEFORE_NAMES})(?:(?<!\p{L}{5})\.)?(?: ?: {0,3}(?:\r?\n {0,3})?| )(?=\p{L})`,
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
  if (first === undefined || isNoName(first) || isOrganisation(words, at) || isCompany(words, at)) return 0;
  const next = words[at + 1]?.isJoined === true ? words[at + 1] : undefined;
  if (!first.isCapitalised) {
    // "grannen stig eldar": what a person does
    const isDoing = roleOf(first) === 'first_or_word' && /(?:.{2}[aeiouyåäö]r|ade|rde)$/.test(next?.lower ?? '');
    return isDoing ? 1 : lowerCaseLength(words, at, roleOf(first), next);
  }
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

/** What stands between two people of a list; what is said of each may stand in brackets. */
const AND = /^(?: \([^()\n]{1,30}\))?(?:, | (?:och|å|o|samt|and|&) |,? ?(?:och|and) |\/)$/u;

function isAnd(word: Word | undefined): boolean {
  return word !== undefined && /^(?:och|å|o|samt|and)$/.test(word.lower);
}

/** An unknown capitalised word in a list of people: "Gittan, Conny och Mirre", "Putte å Majsan". */
function besideInLists(text: string, words: readonly Word[], found: readonly Span[]): Span[] {
  const ends = new Set(found.map(({ end }) => end));
  const starts = new Set(found.map(({ start }) => start));
  const added: Span[] = [];
  for (const [at, word] of words.entries()) {
    if (!word.isCapitalised || starts.has(word.start) || word.text.length < 3 || word.isShouted) continue;
    const last = words[isAnd(words[at - 1]) ? at - 2 : at - 1];
    const next = words[at + 1];
    const after = words[isAnd(next) ? at + 2 : at + 1];
    const before = last === undefined ? '' : text.slice(last.end, word.start);
    const isAfter = last !== undefined && ends.has(last.end) && AND.test(before);
    const isBefore = after !== undefined && starts.has(after.start) && AND.test(text.slice(word.end, after.start));
    if (!isAfter || !(isBefore || /\p{L}|&/u.test(before)) || word.isOther || TITLE.test(word.lower)) continue;
    if (next?.isJoined === true && (next.isCapitalised || isOrganisation(words, at))) continue;
    if (/^ ?\d/.test(text.slice(word.end, word.end + 2))) continue;
    const span = spanOf(words, at, 1);
    added.push(span);
    ends.add(word.end);
    starts.add(word.start);
  }
  return added;
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
