import type { OverviewInfo } from '../../api/shapes';

type Counts = OverviewInfo['totals'];

/** Questions, without greetings and small talk, and how many of them got an answer with a source. */
export const countsOf = ({
  answered,
  unanswered,
  escalated,
  declined,
}: Counts): { questions: number; answered: number } => ({
  questions: answered + unanswered + escalated + declined,
  answered,
});

/** From this many questions on a share of a hundred says more than the numbers. */
const hundredFrom = 100;

/** What the page says first: yesterday if anyone asked, else the two weeks, else nothing. */
export function sentenceOf({ days, totals }: Pick<OverviewInfo, 'days' | 'totals'>): {
  about: 'yesterday' | 'period';
  questions: number;
  answered: number;
  of: number;
} | null {
  const yesterday = days.at(-2);
  const about = yesterday && countsOf(yesterday.counts).questions > 0 ? 'yesterday' : 'period';
  const { questions, answered } = countsOf(about === 'yesterday' && yesterday ? yesterday.counts : totals);
  if (questions === 0) return null;
  const isMany = questions >= hundredFrom;
  return {
    about,
    questions,
    answered: isMany ? Math.round((answered / questions) * 100) : answered,
    of: isMany ? 100 : questions,
  };
}
