import type { Assistant, Source } from '../../api/shapes';

/** The way from nothing to an assistant on a website. The first two steps are before anybody is signed in. */
export const steps = ['organisation', 'email', 'website', 'questions', 'publish', 'site'] as const;
export type Step = (typeof steps)[number];

/** What there is of a first assistant. */
export interface Begun {
  source: Pick<Source, 'status' | 'documents'> | undefined;
  assistant: Pick<Assistant, 'publishedVersion' | 'suggestedQuestions'> | undefined;
}

export const isReading = ({ status }: Pick<Source, 'status'>): boolean => status === 'queued' || status === 'syncing';

/** The step that comes next, told by what exists: whoever comes back goes on there. */
function nextStep({ source, assistant }: Begun): Step {
  if (assistant && assistant.publishedVersion !== null) return 'site';
  if (!source || isReading(source) || source.documents === 0) return 'website';
  return assistant && assistant.suggestedQuestions.length > 0 ? 'publish' : 'questions';
}

/** Whether a step makes sense with what there is: one may go back, and leave out what can wait. */
function isOpen(step: Step, { source, assistant }: Begun): boolean {
  switch (step) {
    case 'website':
      return true;
    case 'questions':
      return source !== undefined;
    case 'publish':
      return assistant !== undefined;
    case 'site':
      return assistant !== undefined && assistant.publishedVersion !== null;
    case 'organisation':
    case 'email':
      return false;
  }
}

/** @param wanted the step that the address names */
export function stepOf(begun: Begun, wanted: string | undefined): Step {
  const step = steps.find((one) => one === wanted);
  return step && isOpen(step, begun) ? step : nextStep(begun);
}

/** Where each step is found, as far as one may go there. */
export const placesOf = (begun: Begun, root: string): Partial<Record<Step, string>> =>
  Object.fromEntries(steps.filter((step) => isOpen(step, begun)).map((step) => [step, `${root}?step=${step}`]));
