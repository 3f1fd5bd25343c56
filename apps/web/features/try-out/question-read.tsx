import type { ReactNode } from 'react';
import type { Explanation } from '../../api/shapes';
import type { Format } from '../../locale/format';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { Facts } from '../../ui/facts';

type Reading = Explanation['reading'];

/** Wordings shown of what a word was read as. */
const wordingsShown = 3;

/** How a question was read: its language, the answer wanted, its spelling, its day, whose matter it is, and what its words mean. */
export function QuestionRead({ reading, words, format }: { reading: Reading; words: Messages; format: Format }) {
  const { explanation: say } = words;
  const { language, wanted, corrections, joined, unknown, expansions } = reading;
  const kinds = wanted.map((kind) => lookUp(say.kinds, kind) ?? kind);
  const notOurs = expansions.flatMap(({ from, authority }) => (authority ? [say.belongsTo(from, authority)] : []));
  const facts: (readonly [term: string, value: ReactNode])[] = [
    [say.language, format.language(language)],
    [say.wanted, kinds.length > 0 ? say.orElse(kinds) : say.noKind],
    [say.spelling, list(corrections.map(({ from, to }) => say.readAs(from, to)))],
    [say.joined, list(joined.map(({ from, to }) => say.readAs(from.join(' '), to)))],
    [say.unknown, list(unknown)],
    [say.day, reading.day && dayInWords(reading.day, words, format)],
    [say.elsewhere, list([...new Set(notOurs)])],
    [say.expansions, expansions.length > 0 ? <Meanings expansions={expansions} words={words} /> : null],
  ];
  return <Facts facts={facts.filter(([, value]) => value !== null)} />;
}

/** What words were read as, and how they belong there: "dagis → förskola, barnomsorg …, som vardagsord". */
function Meanings({ expansions, words }: { expansions: Reading['expansions']; words: Messages }) {
  const { explanation: say } = words;
  return (
    <ul>
      {expansions.map(({ from, to, concept, why }) => (
        <li key={`${from} ${concept} ${why}`}>
          {from} → {to.length > 0 ? to.slice(0, wordingsShown).join(', ') : concept}
          {to.length > wordingsShown ? ' …' : ''} <span className="meta">({lookUp(say.ways, why) ?? why})</span>
        </li>
      ))}
    </ul>
  );
}

const list = (texts: readonly string[]): string | null => (texts.length > 0 ? texts.join(', ') : null);

function dayInWords(
  { day: { year, month, day }, week, holiday, isWeek, isNext }: NonNullable<Reading['day']>,
  { explanation: say }: Messages,
  format: Format,
): string {
  if (isWeek) return say.wholeWeek(week);
  // at noon it is the same day in every time zone that people live in
  const text = say.dayText(format.fullDate(new Date(Date.UTC(year, month - 1, day, 12))), week, holiday?.name ?? null);
  return isNext ? say.nextFrom(text) : text;
}
