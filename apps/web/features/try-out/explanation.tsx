import type { Explanation, Trace } from '../../api/shapes';
import type { Format } from '../../locale/format';
import { unbroken } from '../../locale/unbroken';
import type { Messages } from '../../messages';
import { Meter } from '../../ui/meter';
import { Quote } from '../../ui/quote';
import { QuestionRead } from './question-read';
import { Ranking } from './ranking';
import { ShareTable } from './share-table';

/** Why an answer is as it is: how the question was read, how sure the answer is, and what lost to what was chosen. */
export function Explained({
  explanation,
  floor,
  words,
  format,
}: {
  explanation: Explanation;
  floor: NonNullable<Trace['search']>['floor'];
  words: Messages;
  format: Format;
}) {
  const { explanation: say, tryOut } = words;
  const { reading, confidence, evidence, passages, lines } = explanation;
  const inWords = tryOut.confidence(Math.round(confidence * 100), Math.round(floor * 100));
  return (
    <details className="explanation">
      <summary>{say.title}</summary>
      <section>
        <h4>{say.question}</h4>
        <QuestionRead reading={reading} words={words} format={format} />
      </section>
      <section>
        <h4>{say.confidence}</h4>
        <div className="meter-wide">
          <p>{inWords}</p>
          <Meter value={confidence} floor={floor} label={inWords} />
        </div>
        <ShareTable probability={confidence} shares={evidence} words={words} format={format} />
      </section>
      <section>
        <h4>{say.passages}</h4>
        <Ranking
          items={passages.map(({ title, url, headings, ...shares }) => {
            const place = [title, ...headings.filter((heading) => heading !== title)].join(' › ');
            return { ...shares, key: place, shown: <p>{url ? <a href={url}>{place}</a> : place}</p> };
          })}
          names={say.passageFeatures}
          more={say.morePassages}
          words={words}
          format={format}
        />
      </section>
      <section>
        <h4>{say.lines}</h4>
        <Ranking
          items={lines.map(({ text, title, ...shares }) => ({
            ...shares,
            key: text.slice(0, 80),
            shown: <Quote from={title}>{unbroken(text.replaceAll(' | ', ' · '))}</Quote>,
          }))}
          names={say.lineFeatures}
          more={say.moreLines}
          words={words}
          format={format}
        />
      </section>
    </details>
  );
}
