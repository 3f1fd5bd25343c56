import { type Contact, contactLines } from './contacts.ts';
import { STAFF_REPLIES } from './replies/staff.ts';
import { REPLIES } from './replies/table.ts';
import type { ReplyTexts } from './replies/texts.ts';
import type { OutOfScopeTopic, SocialAct } from './scope-phrases.ts';

export type ReplyLanguage = keyof typeof REPLIES;

/** The languages in which an assistant has sentences of its own (BCP 47). */
// The keys of a constant table are exactly its languages.
export const replyLanguages = Object.keys(REPLIES) as readonly ReplyLanguage[];

/** The reply language nearest to a wanted one: "sv-FI" is "sv", "hr" and "sr" read "bs", unknown ones get English. */
export function replyLanguage(language: string): ReplyLanguage {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const near = NEAR_LANGUAGES[base] ?? base;
  return replyLanguages.find((known) => known === near) ?? 'en';
}

const NEAR_LANGUAGES: Readonly<Record<string, ReplyLanguage>> = {
  hr: 'bs',
  sr: 'bs',
  sh: 'bs',
  prs: 'fa',
  nb: 'sv',
  nn: 'sv',
  no: 'sv',
  da: 'sv',
};

/** Whom an assistant speaks to. */
export type ReplyAudience = 'citizen' | 'staff';

function textsOf(language: string, audience: ReplyAudience = 'citizen'): ReplyTexts {
  const known = replyLanguage(language);
  return audience === 'staff' ? { ...REPLIES[known], ...STAFF_REPLIES[known] } : REPLIES[known];
}

/** Whether somebody who speaks the language well has read the sentences of this language. */
export function isReviewed(language: string): boolean {
  return textsOf(language).reviewed;
}

/** A short honest reply to small talk. */
export function socialReply(act: SocialAct, language: string, assistantName: string, audience?: ReplyAudience): string {
  // A function, since "$&" in a name would otherwise be read as a pattern.
  return textsOf(language, audience)[act].replace('{name}', () => assistantName);
}

/** Declines what a municipality does not answer, and says where to turn. */
export function declinedReply(
  topic: OutOfScopeTopic,
  language: string,
  contacts: readonly Contact[] = [],
  audience?: ReplyAudience,
): string {
  const texts = textsOf(language, audience);
  if (topic === 'medical_advice') return texts.declinedMedical;
  if (topic === 'legal_crime') return texts.declinedCrime;
  return paragraphs(texts.declined, contactList(texts.contact, contacts));
}

/**
 * Says that there is no answer, and what the assistant can do instead.
 *
 * @param options `hasClosestPages`: the caller shows links to the closest pages right after the sentence about them,
 * which is the last one; `referral`: whose matter it is, where it is not the municipality's
 */
export function unansweredReply(
  language: string,
  options: {
    readonly hasClosestPages: boolean;
    readonly contacts?: readonly Contact[];
    readonly referral?: Contact | undefined;
    /** The municipality's own words for that there is no answer. */
    readonly words?: string;
    readonly audience?: ReplyAudience;
  },
): string {
  const texts = textsOf(language, options.audience);
  if (options.referral) return contactList(texts.notOurs, [options.referral]);
  const contacts = contactList(texts.contact, options.contacts ?? []);
  return paragraphs(
    options.words || texts.unanswered,
    contacts || texts.contactHint,
    options.hasClosestPages ? texts.closestPages : '',
  );
}

/** Longer parts of a question are told by their beginning. */
const LONGEST_PART = 90;

/** Says that the pages do not answer one part of a question. What the asker wrote is repeated as plain words, without any mark-up. */
export function partUnansweredReply(language: string, part: string, audience?: ReplyAudience): string {
  return textsOf(language, audience).partUnanswered.replace('{part}', () => plainWords(part));
}

/** Asks which of some readings was meant; they are named as the pages name them. */
export function askBack(language: string, choices: readonly string[]): string {
  const list = new Intl.ListFormat(replyLanguage(language), { type: 'disjunction' }).format(choices.map(plainWords));
  return textsOf(language).askBack.replace('{choices}', () => list);
}

/** Words of somebody else's inside a sentence of ours: without mark-up, addresses and end marks, and not too many. */
function plainWords(text: string): string {
  const plain = text
    .replace(/(?:https?:|www\.)\S*/gi, ' ')
    .replace(/[[\](){}<>*_`#|~\\"“”«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[?!.,;:\s]+$/, '');
  return plain.length > LONGEST_PART ? `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_PART))} …` : plain;
}

/** Says how to reach a person. */
export function personReply(language: string, contacts: readonly Contact[] = []): string {
  const texts = textsOf(language);
  return contacts.length > 0 ? contactList(texts.person, contacts) : texts.contactHint;
}

/** Declines a question for the personal data in it. */
export function personalDataRefusedReply(language: string): string {
  return textsOf(language).personalDataRefused;
}

/** Asks for a question where there was none. */
export function emptyQuestionReply(language: string): string {
  return textsOf(language).empty;
}

/** The sentence, in the asker's language, that says what the quote after it is and in which language. */
export function quoteIntro(language: string, sourceLanguage: string, audience?: ReplyAudience): string {
  return textsOf(language, audience).quoteIntro.replace('{language}', () =>
    languageName(sourceLanguage, replyLanguage(language)),
  );
}

/** A day that an answer was reckoned by. */
export interface ReckonedDay {
  /** In words, in the asker's language. */
  readonly text: string;
  /** ISO 8601 */
  readonly week: number;
  /** The holiday's name, where it is one. */
  readonly holiday: string | null;
}

/** What was worked out of the calendar for a quote. */
export interface Reckoned {
  /** The day that the answer was worked out for. */
  readonly by: ReckonedDay;
  /** When the next time is, where that could be reckoned. */
  readonly next?: ReckonedDay | null;
  /** Yes or no, where the quote decides the question by that day. */
  readonly verdict?: boolean | null;
}

/** Says by which day an answer was worked out, and what that gave. */
export function reckoningText(language: string, { by, next = null, verdict = null }: Reckoned): string {
  const texts = textsOf(language);
  const inWords = ({ text, week, holiday }: ReckonedDay) =>
    `${text} (${[holiday, texts.week.replace('{week}', () => String(week))].filter((part) => part !== null).join(', ')})`;
  const sentence = (wording: string, day: ReckonedDay) => wording.replace('{day}', () => inWords(day));
  return [
    ...(verdict === null ? [] : [verdict ? texts.yes : texts.no]),
    sentence(texts.reckonedBy, by),
    ...(next ? [sentence(texts.nextTime, next)] : []),
  ].join(' ');
}

function languageName(named: string, language: ReplyLanguage): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(named) ?? named;
  } catch {
    return named; // not a language tag
  }
}

function contactList(lead: string, contacts: readonly Contact[]): string {
  return contacts.length === 0 ? '' : [lead, ...contactLines(contacts)].join('\n');
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
