'use client';
import { createContext, use } from 'react';

/** Asks a person to show once more who they are; whether they did. */
type Confirm = () => Promise<boolean>;
const StepUpContext = createContext<Confirm | null>(null);

export const StepUpProvider = StepUpContext.Provider;

/** For what is no call of the console's, such as a download: the same question in the same place. */
export function useStepUp(): Confirm {
  const confirm = use(StepUpContext);
  if (!confirm) throw new Error('StepUpProvider is missing');
  return confirm;
}
