import type { OverviewInfo, TenantInfo } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { CountTable, Plot, type Series } from '../../ui/plot';
import { FirstSteps } from './first-steps';
import { countsOf, sentenceOf } from './sentence';
import { State } from './state';
import { Todo } from './todo';
import { Unanswered } from './unanswered';

interface Props {
  overview: OverviewInfo;
  tenant: TenantInfo;
  hasAssistants: boolean;
  canEdit: boolean;
  now: Date;
  words: Messages;
  format: Format;
}

/** Fewer questions than this are shown as numbers. */
const plotFrom = 10;
const tones = { answered: 'd1', unanswered: 'd2', escalated: 'd3', declined: 'd4' } as const;
const order = ['answered', 'unanswered', 'escalated', 'declined'] as const;

/** The console's first page: the sentence of the day, what needs a person, how it goes. */
export function Overview({ overview, tenant, hasAssistants, canEdit, now, words, format }: Props) {
  const sentence = sentenceOf(overview);
  const isNew = overview.knowledge.documents === 0 && !hasAssistants;
  return (
    <>
      <div className="head">
        <div>
          <p className="meta mb-3">{format.fullDate(now)}</p>
          <h1 className="sentence">
            {isNew
              ? words.overview.stepsTitle
              : sentence
                ? words.overview[sentence.about](sentence.questions, tenant.name)
                : words.overview.quiet}{' '}
            {sentence ? (
              <>
                <em>{words.overview.share(sentence.answered, sentence.of)}</em> {words.overview.shareTail}
              </>
            ) : null}
          </h1>
          {isNew ? <p className="lead">{words.overview.stepsText}</p> : null}
        </div>
      </div>
      {isNew ? (
        <FirstSteps tenant={tenant.slug} canEdit={canEdit} words={words} />
      ) : (
        <>
          <Band first title={words.overview.todo} text={words.overview.todoText}>
            <Todo overview={overview} tenant={tenant.slug} words={words} format={format} />
          </Band>
          <Band title={words.overview.state} text={words.overview.stateText}>
            <State overview={overview} words={words} format={format} />
          </Band>
          <PerDay overview={overview} words={words} format={format} />
          {overview.unanswered && overview.unanswered.length > 0 ? (
            <Band title={words.overview.latest} text={words.overview.latestText}>
              <Unanswered overview={overview} tenant={tenant.slug} format={format} />
            </Band>
          ) : null}
        </>
      )}
    </>
  );
}

function PerDay({ overview, words, format }: Pick<Props, 'overview' | 'words' | 'format'>) {
  const { days, totals } = overview;
  const total = countsOf(totals).questions;
  if (total === 0) return null;
  const series: Series[] = order.map((key) => ({ key, title: words.outcome[key], tone: tones[key] }));
  const bars = days.map(({ date, counts }) => ({ label: format.day(date), counts }));
  const [first, last] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
  const best = days.toSorted((one, other) => countsOf(other.counts).questions - countsOf(one.counts).questions)[0];
  const labels = {
    first: words.overview.day,
    all: words.overview.all,
    sum: words.overview.sum,
    asTable: words.actions.asTable,
    csv: words.actions.csv,
  };
  if (total < plotFrom) {
    const asked = days.filter(({ counts }) => countsOf(counts).questions > 0);
    return (
      <Band title={words.overview.perDay} text={words.overview.few}>
        <CountTable
          header={[labels.first, ...series.map(({ title }) => title), labels.all]}
          rows={asked.map(({ date, counts }) => [
            format.day(date),
            ...order.map((key) => counts[key]),
            countsOf(counts).questions,
          ])}
          sums={[labels.sum, ...order.map((key) => totals[key]), total]}
          number={format.number}
          folds
        />
      </Band>
    );
  }
  return (
    <Band
      title={words.overview.perDay}
      text={best ? words.overview.perDayBest(format.day(best.date), countsOf(best.counts).questions) : undefined}
    >
      <Plot
        name={words.overview.plotName(format.day(first), format.day(last), total, totals.answered)}
        bars={bars}
        series={series}
        words={labels}
        number={format.number}
        fileName={`radrum-${first}-${last}.csv`}
      />
    </Band>
  );
}
