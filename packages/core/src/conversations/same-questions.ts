import { z } from 'zod';
import { authoriseReading } from '../policies/conversation-readers.ts';
import { tenantRules } from '../policies/in-force.ts';
import { authorise, type Scope } from '../scope.ts';
import { explainQuestion } from './explain.ts';
import type { AnsweringAssistant } from './turn.ts';
import { type SideAnswer, type Verdict, verdictOf } from './verdict.ts';

/** How many questions one call answers: it is short, and the console shows how far it is. */
const atOnce = 5;
/** The latest questions that a comparison is offered. */
const latest = 50;
/** Longer than any answer takes. */
const longestMs = 60_000;

/** Questions that one call answers under both sides. */
export const comparedQuestions = z.array(z.string().trim().min(1).max(4000)).min(1).max(atOnce);

/** A question's answers under both sides, and what the second makes of the first. */
export interface ComparedAnswer {
  question: string;
  before: SideAnswer;
  after: SideAnswer;
  verdict: Verdict;
}

/**
 * Answers the same questions by two assistants, or by one under two versions or policies. No conversation is kept and no question is
 * counted as a citizen's; what models used is metered as a test.
 * @param signal aborted when nobody waits for the answers any more: those that are left are not asked
 */
export async function answerUnderBoth(
  scope: Scope,
  sides: { before: AnsweringAssistant; after: AnsweringAssistant },
  questions: readonly string[],
  signal: AbortSignal,
): Promise<ComparedAnswer[]> {
  authorise(scope, 'messages');
  const compared: ComparedAnswer[] = [];
  for (const question of questions) {
    if (signal.aborted) break;
    const before = await answerOf(scope, sides.before, question, signal);
    const after = await answerOf(scope, sides.after, question, signal);
    compared.push({ question, before, after, verdict: verdictOf(before, after) });
  }
  return compared;
}

async function answerOf(
  scope: Scope,
  assistant: AnsweringAssistant,
  text: string,
  signal: AbortSignal,
): Promise<SideAnswer> {
  const { shown } = await explainQuestion(scope, {
    assistant,
    question: { text },
    channel: 'console',
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
  });
  const places = shown.citations.length > 0 ? shown.citations : shown.closest;
  const pages = places.map(({ title, url }) => ({ title, url }));
  return { outcome: shown.outcome, text: shown.text, pages, model: shown.route.model };
}

/**
 * The latest questions that citizens asked an assistant, each once, the newest first; empty where the policy keeps them from being used.
 * @throws RadrumError `forbidden`, also where the policy keeps conversations from the caller's role
 */
export async function latestQuestions(scope: Scope, assistantId: string): Promise<string[]> {
  await authoriseReading(scope);
  const { tenantId, installation } = scope;
  if (!(await tenantRules(scope)).usesConversations) return [];
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.message.findMany({
      where: { tenantId, turn: 1, conversation: { assistantId, channel: { in: ['widget', 'api'] } } },
      orderBy: { createdAt: 'desc' },
      take: latest * 2,
      select: { question: true },
    }),
  );
  return [...new Set(rows.map(({ question }) => question))].slice(0, latest);
}
