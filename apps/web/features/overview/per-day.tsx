import type { Insights } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { CountTable, Plot, type Series } from '../../ui/plot';
import { barsOf, questionsIn } from './period';

/** Fewer questions than this are shown as numbers. */
export const plotFrom = 10;
const tones = { answered: 'd1', unanswered: 'd2', escalated: 'd3', declined: 'd4' } as const;
const order = ['answered', 'unanswered', 'escalated', 'declined'] as const;

/** Questions a day by outcome, beside those of the period before. */
export function PerDay({ insights, words, format }: { insights: Insights; words: Messages; format: Format }) {
  const say = words.overview;
  const { sums, from, to } = insights;
  const total = questionsIn(sums.outcomes);
  if (total === 0) return null;
  const bars = barsOf(insights);
  const series: Series[] = order.map((key) => ({ key, title: words.outcome[key], tone: tones[key] }));
  const labels = { ...words.actions, first: say.day, all: say.all, sum: say.sum };
  if (total < plotFrom) {
    const asked = bars.filter(({ counts }) => questionsIn(counts) > 0);
    return (
      <Band title={say.perDay} text={say.few}>
        <CountTable
          header={[labels.first, ...series.map(({ title }) => title), labels.all]}
          rows={asked.map(({ date, counts }) => [
            format.day(date),
            ...order.map((key) => counts[key]),
            questionsIn(counts),
          ])}
          sums={[labels.sum, ...order.map((key) => sums.outcomes[key]), total]}
          number={format.number}
          folds
        />
      </Band>
    );
  }
  const best = bars.toSorted((one, other) => questionsIn(other.counts) - questionsIn(one.counts))[0];
  const hasBefore = bars.some(({ before }) => before > 0);
  return (
    <Band title={say.perDay} text={best ? say.perDayBest(format.day(best.date), questionsIn(best.counts)) : undefined}>
      <Plot
        name={say.plotName(format.day(from), format.day(to), total, sums.outcomes.answered)}
        bars={bars.map(({ date, counts }) => ({ label: format.day(date), counts }))}
        series={series}
        {...(hasBefore && { previous: { title: say.before, sums: bars.map(({ before }) => before) } })}
        words={labels}
        number={format.number}
        percent={format.percent}
        fileName={`radrum-${from}-${to}.csv`}
      />
    </Band>
  );
}
