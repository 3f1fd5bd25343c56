import Link from 'next/link';
import type { Insights } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { CountTable } from '../../ui/plot';
import { Heat } from '../../ui/plots/heat';
import { RankBars } from '../../ui/plots/rank-bars';
import { ShareBar } from '../../ui/plots/share-bar';
import { plotFrom } from './per-day';
import { frameOf, helpedIn, type Opening, risingTopics, shareOutside, weekOf } from './period';

interface Props {
  insights: Insights;
  words: Messages;
  format: Format;
}
const sumOf = (rows: readonly { count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0);

/** When citizens ask, with the hours when people answer framed. */
export function Hours({ insights, opening, words, format }: Props & { opening: readonly Opening[] }) {
  const say = words.overview;
  const { hours, from, to } = insights;
  if (sumOf(hours) < plotFrom) return null; // seven times twenty-four squares for so few tell nothing
  const outside = shareOutside(hours, opening);
  const frame = frameOf(opening);
  return (
    <Band
      title={say.hours}
      text={outside === null ? say.hoursText : <strong>{say.outside(format.percent(outside))}</strong>}
    >
      <Heat
        name={say.hoursName}
        days={weekOf(hours).map((day, index) => ({ label: say.weekdays[index] ?? '', hours: day }))}
        {...(frame && { open: frame })}
        words={{
          ...words.actions,
          first: say.day,
          all: say.all,
          few: say.heatFew,
          many: say.heatMany,
          frame: say.heatFrame,
        }}
        number={format.number}
        fileName={`radrum-${from}-${to}-timmar.csv`}
      />
    </Band>
  );
}

/** What citizens ask about, what rises, and the way to what got no answer. */
export function Topics({
  insights,
  root,
  canSeeConversations,
  words,
  format,
}: Props & { root: string; canSeeConversations: boolean }) {
  const say = words.overview;
  const { topics, from, to } = insights;
  if (topics.length === 0) return null;
  const rising = risingTopics(topics);
  const unanswered = topics.reduce((sum, topic) => sum + topic.unanswered, 0);
  return (
    <Band title={say.topics} text={say.topicsText}>
      {sumOf(topics) < plotFrom ? (
        <CountTable
          header={[say.topic, say.questions, say.before]}
          rows={topics.map(({ label, count, before }) => [label, count, before])}
          number={format.number}
          folds
        />
      ) : (
        <RankBars
          name={say.topicsName(topics.length)}
          rows={topics.map(({ label, count, before }) => ({ label, value: count, previous: before }))}
          words={{ ...words.actions, first: say.topic, value: say.questions, previous: say.before }}
          number={format.number}
          fileName={`radrum-${from}-${to}-amnen.csv`}
        />
      )}
      {rising.length > 0 ? (
        <p className="mt-4">
          <strong>{say.rising}:</strong> {rising.map(({ label, more }) => say.risingRow(label, more)).join('; ')}.
        </p>
      ) : null}
      {unanswered > 0 && canSeeConversations ? (
        <p className="mt-3">
          {say.unansweredTopics(unanswered)}.{' '}
          <Link href={`${root}/conversations?outcome=unanswered&from=${from}&to=${to}`}>{say.toUnanswered}</Link>
        </p>
      ) : null}
    </Band>
  );
}

/** In which languages. */
export function Languages({ insights, words, format }: Props) {
  const say = words.overview;
  const { languages, from, to } = insights;
  if (languages.length === 0) return null;
  return (
    <Band title={say.languages} text={say.languagesText}>
      {sumOf(languages) < plotFrom ? (
        <CountTable
          header={[say.language, say.questions]}
          rows={languages.map(({ language, count }) => [format.language(language), count])}
          number={format.number}
          folds
        />
      ) : (
        <RankBars
          name={say.languagesName(languages.length)}
          rows={languages.map(({ language, count }) => ({ label: format.language(language), value: count }))}
          words={{ ...words.actions, first: say.language, value: say.questions }}
          number={format.number}
          fileName={`radrum-${from}-${to}-sprak.csv`}
        />
      )}
    </Band>
  );
}

/** Whether the answers helped. */
export function Satisfaction({ insights, words, format }: Props) {
  const say = words.overview;
  const [up, votes] = helpedIn(insights.sums);
  if (votes === 0) return null;
  return (
    <Band title={say.satisfaction} text={say.satisfactionText}>
      {votes < plotFrom ? (
        <CountTable
          header={[say.satisfaction, say.all]}
          rows={[
            [say.did, up],
            [say.didNot, votes - up],
          ]}
          number={format.number}
          folds
        />
      ) : (
        <ShareBar
          name={say.satisfactionName}
          parts={[
            { key: 'up', title: say.did, tone: 'd1', count: up },
            { key: 'down', title: say.didNot, tone: 'd2', count: votes - up },
          ]}
          number={format.number}
          percent={format.percent}
        />
      )}
    </Band>
  );
}
