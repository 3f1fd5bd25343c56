import { gramsOf, words } from '../analyse/index.ts';
import { asksForKind, languageOf, type AnswerKind } from '../language/index.ts';
import { dayAt, standingOn, type Day } from '../time/index.ts';
import { holdsKind } from './answer-kinds.ts';
import { meetsConditions, type Conditions } from './conditions.ts';
import type { Hit } from './hit.ts';
import { leansOnSentence, piecesOf, type Piece } from './lines.ts';
import { matcherOf, type Matcher } from './matcher.ts';
import { narrowingSection } from './narrowing-section.ts';
import { asksAboutPast } from './page-age.ts';
import { headsPrices, priceOf } from './price-line.ts';
import type { Reading } from './reading.ts';

/** What a line's score is reckoned from; each about 0..1, so that it can be shown. One line a feature. */
export const lineFeatures = {
  passage: 'how likely its passage answers beside the best (log-odds, 8 being the furthest)',
  covered: 'share of the question that its passage says',
  alike: 'how alike its and the question’s letters run (shared grams)',
  after: 'share of the question that the next line says',
  opens: 'it opens a section whose headings say the question',
  own: 'share of the question that its own words say, what the headings say already left out',
  said: 'share of the question that it says with headings, lead-in and the sentence before',
  rarest: 'it says the word of the question that tells most',
  rarestNear: 'the lead-in, headings or the sentence before say it',
  head: 'share of the question that title and headings say',
  focus: 'share of its own words that the question has',
  figure: 'the question wants a figure (amount, time, date, telephone, number) and it holds one of the kind',
  kind: 'the question wants a place, person, yes or no, a way, and it reads like one',
  price:
    'the question asks only what a thing costs, and it is one of its prices: the first or an adult’s 1, another .8',
  narrow: 'the question asks only what a thing costs, and its heading is about something else than that and prices',
  secondKind: 'it holds the next kind that the question may want',
  met: 'a number of the question (age, size, income) lies in its range',
  missed: 'it speaks of other ranges of numbers than the question',
  beaten: 'it speaks of other numbers or days, and a line beside it meets them',
  day: 'it speaks of the day or week that the question is about',
  otherDay: 'it speaks of other days only',
  named: 'a number of the question stands in it',
  modal: 'it says may, must or need as the question does',
  row: 'a table row',
  early: 'how early it stands in the passage',
  long: 'its length, 40 words being 1',
  figures: 'it holds a figure at all',
  past: 'it speaks of a past year that the question does not name',
  expired: 'by its own words it no longer holds, and the question is not about then',
  ahead: 'the question wants a figure, and by its own words it does not hold yet',
  foreign: 'in another language than the question, though others are in it',
  contact: 'it is a way to get in touch, which the question does not ask for',
} as const;
export type LineFeature = keyof typeof lineFeatures;
export type LineEvidence = Record<LineFeature, number>;

/** A line with what speaks for it. */
export interface Judged {
  /** Verbatim: a piece of the passage, with the sentences that it leans on. */
  text: string;
  /** The sentence after it in its paragraph, where there is one and both are short enough to be read together. */
  next: string | null;
  piece: Piece;
  /** Place of the piece in the passage. */
  place: number;
  passage: number;
  evidence: LineEvidence;
}

const longestPassage = 20_000;
/** Log-odds under the best passage's from which on a passage counts for nothing. */
const furthest = 8;
/** A likeness of words from which a heading says what the question says. */
const isSaid = 0.5;
const longestLine = 40;
/** A word that only the sentence before says counts so much for this line. */
const nearby = 0.6;
/** How much less a word tells for choosing a line that the headings above say already. */
const saidAbove = 0.8;
/** What a leaning sentence may grow to, in characters. */
const longestTogether = 400;
const figureKinds: ReadonlySet<AnswerKind> = new Set(['amount', 'time', 'date', 'phone', 'email', 'duration', 'count']);

/** Every quotable line of some passages, with its evidence; captions and lead-ins are evidence for the lines under them only. */
export function judgeLines(reading: Reading, hits: readonly Hit[]): Judged[] {
  const asked = askedOf(reading, hits);
  return hits.flatMap((hit, passage) => judgePassage(asked, hit, passage));
}

/** What all lines of a question are judged by. */
interface Asked {
  reading: Reading;
  conditions: Conditions;
  numbers: string[];
  grams: ReadonlySet<string>;
  modals: RegExp[];
  year: number;
  /** Null where the question is about the past. */
  today: Day | null;
  total: number;
  rarest: number;
  best: number;
  hasOwnLanguage: boolean;
  wantsContact: boolean;
  matchers: Map<string, Matcher>;
}

function askedOf(reading: Reading, hits: readonly Hit[]): Asked {
  const code = languageOf(reading.language).code;
  let rarest = 0;
  for (const [i, { weight }] of reading.units.entries()) if (weight > (reading.units[rarest]?.weight ?? 0)) rarest = i;
  return {
    reading,
    conditions: reading.conditions,
    numbers: words(reading.query).filter((word) => /^\d+$/u.test(word)),
    grams: new Set(reading.words.flatMap(gramsOf)),
    modals: modalWords.filter((wording) => wording.test(reading.query)),
    year: reading.moment.now.getUTCFullYear(),
    today: asksAboutPast(reading.query, reading.moment.now) ? null : dayAt(reading.moment.now, reading.moment.timeZone),
    total: reading.units.reduce((sum, { weight }) => sum + weight, 0),
    rarest,
    best: hits.reduce((most, { weight }) => Math.max(most, weight), Number.NEGATIVE_INFINITY),
    hasOwnLanguage: hits.some(({ language }) => languageOf(language).code === code),
    wantsContact:
      reading.wanted.some((kind) => contactKinds.has(kind)) ||
      reading.expansions.some(({ concept }) => concept === 'contact'),
    matchers: new Map(),
  };
}

function judgePassage(asked: Asked, hit: Hit, passage: number): Judged[] {
  const { reading, total, rarest } = asked;
  const matcher = asked.matchers.get(hit.language) ?? matcherOf(reading, hit.language);
  asked.matchers.set(hit.language, matcher);
  const pieces = piecesOf(hit.text.slice(0, longestPassage));
  const head = matcher([hit.title, ...hit.headings].join('\n'));
  const headShare = total === 0 ? 0 : sum(reading.units.map(({ weight }, i) => weight * (head[i] ?? 0))) / total;
  const telling = reading.units.map(({ weight }, i) => weight * (1 - saidAbove * (head[i] ?? 0)));
  const wantedKind = reading.wanted[0];
  const asksForIt = reading.units.map(
    ({ word }) => wantedKind !== undefined && asksForKind(word, wantedKind, reading.language),
  );
  const tellingTotal = sum(telling);
  const said = pieces.map((piece) => matcher(contentOf(piece)));
  const met = pieces.map((piece) => meetsConditions(contentOf(piece), asked.conditions));
  const isBeaten = (place: number) =>
    pieces.some(
      ({ group }, other) =>
        group === pieces[place]?.group &&
        (['time', 'number'] as const).some((what) => (met[place]?.[what] ?? 0) < 0 && (met[other]?.[what] ?? 0) > 0),
    );
  // "Vad kostar simhallen?" names nothing that would choose among the prices of the page.
  const isEarlier = (word: string) => reading.context?.words.includes(word) ?? false;
  const asksPrice =
    wantedKind === 'amount' &&
    reading.units.every(
      ({ word, role }, i) =>
        role === 'asks' || asksForIt[i] || (head[i] ?? 0) >= isSaid || (role !== 'topic' && isEarlier(word)),
    );
  const narrow = asksPrice && !headsPrices(hit) && narrowingSection(reading, hit) !== null ? 1 : 0;
  const leads = new Map<string, number[]>();
  const leadOf = (text: string): number[] => {
    const known = leads.get(text) ?? matcher(text);
    leads.set(text, known);
    return known;
  };
  return pieces.flatMap((piece, place): Judged[] => {
    if (piece.isLead || keywords.test(piece.text)) return [];
    const content = contentOf(piece);
    const [first, second] = reading.wanted;
    const wantsFigure = first !== undefined && figureKinds.has(first);
    const holds = first !== undefined && holdsKind(content, first);
    // A row that holds an amount says what it costs, in figures instead of in the word.
    const own = (said[place] ?? []).map((share, i) => (wantsFigure && holds && asksForIt[i] ? 1 : share));
    const columns = piece.kind === 'row' ? leadOf(columnsOf(piece.text)) : [];
    const lead = piece.lead === null ? [] : leadOf(piece.lead);
    const before = piece.kind === 'sentence' ? (said[place - 1] ?? []) : [];
    const after = piece.kind === 'sentence' && pieces[place + 1]?.kind === 'sentence' ? (said[place + 1] ?? []) : [];
    const near = reading.units.map((_, i) =>
      Math.max(head[i] ?? 0, columns[i] ?? 0, lead[i] ?? 0, nearby * (before[i] ?? 0)),
    );
    const together = reading.units.map(({ weight }, i) => weight * Math.max(own[i] ?? 0, near[i] ?? 0));
    const text = withWhatItLeansOn(pieces, place);
    const { time, number } = met[place] ?? { time: 0, number: 0 };
    const standing = asked.today === null ? 'current' : standingOn(validityText(hit, pieces, place), asked.today);
    const price = asksPrice ? priceOf(hit, pieces, place) : 0;
    const lineWords = words(content);
    const years = [...`${piece.text}`.matchAll(/\b(20\d\d)\b/gu)].map(([year]) => Number(year));
    const evidence: LineEvidence = {
      passage: Math.max(0, 1 + (hit.weight - asked.best) / furthest),
      covered: hit.coverage,
      alike: alike(asked.grams, content),
      after: total === 0 ? 0 : sum(reading.units.map(({ weight }, i) => weight * (after[i] ?? 0))) / total,
      opens: place === 0 ? headShare : 0,
      own: tellingTotal === 0 ? 0 : sum(telling.map((weight, i) => weight * (own[i] ?? 0))) / tellingTotal,
      said: total === 0 ? 0 : sum(together) / total,
      rarest: own[rarest] ?? 0,
      rarestNear: near[rarest] ?? 0,
      head: headShare,
      focus: Math.min(1, sum(own) / Math.max(4, lineWords.length)),
      figure: wantsFigure && holds ? 1 : 0,
      kind: !wantsFigure && holds ? 1 : 0,
      price,
      narrow,
      secondKind: second !== undefined && holdsKind(content, second) ? 1 : 0,
      met: Math.max(0, number),
      missed: Math.max(0, -number),
      beaten: isBeaten(place) ? 1 : 0,
      day: Math.max(0, time),
      otherDay: Math.max(0, -time),
      named: asked.numbers.some((number) => lineWords.includes(number)) ? 1 : 0,
      modal: asked.modals.some((wording) => wording.test(content)) ? 1 : 0,
      row: piece.kind === 'row' ? 1 : 0,
      early: 1 / (1 + place),
      long: Math.min(1, lineWords.length / longestLine),
      figures: /\d/u.test(content) ? 1 : 0,
      past:
        years.length > 0 && years.every((year) => year < asked.year && !reading.query.includes(String(year))) ? 1 : 0,
      expired: standing === 'past' ? 1 : 0,
      ahead: wantsFigure && standing === 'future' ? 1 : 0,
      contact: !asked.wantsContact && isContact(hit, content) ? 1 : 0,
      foreign: asked.hasOwnLanguage && languageOf(hit.language).code !== languageOf(reading.language).code ? 1 : 0,
    };
    return [{ text, next: sentenceAfter(pieces, place, text), piece, place, passage, evidence }];
  });
}

/** What tells whether a line holds: headings and lead-in, a sentence beside it that is about that, and the line, which has the last word. */
function validityText({ title, headings }: Hit, pieces: readonly Piece[], place: number): string {
  const { text = '', lead = null, group } = pieces[place] ?? {};
  const beside = [pieces[place - 1], pieces[place + 1]]
    .filter((piece) => piece?.group === group && tellsValidity.test(piece?.text ?? ''))
    .map((piece) => piece?.text);
  return [title, ...headings, lead ?? '', ...beside, text].join('\n');
}
/** "Avgiften gäller till …", but not "Till … gäller de gamla tiderna": that is about others. */
const tellsValidity =
  /^(?:\S+\s){1,3}(?:gäller|är giltig\p{L}*|(?:is|are) valid|appl(?:y|ies)|gilt|gelten|ist gültig|sind gültig|on voimassa)\s/iu;

/** Lists of search words that pages carry for their own search. */
const keywords = /^(?:schlagworte|stichworte|keywords|nyckelord|sökord|asiasanat)\s*:/iu;
const contactKinds: ReadonlySet<AnswerKind> = new Set(['phone', 'email', 'place', 'person']);
const contactHeading =
  /^(?:kontakt|kontakta oss|contact(?: us)?|ansprechpartner|yhteystiedot|kontakt und öffnungszeiten)$/iu;

/** Whether a line is a contact card's: a telephone number or an address by itself, or anything under such a heading. */
const isContact = ({ headings }: Hit, line: string): boolean =>
  contactHeading.test(headings.at(-1) ?? '') ||
  (line.length < shortDetail && (holdsKind(line, 'phone') || holdsKind(line, 'email')));
const shortDetail = 60;

/** The cosine of two sets of grams. */
function alike(asked: ReadonlySet<string>, line: string): number {
  const own = new Set(words(line).flatMap(gramsOf));
  let shared = 0;
  for (const gram of own) if (asked.has(gram)) shared++;
  return shared === 0 ? 0 : shared / Math.sqrt(own.size * asked.size);
}

/** A row's cells without their column names, which are its context. */
function contentOf({ kind, text }: Piece): string {
  return kind === 'row' ? text.replace(/(?:^|(?<= \| ))[^|:]{1,80}:\s/gu, '') : text;
}

function columnsOf(row: string): string {
  return [...row.matchAll(/(?:^|(?<= \| ))([^|:]{1,80}):\s/gu)].map(([, name]) => name).join(' | ');
}

/** A sentence with the ones before it in its paragraph that it cannot be understood without. */
function withWhatItLeansOn(pieces: readonly Piece[], place: number): string {
  const { group, kind } = pieces[place] ?? { group: -1, kind: 'row' };
  let text = pieces[place]?.text ?? '';
  if (kind !== 'sentence') return text;
  for (let at = place; at > 0; at--) {
    const [piece, before] = [pieces[at], pieces[at - 1]];
    if (piece === undefined || before === undefined || before.group !== group) break;
    if (!leansOnSentence(piece.text, before.text) || before.text.length + text.length > longestTogether) break;
    text = `${before.text} ${text}`;
  }
  return text;
}

/** The next sentence of the paragraph, unless the two together were long or it begins a list. */
function sentenceAfter(pieces: readonly Piece[], place: number, text: string): string | null {
  const [piece, next] = [pieces[place], pieces[place + 1]];
  if (piece?.kind !== 'sentence' || next?.kind !== 'sentence' || next.isLead || next.group !== piece.group) return null;
  return text.length + next.text.length > longestTogether ? null : next.text;
}

/** May, must, need, can: one row a meaning, in the languages of pages. */
const modalWords: readonly RegExp[] = [
  /(?:^|\s)(?:får|tillåt\p{L}*|förbju\p{L}*|allowed|may|dürfen|darf|saa|saako)(?=[\s.,?]|$)/iu,
  /(?:^|\s)(?:måste|ska|skall|krävs|krav|tvungen|must|have to|required|muss|müssen|pitää|täytyy)(?=[\s.,?]|$)/iu,
  /(?:^|\s)(?:behöv\p{L}*|need\p{L}*|brauch\p{L}*|tarvits\p{L}*)(?=[\s.,?]|$)/iu,
  /(?:^|\s)(?:ersätt\p{L}*|ansvar\p{L}*|skyldig\p{L}*|rätt till|entitled|liable)(?=[\s.,?]|$)/iu,
];

const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
