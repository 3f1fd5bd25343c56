import type { Answer } from '@radrum/sdk';

/** Whether an answer is the reply to a crisis: they all tell to call 112. The other reason to escalate, a person asked for, does not. */
export const isCrisis = ({ outcome, text }: Answer): boolean =>
  outcome === 'escalated' && /(?<!\d[ -]?)112(?![ -]?\d)/.test(text);
