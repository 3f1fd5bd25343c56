import { dayAt, isSameDay, withoutValidity, type AskedDay, type Moment } from '../time/index.ts';
import { meetsConditions } from './conditions.ts';
import type { Reading } from './reading.ts';

/** Questions that "yes" or "no" answers, by language: with a verb first, or the language's own word for asking so. */
const asksYesNo: readonly RegExp[] = [
  /^(?:hej[,!. ]+)?(?:är|har|håller)\s/iu,
  /^(?:hi[,!. ]+|hello[,!. ]+)?(?:is|are|will)\s/iu,
  /^(?:ist|hat|haben|sind)\s/iu,
  /^(?:onko|ovatko)\s/iu,
  /^هل\s|^آیا\s|^(?:чи|czy|da li|je li|jesu li|ma)\s|^¿?está|^est-ce que|\sли\s|\sm[ıiuü](?:dır|dir)?\??$/iu,
];
const asksOpen =
  /öppe[tn]|öppna(?!s|r)|\bopen\b|offen|geöffnet|auki|avoinna|مفتوح|باز|furan|відчинен|відкрит|открыт|otwart|abiert|ouvert|açık|otvoren/iu;
const asksClosed =
  /stängt?(?:a)?\b|\bclosed\b|geschlossen|zu\?$|kiinni|suljettu|مغلق|بسته|xidhan|зачинен|закрит|закрыт|zamknięt|cerrad|ferm|kapalı|zatvoren/iu;
const asksNow =
  /(?:^|\s)(?:just nu|nu|fortfarande|now|still|jetzt|noch|nyt|vielä|الآن|اکنون|الان|hadda|зараз|сейчас|teraz|ahora|maintenant|şimdi|sada)(?=[\s?.!,؟]|$)/iu;
/** An hour in the question ("klockan 19"), or a part of the day: the rows would have to be held against that. */
const asksHour = /\d|i ?kväll|ikväll|tonight|heute abend|tänä iltana/iu;

/** What limits a row to a time of the year, or of the term: whether it holds today is not said. */
const season =
  /sommar|vinter|vår(?!d)|höst|lov(?!\p{L}*lig)|termin|säsong|summer|winter|spring|autumn|season|term|ferien|sommer|saison|kesä|talvi|(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|june|july|august|october|januar|februar|märz|dezember)/iu;
const closed = /stängt|closed|geschlossen|suljettu|kiinni/iu;
const hours = /(?<![\d.:])(\d{1,2})(?:[.:](\d{2}))?\s?(?:–|-|till|to|bis)\s?(\d{1,2})(?:[.:](\d{2}))?(?![\d.:])/gu;

/**
 * Whether it is open on the day that is asked about, as far as the rows of a quote decide it; null where they do not, or where nothing of the
 * kind is asked.
 * @param above the headings that the quote stands under
 */
export function isOpenBy(
  quote: string,
  above: readonly string[],
  { query, day, moment, conditions }: Reading,
): boolean | null {
  if (day === null || day.isWeek || day.isNext || asksHour.test(query)) return null;
  if (!asksYesNo.some((wording) => wording.test(query.trim()))) return null;
  const isAboutClosed = asksClosed.test(query);
  if (!isAboutClosed && !asksOpen.test(query)) return null;
  if (season.test(withoutValidity([...above, quote].join('\n')))) return null;
  // "Öppet nu på lördag?" asks about Saturday.
  const isToday = isSameDay(day.day, dayAt(moment.now, moment.timeZone));
  const minutes = isToday && asksNow.test(query) ? minutesAt(moment) : null;
  const said = quote
    .split('\n')
    .filter((line) => decides(line, day, conditions))
    .flatMap((line) => opennessOf(line, minutes));
  const [first] = said;
  if (first === undefined || said.some((each) => each !== first)) return null;
  return isAboutClosed ? !first : first;
}

/** Whether a line is about that day and no other; on a holiday, what holds on the weekday decides nothing. */
const decides = (line: string, day: AskedDay, conditions: Reading['conditions']): boolean =>
  meetsConditions(line, { ...conditions, numbers: [], day }).time === 1 &&
  !/,\s?\p{L}*dag|\soch\s\p{L}*dag/iu.test(line);

/** What a line says of being open, once for each of its columns. */
function opennessOf(line: string, minutes: number | null): boolean[] {
  const spans = [...line.matchAll(hours)].map(([, from, fromMinute = '0', to, toMinute = '0']) => ({
    from: Number(from) * 60 + Number(fromMinute),
    to: Number(to) * 60 + Number(toMinute),
  }));
  const open = spans
    .filter(({ from, to }) => from < to && to <= lastMinute)
    .map(({ from, to }) => minutes === null || (minutes >= from && minutes < to));
  return closed.test(line) ? [...open, false] : open;
}
const lastMinute = 24 * 60;

function minutesAt({ now, timeZone }: Moment): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return part('hour') * 60 + part('minute');
}
