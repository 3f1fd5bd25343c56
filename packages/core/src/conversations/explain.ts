import { explain, type Explanation } from '@radrum/knowledge';
import { authorise, type Scope } from '../scope.ts';
import { admit } from './steps/admit.ts';
import { compose } from './steps/compose.ts';
import { guardQuestion } from './steps/guard-question.ts';
import { release } from './steps/release.ts';
import { retrieve } from './steps/retrieve.ts';
import { routeQuestion } from './steps/route-question.ts';
import { unanswered } from './steps/unanswered.ts';
import type { Asking, Shown } from './turn.ts';
import { ledgerOf } from '../usage/ledger.ts';

/** What a question is answered with, and why; `explanation` is null where a safeguard replied before any search. */
export interface ExplainedAnswer {
  shown: Pick<Shown, 'outcome' | 'text' | 'citations' | 'closest' | 'referral' | 'route' | 'dropped'>;
  floors: { model: number; extractive: number } | null;
  explanation: Explanation | null;
}

/** Answers a question as a citizen would be answered, stores nothing but what models used, and tells how the answer came about. */
export async function explainQuestion(scope: Scope, asking: Asking): Promise<ExplainedAnswer> {
  authorise(scope, 'messages');
  const turn = admit(scope, asking);
  const reply = guardQuestion(turn);
  if (reply) return { shown: reply, floors: null, explanation: null };
  const routed = routeQuestion(await retrieve(turn, { search: true }));
  const { reading, hits, passages, lines, floors } = routed;
  const released = release(routed, compose(routed));
  let step = await released.next();
  while (!step.done) step = await released.next();
  const { reservation } = routed.plan;
  if (reservation) await ledgerOf(scope.installation).settle({ reservation, attempts: step.value.attempts });
  const shown = step.value.citations.length > 0 ? step.value : unanswered(routed, step.value);
  return { shown, floors, explanation: explain(reading, hits, passages, lines) };
}
