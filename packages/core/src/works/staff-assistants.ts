import { z } from 'zod';
import { publishedAssistant } from '../assistants/index.ts';
import { answer } from '../conversations/answer.ts';
import { longestQuestion } from '../conversations/steps/admit.ts';
import type { Answer, ToolUse } from '../conversations/turn.ts';
import { notFound } from '../errors.ts';
import { tenantRules } from '../policies/in-force.ts';
import { authorise, type Scope } from '../scope.ts';
import { attachedFiles } from './attached-files.ts';

export interface StaffAssistant {
  id: string;
  slug: string;
  name: string;
  greeting: string;
  suggestedQuestions: string[];
}
const shown = z.object({
  name: z.string(),
  greeting: z.string().catch(''),
  suggestedQuestions: z.array(z.string()).catch([]),
});

/** The assistants for staff that answer now. */
export const listStaffAssistants = (scope: Scope): Promise<StaffAssistant[]> => listAnswering(scope, ['staff']);

/** Those whose knowledge a letter can be answered from: citizens' first. */
export const listReplyAssistants = (scope: Scope): Promise<StaffAssistant[]> =>
  listAnswering(scope, ['citizen', 'staff']);

async function listAnswering(scope: Scope, audiences: readonly string[]): Promise<StaffAssistant[]> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  const { rows } = await installation.db.sqlForTenant(tenantId, (sql) =>
    sql.query<{ id: string; slug: string; settings: unknown }>(
      `select a.id, a.slug, v.settings from assistant a
         join assistant_version v on v.tenant_id = $1 and v.assistant_id = a.id and v.number = a.published_version
       where a.tenant_id = $1 and a.audience = any($2::text[]) and a.paused_at is null order by a.audience, a.id limit 100`,
      [tenantId, audiences],
    ),
  );
  return rows.map(({ id, slug, settings }) => ({ id, slug, ...shown.parse(settings) }));
}

export const staffQuestion = z.object({
  slug: z.string().max(100),
  text: z.string().trim().min(1).max(longestQuestion),
  conversationId: z.string().max(100).optional(),
  /** The caller's work that holds the files of the conversation. */
  workId: z.string().max(60).optional(),
});

/** An answer with what its asker may see of how it came about. */
export interface StaffAnswer extends Answer {
  tools: readonly ToolUse[];
}

/**
 * Asks an assistant for staff, by the same way as a citizen's question and under the staff's policy. What it tells of the asker's own files is stored
 * masked, and told as it stands there.
 * @throws RadrumError `not_found` for one that is not for staff, `assistant_paused`
 */
export async function askStaffAssistant(
  scope: Scope,
  { slug, text, conversationId, workId }: z.infer<typeof staffQuestion>,
  signal: AbortSignal,
): Promise<StaffAnswer> {
  authorise(scope, 'works:write');
  const assistant = await publishedAssistant(scope, slug);
  if (assistant.audience !== 'staff') throw notFound();
  const { leastWorkClass: dataClass } = await tenantRules(scope);
  const files = workId === undefined ? undefined : await attachedFiles(scope, workId, signal);
  const unmask = files?.unmask ?? ((masked: string) => masked);
  const asking = {
    assistant,
    question: { text, conversationId },
    channel: 'workspace' as const,
    signal,
    dataClass,
    ...(files && { files }),
  };
  for await (const event of answer(scope, asking))
    if (event.type === 'finish') {
      const { answer: given, trace } = event;
      const citations = given.citations.map((citation) => ({
        ...citation,
        title: unmask(citation.title),
        quote: unmask(citation.quote),
      }));
      return { ...given, text: unmask(given.text), citations, tools: trace.tools };
    }
  throw new Error('an answer ended without its finish');
}
