import type { Queue } from './shapes';

export type QueueState = 'idle' | 'working' | 'stuck' | 'failing';

/** How a queue stands: what was given up weighs more than what waits, and what waits while nothing runs is stuck. */
export function queueState({ waiting, running, failed }: Pick<Queue, 'waiting' | 'running' | 'failed'>): QueueState {
  if (failed > 0) return 'failing';
  if (running > 0) return 'working';
  return waiting > 0 ? 'stuck' : 'idle';
}

/** Whether somebody has to look at it. */
export const isTroubled = (state: QueueState): boolean => state === 'failing' || state === 'stuck';
