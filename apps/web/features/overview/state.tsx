import type { Insights } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Change, Figures } from '../../ui/figures';
import { answeredIn, changeOf, helpedIn, hoursShown, pointsOf, questionsIn } from './period';

interface Props {
  insights: Insights;
  words: Messages;
  format: Format;
}

/** The figures of a period beside the one before it. One that has no cases yet is left out. */
export function State({ insights, words, format }: Props) {
  const say = words.overview;
  const { sums, sumsBefore, timeFreed } = insights;
  const [answered, questions] = answeredIn(sums);
  const [up, votes] = helpedIn(sums);
  const { medianFirstTokenMs } = sums;
  const points = (value: number | null) =>
    value === null ? null : <Change isGood={value >= 0}>{say.points(value)}</Change>;
  const figures = [
    {
      label: say.questions,
      value: format.number(questions),
      note: <MoreOrLess now={questions} before={questionsIn(sumsBefore.outcomes)} words={words} format={format} />,
    },
    questions > 0 && {
      label: say.withSource,
      value: format.percent(answered / questions),
      note: points(pointsOf(answeredIn(sums), answeredIn(sumsBefore))) ?? (
        <span>{say.withSourceNote(format.number(answered), format.number(questions))}</span>
      ),
    },
    medianFirstTokenMs !== null && {
      label: say.firstWord,
      value: format.duration(medianFirstTokenMs),
      note:
        sumsBefore.medianFirstTokenMs === null
          ? say.firstWordNote
          : say.timeBefore(format.duration(sumsBefore.medianFirstTokenMs)),
    },
    votes > 0 && {
      label: say.helped,
      value: format.percent(up / votes),
      note: points(pointsOf(helpedIn(sums), helpedIn(sumsBefore))) ?? say.helpedNote(votes),
    },
    answered > 0 && {
      label: say.freed,
      value: say.freedValue(format.number(hoursShown(timeFreed.hours))),
      note: <a href="#time-freed">{say.freedNote}</a>,
    },
  ].filter((figure) => figure !== false);
  return <Figures figures={figures} />;
}

/** How many more or fewer than before. More questions are neither good nor bad, so no colour says so. */
function MoreOrLess(props: { now: number; before: number; words: Messages; format: Format }) {
  const { now, before, words, format } = props;
  const say = words.overview;
  const change = changeOf(now, before);
  if (change === null) return say.noneBefore;
  if (change === 0) return say.same;
  return (change > 0 ? say.more : say.less)(format.percent(Math.abs(change)));
}
