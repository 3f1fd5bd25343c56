import { z } from 'zod';
import { draftAssistant } from '../assistants/answering-assistant.ts';
import { explainQuestion } from '../conversations/explain.ts';
import type { AnsweringAssistant, Outcome } from '../conversations/turn.ts';
import { RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { authoriseReading } from './conversation-readers.ts';
import { type PolicySubject, publishedRules, readRules, tenantRules, tenantSubject } from './in-force.ts';
import { resolvePolicy } from './resolve.ts';
import type { PolicyRules } from './rules.ts';

/** How many questions one comparison answers: a call is short, and the console shows how far it is. */
const atOnce = 5;
/** The latest questions that a comparison is offered. */
const latest = 50;

export const comparison = z.object({
  /** By whose knowledge and settings. */
  assistantId: z.string().max(60),
  questions: z.array(z.string().trim().min(1).max(4000)).min(1).max(atOnce),
});

export interface PolicyAnswer {
  outcome: Outcome;
  text: string;
  pages: { title: string; url: string | null }[];
  model: string;
}
/** A question's answers under the policy in force and under the draft. */
export interface ComparedAnswer {
  question: string;
  inForce: PolicyAnswer;
  drafted: PolicyAnswer;
  isSame: boolean;
}

/** The latest questions that citizens asked an assistant, each once, the newest first; empty where the policy keeps them from being used. */
export async function latestQuestions(scope: Scope, assistantId: string): Promise<string[]> {
  authorise(scope, 'policies:read');
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

/**
 * Answers questions under the policy in force and under a draft, side by side. Nothing is stored, and nothing is counted.
 * @throws RadrumError `not_found`
 */
export async function comparePolicies(
  scope: Scope,
  subject: PolicySubject,
  { assistantId, questions }: z.infer<typeof comparison>,
): Promise<ComparedAnswer[]> {
  authorise(scope, 'policies:read');
  const { tenantId, installation } = scope;
  const assistant = await draftAssistant(scope, assistantId);
  if (subject !== tenantSubject && subject !== assistant.id)
    throw new RadrumError('invalid_body', 'This policy is another assistant’s.', {
      problems: [{ path: 'assistantId', message: 'Choose the assistant whose policy it is.' }],
    });
  const rules = await installation.db.forTenant(tenantId, async (tx) => {
    const drafts = await tx.policy.findMany({ where: { tenantId, subject: { in: [tenantSubject, assistant.id] } } });
    const draftOf = (wanted: PolicySubject) => readRules(drafts.find((row) => row.subject === wanted)?.draft ?? {});
    return { tenant: draftOf(tenantSubject), assistant: draftOf(assistant.id) };
  });
  const levels = await installation.db.sqlForTenant(tenantId, (sql) => publishedRules(sql, tenantId, assistant.id));
  const draft = resolvePolicy(
    subject === tenantSubject
      ? { tenant: rules.tenant, assistant: levels.assistant }
      : { tenant: levels.tenant, assistant: rules.assistant },
  ).rules;
  const compared: ComparedAnswer[] = [];
  for (const question of questions) {
    const inForce = await answerUnder(scope, assistant, assistant.policy.rules, question);
    const drafted = await answerUnder(scope, assistant, draft, question);
    const isSame = inForce.outcome === drafted.outcome && inForce.text === drafted.text;
    compared.push({ question, inForce, drafted, isSame });
  }
  return compared;
}

async function answerUnder(
  scope: Scope,
  assistant: AnsweringAssistant,
  rules: PolicyRules,
  question: string,
): Promise<PolicyAnswer> {
  const policy = { ...assistant.policy, rules };
  const { shown } = await explainQuestion(scope, {
    assistant: { ...assistant, policy },
    question: { text: question },
    channel: 'console',
    signal: AbortSignal.timeout(60_000),
  });
  const pages = shown.citations.map(({ title, url }) => ({ title, url }));
  return { outcome: shown.outcome, text: shown.text, pages, model: shown.route.model };
}
