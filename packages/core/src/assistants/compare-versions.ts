import { z } from 'zod';
import { answerUnderBoth, type ComparedAnswer, comparedQuestions } from '../conversations/same-questions.ts';
import { authorise, type Scope } from '../scope.ts';
import { assistantAt } from './answering-assistant.ts';

const side = z.union([z.literal('draft'), z.number().int().min(1).max(1_000_000)]);

export const versionComparison = z.object({ before: side, after: side, questions: comparedQuestions });

/**
 * Answers questions by the settings of two versions, or of one and the draft. Both know what the knowledge holds now and follow the
 * policy that is in force now: what differs comes from the settings alone.
 * @throws RadrumError `not_found`
 */
export async function compareVersions(
  scope: Scope,
  idOrSlug: string,
  { before, after, questions }: z.infer<typeof versionComparison>,
  signal: AbortSignal,
): Promise<ComparedAnswer[]> {
  authorise(scope, 'messages');
  const sides = {
    before: await assistantAt(scope, idOrSlug, before),
    after: await assistantAt(scope, idOrSlug, after),
  };
  return answerUnderBoth(scope, sides, questions, signal);
}
