import { languageOf, questionLanguage } from '@radrum/knowledge';
import { notFound } from '../../errors.ts';
import { publishedAssistant } from '../../assistants/index.ts';
import { answer } from '../../conversations/answer.ts';
import { longestQuestion } from '../../conversations/steps/admit.ts';
import type { Answer, AnswerEvent, AnsweringAssistant } from '../../conversations/turn.ts';
import type { Scope } from '../../scope.ts';
import { workResult, type ReplyResult } from '../../tasks/results.ts';
import { textOf } from '../../tasks/document-text.ts';
import type { TaskDocument, TaskRun } from '../../tasks/task.ts';
import { oftenAsked } from '../../tasks/reply/often-asked.ts';
import { questionsIn } from '../../tasks/reply/questions.ts';
import { draftReply } from '../../tasks/reply/draft.ts';
import type { Cover } from '../ask.ts';
import { ownerOf } from '../find-work.ts';
import { TaskRefused } from '../task-refused.ts';

/**
 * Drafts an answer to somebody's letter out of the knowledge: each question by the way that a citizen's goes, policy and checks included.
 * It goes there masked, and only models that are cleared for the work see it.
 */
export async function runReply(
  scope: Scope,
  { workId, assistantId }: { workId: string; assistantId: string | null },
  documents: readonly TaskDocument[],
  run: TaskRun,
  cover: Cover,
): Promise<{ result: ReplyResult; grade: 'with_model' | 'without_model' }> {
  const letter = documents.map(({ blocks }) => textOf(blocks)).join('\n\n');
  const assistant = await assistantFor(scope, assistantId);
  const questions = questionsIn(letter).map((question) => question.slice(0, longestQuestion));
  if (questions.length === 0) throw new TaskRefused('nothing_to_read');
  const language = languageOf(questionLanguage(letter.slice(0, 4_000), { fallback: assistant.tenant.locale })).code;
  const answers: { question: string; answer: Answer }[] = [];
  const conversations: string[] = [];
  try {
    for (const [place, question] of questions.entries()) {
      run.progress({ stage: 'answer', done: place, of: questions.length });
      await run.breathe();
      const answered = await ask(scope, assistant, { question, language, run, cover, conversations });
      // an answer that was cut short is none
      run.signal.throwIfAborted();
      answers.push({ question, answer: { ...answered, text: cover.masker.unmask(answered.text) } });
    }
  } finally {
    await forget(scope, conversations);
  }
  const { text, unanswered, citations } = draftReply(answers, language, assistant.tenant.name);
  const often = oftenAsked(questions, await earlierQuestions(scope, workId), language);
  const served = answers.flatMap(({ answer: { route } }) => (route.provider === 'extractive' ? [] : [route]));
  for (const { model, region } of served) cover.onServed({ model, region });
  return {
    result: {
      kind: 'reply',
      question: letter.slice(0, 20_000),
      language,
      text,
      unanswered,
      often,
      citations,
      from: senderOf(documents),
      sent: null,
    },
    grade: served.length > 0 ? 'with_model' : 'without_model',
  };
}

/** How far back, in days, and how many letters are looked at for questions that come often. */
const [daysBack, lettersBack] = [180, 300];

/** The questions of the owner's other letters: what colleagues were asked is not looked at. */
async function earlierQuestions(scope: Scope, workId: string): Promise<string[][]> {
  const { tenantId, installation } = scope;
  const works = await installation.db.forTenant(tenantId, (tx) =>
    tx.work.findMany({
      where: {
        tenantId,
        ownedBy: ownerOf(scope),
        kind: 'reply',
        id: { not: workId },
        createdAt: { gte: new Date(Date.now() - daysBack * 86_400_000) },
      },
      orderBy: { createdAt: 'desc' },
      take: lettersBack,
      select: {
        versions: { where: { origin: 'run' }, orderBy: { number: 'desc' }, take: 1, select: { result: true } },
      },
    }),
  );
  return works.flatMap(({ versions: [version] }) => {
    const { data: result } = workResult.safeParse(version?.result);
    return result?.kind === 'reply' ? [questionsIn(result.question)] : [];
  });
}

/** Whom the letter came from, where it is an e-mail; null where that is not told. */
function senderOf(documents: readonly TaskDocument[]): string | null {
  for (const { blocks } of documents)
    for (const block of blocks)
      if (block.type === 'definitions')
        for (const { term, detail } of block.entries)
          if (/^(?:från|from)$/i.test(term.trim())) return /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(detail)?.[0] ?? null;
  return null;
}

/** The assistant that was chosen, else the first that answers citizens. */
async function assistantFor(scope: Scope, id: string | null): Promise<AnsweringAssistant> {
  if (id !== null) return publishedAssistant(scope, id);
  const { tenantId, installation } = scope;
  const first = await installation.db.forTenant(tenantId, (tx) =>
    tx.assistant.findFirst({
      where: { tenantId, publishedVersion: { not: null } },
      orderBy: [{ audience: 'asc' }, { id: 'asc' }],
      select: { id: true },
    }),
  );
  if (!first) throw new TaskRefused('no_assistant', { cause: notFound() });
  return publishedAssistant(scope, first.id);
}

async function ask(
  scope: Scope,
  assistant: AnsweringAssistant,
  {
    question,
    language,
    run,
    cover: { masker, dataClass },
    conversations,
  }: { question: string; language: string; run: TaskRun; cover: Cover; conversations: string[] },
): Promise<Answer> {
  const asking = {
    assistant,
    question: { text: masker.mask(question).text.slice(0, longestQuestion), language },
    channel: 'workspace' as const,
    signal: run.signal,
    quotesOnly: run.ask === null,
    dataClass,
  };
  for await (const event of answer(scope, asking)) {
    if (event.type === 'start') conversations.push(event.conversationId);
    if (event.type === 'finish') return isSure(event) ? event.answer : { ...event.answer, outcome: 'unanswered' };
  }
  throw new TaskRefused('nothing_to_read');
}

/**
 * Whether an answer may stand in a letter. Quotes that a citizen is shown beside their source, and may pass over, are asked for more: on the
 * demo municipality's pages right ones lie above two thirds and wrong ones below .35.
 */
const surelyQuoted = 0.4;
const isSure = ({ answer: { route }, trace: { search } }: Extract<AnswerEvent, { type: 'finish' }>): boolean =>
  route.provider !== 'extractive' || search === null || search.confidence >= surelyQuoted;

/** What was asked on the way to a draft is no conversation of anybody's. */
async function forget({ tenantId, installation }: Scope, ids: string[]): Promise<void> {
  await installation.db.forTenant(tenantId, (tx) =>
    tx.conversation.deleteMany({ where: { tenantId, id: { in: ids }, channel: 'workspace' } }),
  );
}
