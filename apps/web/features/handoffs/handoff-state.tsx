import type { HandoffInfo } from '../../api/shapes';
import type { Messages } from '../../messages';
import { Outcome, Status } from '../../ui/outcome';

/** How a matter stands: a glyph and the word. */
export function HandoffState({ state, words }: { state: HandoffInfo['state']; words: Messages }) {
  const title = words.handoffs.state[state];
  if (state === 'open') return <Outcome outcome="escalated">{title}</Outcome>;
  return <Status state={state === 'assigned' ? 'run' : state === 'answered' ? 'ok' : 'draft'}>{title}</Status>;
}
