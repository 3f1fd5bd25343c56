'use client';
import { tell } from '../../api/ask';
import type { Out } from '../../api/shapes';
import { useAnswer } from './use-call';

type WaysOf = Out['signIn']['ways'];
const keptMs = 10 * 60_000;
const kept = new Map<string, { at: number; answer: Promise<WaysOf> }>();

/** Asks for the ways of an address, and keeps the answer for a while: the server counts how often it is asked. */
function askWays(email: string): Promise<WaysOf> {
  const known = kept.get(email);
  if (known && Date.now() - known.at < keptMs) return known.answer;
  const answer = tell('signIn.ways', { email });
  kept.set(email, { at: Date.now(), answer });
  answer.catch(() => kept.delete(email));
  return answer;
}

/**
 * How one can sign in with an address. Asked from the browser always: the server counts the attempts of each visitor, and to it the
 * console's own server would be one visitor for everybody.
 */
export const useWays = (email: string | undefined) => useAnswer(askWays, email);
