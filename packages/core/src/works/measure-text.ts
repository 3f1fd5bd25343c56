import { z } from 'zod';
import { authorise, type Scope } from '../scope.ts';
import {
  applyAccepted,
  compareFacts,
  type KeptLiteral,
  measure,
  type Measures,
} from '../tasks/plain-language/index.ts';

const text = z.string().max(200_000);
export const measuring = z.object({
  text,
  /** What was accepted. */
  changes: z.array(z.object({ start: z.int().min(0), end: z.int().min(0), before: text, after: text })).max(20_000),
  /** Whether they are in another language, where only figures and addresses can be compared. */
  isTranslated: z.boolean(),
});

/** How a text reads with what was accepted, and which of its facts are there still. */
export interface Measured {
  measures: Measures;
  kept: KeptLiteral[];
  lost: KeptLiteral[];
}

/** Measures a text with changes; it keeps nothing. */
export function measureText(scope: Scope, input: z.infer<typeof measuring>): Measured {
  authorise(scope, 'works:read');
  const improved = applyAccepted(input.text, input.changes);
  const { kept, lost } = compareFacts(input.text, improved, input.isTranslated);
  return { measures: measure(improved), kept, lost };
}

export const rewriting = z.object({ before: text, after: text, isTranslated: z.boolean() });

/** Which facts of a sentence stand in somebody's own wording of it, which do not, and which came. */
export function compareWording(scope: Scope, { before, after, isTranslated }: z.infer<typeof rewriting>) {
  authorise(scope, 'works:read');
  return compareFacts(before, after, isTranslated);
}
