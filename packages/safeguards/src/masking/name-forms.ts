import type { Span } from './kinds.ts';
import { isOtherWord, isPatronymic, TITLE } from './name-words.ts';
import {
  CLOSINGS,
  FIRST_NAMES,
  FIRST_NAMES_AND_WORDS,
  NAME_PARTICLES,
  NO_NAME_END,
  NO_NAMES,
  SURNAMES,
} from './names-data.ts';

type Finder = (text: string, isTaken: (index: number) => boolean) => Iterable<Span>;

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
  /(?:^|(?<=[\n:;(•|]))[ \t]{0,3}(?:\d{1,3}[.)] )?(?<name>\p{Lu}[\p{L}’'-]{1,20}(?:[ -]\p{Lu}[\p{L}’'-]{1,20})?, (?<first>\p{Lu}[\p{L}’']{1,20}(?:[ -]\p{Lu}[\p{L}’']{1,20})?))(?![\p{L}-]| \p{Lu}\p{L}+-)/gu;

/** As in registers: "Sjöholm, Peter". */
function* findTurned(text: string, isTaken: (index: number) => boolean): Generator<Span> {
  for (const match of text.matchAll(TURNED)) {
    const { name = '', first = '' } = match.groups ?? {};
    const [surname = ''] = name.toLowerCase().split(/[ ,]/);
    const givens = [first.toLowerCase(), ...first.toLowerCase().split(/[ -]/)];
    const isFirst =
      givens.some((given) => FIRST_NAMES.has(given) || FIRST_NAMES_AND_WORDS.has(given)) ||
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
  /(?<![\p{L}-])(?:hej|hejsan|hallå|tjena|tja|tjo|goddag|god morgon|god kväll)[!,.]? (?<name>\p{L}{2,20})(?= här(?:[,.!]| igen| från| på|\r?\n|$))/giu,
  // "Hej Maj!": whom a letter greets
  /(?<![\p{L}-])(?:[Hh]ej|[Hh]ejsan|[Hh]allå|[Tt]jena|[Gg]od morgon|[Kk]ära?|[Bb]ästa|[Bb]äste|[Dd]ear)(?: igen)? (?<name>\p{Lu}\p{Ll}{1,20}(?:[ -]\p{Lu}\p{Ll}{1,20}){0,2})(?=[!,]|[ \t]*\r?\n)/gu,
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

const INITIALS = [
  // "Birger H:son Lilja"
  /(?<![\p{L}\p{N}])(?<name>\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})? \p{Lu}:(?:son|dotter)(?: \p{Lu}\p{Ll}{1,20}){0,2})(?![\p{L}\p{N}])/gu,
  // "A.-M. Friis"
  /(?<![\p{L}\p{N}.])(?<name>\p{Lu}\.-\p{Lu}\. ?\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?)(?![\p{L}\p{N}])/gu,
  // "Delegat: A. Runfors", "/S. Wern", but not "Bilagor: A. Karta, B. Ritning"
  /(?=\p{Lu}\.)(?<=(?:[:(–|\t]|(?<![\p{L}\p{N}])\/) {0,2})(?!A\. [^\n]{1,60}[ (]B\. )(?<name>(?:\p{Lu}\. ?){1,3}\p{Lu}\p{Ll}{2,20}(?:-\p{Lu}\p{Ll}{1,20})?)(?![\p{L}\p{N}])/gu,
  // "hos Wiklander": a surname alone
  /(?<!\p{L})(?:hos|familjen|makarna|syskonen|bröderna|paret) (?<name>\p{Lu}\p{Ll}{1,20}(?:sson|berg|qvist|kvist|ström|gren|lund|dahl|lander|ander|ell|én|man|stedt|mark|holm|vall|blad|feldt|rot|roth))(?=[,.;)]|[ \t]*(?:\r?\n|$)| \p{Ll})/gu,
];

/** Surnames by what stands before them. */
function* findInitials(text: string, isTaken: (index: number) => boolean): Generator<Span> {
  for (const pattern of INITIALS)
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.['name'] ?? '';
      const end = match.index + match[0].length;
      const isOther = isOtherWord(/\p{L}{2,}$/u.exec(name)?.[0] ?? '');
      if (!isOther && !isTaken(end - name.length)) yield { kind: 'name', start: end - name.length, end };
    }
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

const SEVERAL_INITIALS = /(?<![\p{L}\p{N}.])(?:\p{Lu}\. ?){1,2}\p{Lu}\.(?![\p{L}\p{N}]|-| ?\p{Lu}\p{Ll})/gu;
const NO_INITIALS =
  /^(?:U\. ?S\. ?|U\. ?K\.|P\. ?S\.|N\. ?B\.|O\. ?B\. ?S\.|O\. ?S\. ?A\.|S\. ?K\.|B\. ?C\.|A\. ?D\.|P\. ?M\.|A\. ?M\.|R\. ?I\. ?P\.|D\. ?C\.|D\. ?S\.|E\. ?U\.|F\. ?N\.|A\. ?B\.|T\. ?O\. ?M\.)$/u;

/** "E.S.", where somebody's name shall not be read */
function* findBareInitials(text: string, isTaken: (index: number) => boolean): Generator<Span> {
  for (const { index, 0: name } of text.matchAll(SEVERAL_INITIALS))
    if (!NO_INITIALS.test(name) && !isTaken(index)) yield { kind: 'name', start: index, end: index + name.length };
}

const NICKNAME =
  /(?<=(?<first>\p{L}{2,20}) )(?<name>["'”“’«»](?<nick>\p{L}[\p{L} -]{1,20})["'”“’«»] \p{Lu}[\p{L}’'-]{1,24}(?: \p{Lu}[\p{L}’'-]{1,24})?)(?![\p{L}\p{N}])/gu;

/** 'Jimmy "Jimpa" Strömdahl': the nickname and what follows it */
function* findNicknames(text: string, isTaken: (index: number) => boolean): Generator<Span> {
  for (const { index, 0: name, groups } of text.matchAll(NICKNAME)) {
    const first = groups?.['first']?.toLowerCase() ?? '';
    const isFirst = FIRST_NAMES.has(first) || FIRST_NAMES_AND_WORDS.has(first);
    if (isFirst && !isTaken(index + 1)) yield { kind: 'name', start: index + 1, end: index + name.length };
  }
}

const MAIL_HEADING =
  /^[ \t>]{0,4}(?:från|till|kopia|cc|hemlig kopia|from|to|avsändare|mottagare|namn|klient|elev|sökande|brukare|patient|vårdnadshavare ?\d?|barn ?\d?|syskon|mor|far|moder|fader|närmast anhörig|anhörig|anmälare|handläggare|kontakt|ägare|förare|granne|deltagare|närvarande|uppropslista|barn i gruppen|elever)[ ]?:[ \t]{0,3}(?<name>\p{L}[\p{L}’'-]{1,24}(?:,? \p{Lu}[\p{L}’'-]{0,24}\.?){0,3})(?=[ \t]*(?:[<(,;\t]|\r?\n|$))/gimu;

/** Who an e-mail or a form is from, to or about: "Till: Ek Anton" */
function* findHeaded(text: string, isTaken: (index: number) => boolean): Generator<Span> {
  for (const match of text.matchAll(MAIL_HEADING)) {
    const name = match.groups?.['name'] ?? '';
    const words = name.split(/,? /);
    const isName = /^\p{Lu}/u.test(name) && !words.some((word) => isOtherWord(word) || TITLE.test(word));
    const isKnown = words.some((word) =>
      [FIRST_NAMES, FIRST_NAMES_AND_WORDS, SURNAMES].some((list) => list.has(word.toLowerCase())),
    );
    // After a form's label a comma shows a name, too: "Klient: Qvisling, Berta".
    const isTurned =
      /^\p{Lu}[\p{L}’'-]+, \p{Lu}/u.test(name) && !/^[ \t>]*(?:från|till|kopia|cc|from|to|hem)/iu.test(match[0]);
    const end = match.index + match[0].length;
    if (isName && (isKnown || isTurned) && !isTaken(end - 1)) yield { kind: 'name', start: end - name.length, end };
  }
}

/** Ways of writing a name that are known by more than its words. */
export const NAME_FORMS: readonly Finder[] = [
  findSigned,
  findTurned,
  findHeaded,
  findSlashed,
  findSpeakers,
  findInitials,
  findBareInitials,
  findNicknames,
  findBesideNumbers,
];
