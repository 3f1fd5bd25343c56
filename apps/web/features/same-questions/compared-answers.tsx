'use client';
import { useId, useState } from 'react';
import type { ComparedAnswer } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Figures } from '../../ui/figures';
import { Outcome, Status, type StateName } from '../../ui/outcome';
import { AnswerText } from '../try-out/answer-text';

type Verdict = ComparedAnswer['verdict'];

/** Those that want reading first, first. */
const order = ['worse', 'better', 'other', 'same'] as const satisfies readonly Verdict[];
const figures = ['same', 'better', 'worse', 'other'] as const satisfies readonly Verdict[];
const tones = { worse: 'bad', better: 'ok', other: 'run', same: 'draft' } as const satisfies Record<Verdict, StateName>;
const colours: Partial<Record<Verdict, string>> = { better: 'up', worse: 'down' };

/** How answers fell out under both sides, in figures and each with its two answers; those that are alike wait behind a button. */
export function ComparedAnswers({
  answers,
  sides,
}: {
  answers: readonly ComparedAnswer[];
  sides: { before: string; after: string };
}) {
  const { words, format } = useLocale();
  const say = words.sameQuestions;
  const [isAll, setIsAll] = useState(false);
  const countOf = (verdict: Verdict) => answers.filter((answer) => answer.verdict === verdict).length;
  const shown = order.flatMap((verdict) =>
    verdict === 'same' && !isAll ? [] : answers.filter((answer) => answer.verdict === verdict),
  );
  return (
    <>
      <Figures
        figures={figures.map((verdict) => ({
          label: say.verdicts[verdict],
          value: (
            <span className={countOf(verdict) > 0 ? colours[verdict] : ''}>{format.number(countOf(verdict))}</span>
          ),
          note: say.rules[verdict],
        }))}
      />
      {shown.length > 0 ? (
        <ul className="rows two-answers">
          {shown.map((answer) => (
            <li key={answer.question}>
              <p className="flow between">
                <strong dir="auto">{answer.question}</strong>
                <Status state={tones[answer.verdict]}>{say.verdicts[answer.verdict]}</Status>
              </p>
              <div className="pair">
                <OneAnswer name={sides.before} answer={answer.before} />
                <OneAnswer name={sides.after} answer={answer.after} />
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {countOf('same') > 0 ? (
        <p className="no-print">
          <Button kind="quiet" small aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
            {isAll ? say.onlyDifferent : say.showAll(answers.length)}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function OneAnswer({ name, answer }: { name: string; answer: ComparedAnswer['before'] }) {
  const { words } = useLocale();
  const id = useId();
  const { outcome, text, pages } = answer;
  const isNumbered = outcome === 'answered';
  return (
    <div>
      <p className="flow">
        <span className="meta">{name}</span>
        <Outcome outcome={outcome}>{words.outcome[outcome]}</Outcome>
      </p>
      <div dir="auto">
        <AnswerText text={text} citations={isNumbered ? pages.length : 0} language={undefined} sourceId={id} />
      </div>
      {pages.length > 0 ? (
        <ol className="pages" aria-label={isNumbered ? words.tryOut.sources : words.tryOut.closest}>
          {pages.map(({ title, url }, index) => (
            // a page may stand for several places; their order never changes
            <li key={`${index} ${title}`} id={`${id}-${index + 1}`} tabIndex={-1}>
              {isNumbered ? <span className="cite">{index + 1}</span> : null} {url ? <a href={url}>{title}</a> : title}
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
