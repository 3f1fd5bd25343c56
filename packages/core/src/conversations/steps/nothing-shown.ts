import type { Shown } from '../turn.ts';

/** Who answers where no model is asked. */
const noModel = { model: 'none', provider: 'radrum', region: 'local', fallbackFrom: [] };

/** An answer before its first word. */
export const nothingShown = (): Shown => ({
  outcome: 'unanswered',
  text: '',
  citations: [],
  closest: [],
  referral: null,
  choices: [],
  route: noModel,
  usage: { inputTokens: 0, outputTokens: 0 },
  attempts: [],
  traced: [],
  firstTokenMs: null,
  interrupted: null,
  dropped: [],
  tools: [],
  fileClass: null,
  crisis: null,
});
