import { requireServed } from '../billing/entitled.ts';
import { RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { admit } from './steps/admit.ts';
import { compose } from './steps/compose.ts';
import { guardQuestion } from './steps/guard-question.ts';
import { nothingShown } from './steps/nothing-shown.ts';
import { recall, recite } from './steps/recall.ts';
import { release } from './steps/release.ts';
import { retrieve } from './steps/retrieve.ts';
import { routeQuestion } from './steps/route-question.ts';
import { settle } from './steps/settle.ts';
import { unanswered } from './steps/unanswered.ts';
import type { AnswerEvent, Asking, Shown } from './turn.ts';

/**
 * A question's way through the house. Every step is a function of the same shape: it takes what is known so far and gives what it
 * found out. At most two short transactions: one that reads (`retrieve`), one that writes (`settle`); `finish` comes after
 * it. Where the policy reuses answers, one before them looks for an answer (`recall`).
 * @throws RadrumError before the first event: `forbidden`, `assistant_paused`, `plan_limit`, an unknown conversation, an empty question
 */
export async function* answer(scope: Scope, asking: Asking): AsyncGenerator<AnswerEvent, void, void> {
  authorise(scope, 'messages');
  if (asking.channel === 'workspace') await requireServed(scope, 'staff');
  if (scope.actor.kind === 'key' && scope.actor.type === 'secret') await requireServed(scope, 'api');
  if (asking.assistant.isPaused && asking.channel !== 'console')
    throw new RadrumError('assistant_paused', 'This assistant is paused. Show your contact ways instead.');
  const turn = admit(scope, asking);
  const reply = guardQuestion(turn);
  if (reply?.outcome === 'escalated') {
    yield* say(turn, reply);
    return yield* settle(turn, reply);
  }
  const { key, answer: known } = reply ? { key: null, answer: null } : await recall(turn);
  if (known) {
    yield* recite(turn, known);
    return yield* settle(turn, { ...nothingShown(), ...known, firstTokenMs: 0 }, { topic: known.topic });
  }
  const retrieved = await retrieve(turn, { search: reply === undefined });
  if (reply) {
    yield* say(turn, reply);
    return yield* settle(retrieved, reply);
  }
  const routed = routeQuestion(retrieved);
  yield { type: 'start', conversationId: turn.conversationId, messageId: turn.messageId };
  const shown = yield* release(routed, compose(routed));
  if (shown.citations.length > 0) return yield* settle(routed, shown, { key });
  const honest = unanswered(routed, shown);
  yield { type: 'text', delta: honest.text };
  yield* settle(routed, honest);
}

/** A reply that needs no model. */
function* say(turn: { conversationId: string; messageId: string }, reply: Shown): Generator<AnswerEvent, void, void> {
  yield { type: 'start', conversationId: turn.conversationId, messageId: turn.messageId };
  yield { type: 'text', delta: reply.text };
}
