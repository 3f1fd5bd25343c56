import { type Draft, draftOf, type Material } from './draft.ts';
import { type Dated, datesIn } from './dates.ts';

const most = 80;
/** A bare year is in most sentences a word among others; a day is an event. */
const worths: Record<Dated['exactness'], number> = { day: 1.2, month: 0.9, season: 0.9, year: 0 };

/** What happened and what is to happen, by year and day. */
export function timelineDrafts({ ranked }: Material): Draft[] {
  const found = ranked.flatMap((statement) => {
    const dates = datesIn(statement.text);
    const date = dates.toSorted((a, b) => worths[b.exactness] - worths[a.exactness])[0];
    if (date === undefined || statement.wordCount < 4) return [];
    const isTime = statement.cues.has('time') || statement.cues.has('decision');
    const draft = draftOf(statement, String(date.year), date.year, `${capital(date.words)}: ${statement.text}`);
    return [
      { draft: { ...draft, order: date.key }, worth: statement.score + worths[date.exactness] + (isTime ? 0.5 : 0) },
    ];
  });
  return found
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ draft }) => draft);
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
