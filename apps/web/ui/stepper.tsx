import Link from 'next/link';

export interface StepperStep {
  title: string;
  state: 'done' | 'current' | 'todo';
  /** Where the step can be taken up again. */
  href?: string;
}

/** Where one is in something that takes several steps. What is done can be gone back to. */
export function Stepper(props: {
  label: string;
  steps: readonly StepperStep[];
  words: { done: string; current: string };
}) {
  const { label, steps, words } = props;
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ title, state, href }) => (
        <li
          key={title}
          className={state === 'done' ? 'done' : undefined}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          {href && state === 'done' ? <Link href={href}>{title}</Link> : title}
          {state === 'todo' ? null : <span className="sr"> ({words[state]})</span>}
        </li>
      ))}
    </ol>
  );
}
