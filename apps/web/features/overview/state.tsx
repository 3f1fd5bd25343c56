import type { OverviewInfo } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { countsOf } from './sentence';

/** The figures of the last two weeks. One that has no cases yet is left out. */
export function State({ overview, words, format }: { overview: OverviewInfo; words: Messages; format: Format }) {
  const { overview: say } = words;
  const { questions, answered } = countsOf(overview.totals);
  const { up, down } = overview.feedback;
  const { medianFirstTokenMs, knowledge } = overview;
  const figures = [
    { label: say.questions, value: format.number(questions), note: say.questionsNote },
    questions > 0 && {
      label: say.withSource,
      value: format.percent(answered / questions),
      note: say.withSourceNote(format.number(answered), format.number(questions)),
    },
    medianFirstTokenMs !== null && {
      label: say.firstWord,
      value: format.duration(medianFirstTokenMs),
      note: say.firstWordNote,
    },
    up + down > 0 && { label: say.helped, value: format.percent(up / (up + down)), note: say.helpedNote(up + down) },
    { label: say.documents, value: format.number(knowledge.documents), note: say.passages(knowledge.passages) },
  ].filter((figure) => figure !== false);
  return (
    <div className="figures even">
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <p className="label">{label}</p>
          <div className="figure">{value}</div>
          <p>{note}</p>
        </div>
      ))}
    </div>
  );
}
