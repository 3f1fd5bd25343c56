import type { ReactNode } from 'react';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import type { DesignWords } from '../../messages/sv/design';
import { Change, Figures } from '../../ui/figures';
import { Plot, type Series } from '../../ui/plot';
import { Heat } from '../../ui/plots/heat';
import { Histogram } from '../../ui/plots/histogram';
import { LinePlot } from '../../ui/plots/line-plot';
import { RankBars } from '../../ui/plots/rank-bars';
import { ShareBar } from '../../ui/plots/share-bar';
import {
  sampleCounts,
  sampleDays,
  sampleEarlier,
  sampleEarlierHours,
  sampleEarlierShares,
  sampleHours,
  sampleShares,
  sampleTopics,
  sampleWeek,
} from './sample';
import { type Place, ThemePair } from './theme-pair';

interface Props {
  say: DesignWords;
  words: Messages;
  format: Format;
}

const tones = { answered: 'd1', unanswered: 'd2', escalated: 'd3', declined: 'd4' } as const;
const order = ['answered', 'unanswered', 'escalated', 'declined'] as const;

/** Every plot in both themes, and the stacked bars where it is narrow. */
export function Plots(props: Props) {
  const { say } = props;
  const { plots } = say;
  const kinds = [
    [plots.figures.title, State],
    [plots.bars.title, DayBars],
    [plots.line.title, AnsweredLine],
    [plots.rank.title, Topics],
    [plots.heat.title, WeekHours],
    [plots.hours.title, Hours],
    [plots.shares.title, Shares],
  ] as const;
  return (
    <div className="stack-wide">
      {kinds.map(([title, Kind]) => (
        <section key={title}>
          <h3 className="mb-3">{title}</h3>
          <ThemePair say={say}>{(place) => <Kind {...props} {...place} />}</ThemePair>
        </section>
      ))}
      <Narrow title={say.narrowPane}>
        <DayBars {...props} scheme="light" word={say.narrowPane} />
        <Topics {...props} scheme="light" word={say.narrowPane} />
        <WeekHours {...props} scheme="light" word={say.narrowPane} />
      </Narrow>
    </div>
  );
}

function Narrow({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-3">{title}</h3>
      <div className="narrow-pane stack-wide" data-theme="light">
        {children}
      </div>
    </section>
  );
}

type KindProps = Props & Place;
const fileName = (kind: string) => `radrum-${kind}.csv`;

function State({ say: { plots }, format }: KindProps) {
  const { figures } = plots;
  return (
    <Figures
      figures={[
        { label: figures.questions, value: format.number(10_274), note: <Change isGood>{figures.up}</Change> },
        { label: figures.answered, value: format.percent(0.87), note: <Change isGood={false}>{figures.down}</Change> },
        { label: figures.first, value: format.duration(800), note: figures.usual },
      ]}
    />
  );
}

function DayBars({ say: { plots }, words, format, word }: KindProps) {
  const series: Series[] = order.map((key) => ({ key, title: words.outcome[key], tone: tones[key] }));
  return (
    <Plot
      name={`${plots.bars.name} (${word})`}
      bars={sampleDays.map((day, index) => ({ label: format.day(day), counts: sampleCounts[index] ?? {} }))}
      series={series}
      previous={{ title: plots.previous, sums: sampleEarlier }}
      words={{ ...words.actions, first: plots.first, all: plots.all, sum: plots.sum }}
      number={format.number}
      percent={format.percent}
      fileName={fileName('days')}
    />
  );
}

function AnsweredLine({ say: { plots }, words, format, word }: KindProps) {
  return (
    <LinePlot
      name={`${plots.line.name} (${word})`}
      labels={sampleDays.map((day) => format.day(day))}
      lines={[{ key: 'answered', title: plots.line.title, values: sampleShares }]}
      previous={{ title: plots.previous, values: sampleEarlierShares }}
      words={{ ...words.actions, first: plots.first }}
      number={(value) => format.percent(value / 100)}
      fileName={fileName('answered')}
    />
  );
}

function Topics({ say: { plots }, words, format, word }: KindProps) {
  return (
    <RankBars
      name={`${plots.rank.name} (${word})`}
      rows={sampleTopics.map((row, index) => ({ ...row, label: plots.topics[index] ?? '' }))}
      words={{ ...words.actions, first: plots.topic, value: plots.all, previous: plots.previous }}
      number={format.number}
      fileName={fileName('topics')}
    />
  );
}

function WeekHours({ say: { plots }, words, format, word }: KindProps) {
  return (
    <Heat
      name={`${plots.heat.name} (${word})`}
      days={sampleWeek.map((hours, day) => ({ label: plots.weekdays[day] ?? '', hours }))}
      open={{ fromDay: 0, toDay: 5, fromHour: 8, toHour: 16 }}
      words={{
        ...words.actions,
        first: plots.weekday,
        all: plots.all,
        few: plots.few,
        many: plots.many,
        frame: plots.frame,
      }}
      number={format.number}
      fileName={fileName('week')}
    />
  );
}

function Hours({ say: { plots }, words, format, word }: KindProps) {
  return (
    <Histogram
      name={`${plots.hours.name} (${word})`}
      title={plots.all}
      bars={sampleHours.map((value, hour) => ({ label: String(hour).padStart(2, '0'), value }))}
      previous={{ title: plots.previous, values: sampleEarlierHours }}
      open={{ from: 8, to: 16, title: plots.open }}
      labelEvery={6}
      words={{ ...words.actions, first: plots.hour }}
      number={format.number}
      fileName={fileName('hours')}
    />
  );
}

function Shares({ say: { plots }, words, format, word }: KindProps) {
  const counts = { answered: 8740, unanswered: 702, escalated: 398, declined: 204 };
  return (
    <ShareBar
      name={`${plots.shares.name} (${word})`}
      parts={order.map((key) => ({ key, title: words.outcome[key], tone: tones[key], count: counts[key] }))}
      number={format.number}
      percent={format.percent}
    />
  );
}
