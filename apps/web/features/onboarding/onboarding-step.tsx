import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Messages } from '../../messages';
import { StepHeading } from './step-heading';
import { type Step, steps } from './step-state';

/** A step of the way: where one is of how many, what it is about, and the matter. Steps that one may go to are links. */
export function OnboardingStep(props: {
  step: Step;
  title: ReactNode;
  lead: ReactNode;
  places?: Partial<Record<Step, string>>;
  aside?: ReactNode;
  words: Messages;
  children: ReactNode;
}) {
  const { step, title, lead, places = {}, aside, words, children } = props;
  const say = words.onboarding;
  const here = steps.indexOf(step);
  return (
    <div className="aboard">
      <ol className="steps" aria-label={say.steps}>
        {steps.map((one, index) => {
          const place = places[one];
          const isDone = index < here;
          const name = (
            <span>
              {say.names[one]}
              {isDone ? <span className="sr">, {say.done}</span> : null}
            </span>
          );
          return (
            <li key={one} className={isDone ? 'done' : undefined} aria-current={one === step ? 'step' : undefined}>
              {place && one !== step ? <Link href={place}>{name}</Link> : name}
            </li>
          );
        })}
      </ol>
      <div className={aside ? 'aboard-grid' : undefined}>
        <div>
          <p className="meta">{say.step(here + 1, steps.length)}</p>
          <StepHeading step={step}>{title}</StepHeading>
          <p className="lead">{lead}</p>
          {children}
        </div>
        {aside ? <aside>{aside}</aside> : null}
      </div>
    </div>
  );
}
