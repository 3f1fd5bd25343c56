import type { Messages } from '../../messages';
import { ButtonLink } from '../../ui/button';
import { Outcome } from '../../ui/outcome';
import { Quote } from '../../ui/quote';
import { Steps } from '../../ui/steps';

/** What a new municipality meets: the way to the first answer, and what one looks like. */
export function FirstSteps({ tenant, canEdit, words }: { tenant: string; canEdit: boolean; words: Messages }) {
  const { overview: say } = words;
  return (
    <section className="void">
      <div>
        <Steps steps={say.steps} />
        {canEdit ? (
          <div className="actions mt-4">
            <ButtonLink href={`/t/${tenant}/welcome`}>{say.guided}</ButtonLink>
            <ButtonLink kind="second" href={`/t/${tenant}/knowledge`}>
              {say.toKnowledge}
            </ButtonLink>
          </div>
        ) : null}
      </div>
      <figure aria-label={say.example}>
        <figcaption className="meta">{say.example}</figcaption>
        <p className="mb-3">{say.exampleQuestion}</p>
        <div className="answer">
          <Outcome outcome="answered">{words.outcome.answered}</Outcome>
          <p className="mt-2 mb-3">
            {say.exampleAnswer} <span className="cite">1</span>
          </p>
          <Quote from={say.exampleFrom}>{say.exampleQuote}</Quote>
        </div>
      </figure>
    </section>
  );
}
