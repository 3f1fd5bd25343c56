/** From here on a proposal is called sure, or likely. The figure always stands beside the word. */
export const leastSure = 0.8;
const leastLikely = 0.55;

export type Sureness = 'sure' | 'likely' | 'unsure';
/** How sure a proposal is, in a word. */
export const surenessOf = (confidence: number): Sureness =>
  confidence >= leastSure ? 'sure' : confidence >= leastLikely ? 'likely' : 'unsure';
