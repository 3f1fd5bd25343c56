import { newId } from '@radrum/db';
import { languageOf, questionLanguage } from '@radrum/knowledge';
import { cleanUntrusted, foldLookalikes, injectionSignals, maskPersonalData } from '@radrum/safeguards';
import { atLeast } from '../../data-class.ts';
import { RadrumError } from '../../errors.ts';
import { kindsTo, spokenLanguage } from '../../policies/apply.ts';
import type { Scope } from '../../scope.ts';
import type { Asking, PastTurn, Turn } from '../turn.ts';

/** Longer than any question of a citizen; a pasted letter fits. */
export const longestQuestion = 4000;

/**
 * Takes a question in: cleaned of what cannot be seen and of letters that only look right, masked before anything is stored or sent, its language told.
 * Key, origin and rate were checked where it came in.
 * @throws RadrumError `invalid_body` for an empty or endless question
 */
export function admit(
  scope: Scope,
  { assistant, question, channel, signal, quotesOnly = false, dataClass = 'open', files }: Asking,
): Turn {
  const text = foldLookalikes(cleanUntrusted(question.text.toWellFormed())).trim();
  if (text === '')
    throw new RadrumError('invalid_body', 'The question is empty.', {
      problems: [{ path: 'text', message: 'Write a question.' }],
    });
  if (text.length > longestQuestion)
    throw new RadrumError('invalid_body', 'The question is too long.', {
      problems: [{ path: 'text', message: `Write at most ${longestQuestion} characters.` }],
    });
  const { rules } = assistant.policy;
  const masked = maskPersonalData(text, kindsTo(rules, 'allow'));
  const refused = new Set<string>(kindsTo(rules, 'refuse'));
  const home =
    languageOf(question.language ?? '').code === 'und'
      ? (assistant.languages[0] ?? assistant.tenant.locale)
      : (question.language ?? 'sv');
  return {
    scope,
    assistant,
    channel,
    signal,
    quotesOnly: quotesOnly || assistant.quotesOnly,
    dataClass: atLeast(assistant.audience === 'staff' ? 'internal' : 'open', dataClass),
    files: files ?? null,
    startedAt: performance.now(),
    messageId: newId('message'),
    conversationId: question.conversationId ?? newId('conversation'),
    isNewConversation: question.conversationId === undefined,
    mayBegin: question.mayBegin ?? false,
    previous: question.previous?.map((past) => pastTurn(past, kindsTo(rules, 'allow'))) ?? null,
    question: masked.text,
    language: spokenLanguage(rules, questionLanguage(masked.text, { fallback: home, hints: assistant.languages })),
    masked: masked.found,
    isRefused: masked.found.some(({ kind }) => refused.has(kind)),
    injection: injectionSignals(question.text),
  };
}

/** A turn that the caller tells of is as untrusted as a question. */
const pastTurn = (
  { question, answer }: { question: string; answer: string },
  allowed: Parameters<typeof maskPersonalData>[1],
): PastTurn => {
  const clean = (text: string) =>
    maskPersonalData(cleanUntrusted(text.toWellFormed()).slice(0, longestQuestion), allowed).text;
  return { question: clean(question), answer: clean(answer), titles: [], pages: [], model: null, fileClass: null };
};
