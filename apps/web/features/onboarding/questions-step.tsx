'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { Skeleton } from '../../ui/skeleton';
import { CallFailed } from '../session/call-failed';
import { ChosenQuestions } from './chosen-questions';

/** Questions to begin with. Those that were chosen before are shown again; else the server proposes some that it can answer. */
export function QuestionsStep(props: {
  tenant: string;
  knowledgeBaseId: string;
  assistant: Assistant | undefined;
  /** What a new assistant is called, and its languages, the first first. */
  fresh: { name: string; languages: string[] };
  isReading: boolean;
}) {
  const { tenant, knowledgeBaseId, assistant, fresh, isReading } = props;
  const { words } = useLocale();
  const { questions: say } = words.onboarding;
  const chosen = assistant?.suggestedQuestions ?? [];
  const suggested = useQuery(
    useTRPC().assistants.suggestQuestions.queryOptions(
      { tenant, knowledgeBaseId },
      { enabled: chosen.length === 0, staleTime: Infinity, retry: false },
    ),
  );
  const proposals = (suggested.data ?? []).map(({ question, ...answer }) => ({
    text: question,
    answer: { ...answer, question, outcome: 'answered' as const },
  }));
  const first = chosen.length > 0 ? chosen.map((text) => ({ text, answer: null })) : proposals;
  if (suggested.error)
    return (
      <div className="stack form-width">
        <CallFailed error={suggested.error} />
        <div className="actions">
          <Button kind="second" busy={suggested.isFetching && say.looking} onClick={() => void suggested.refetch()}>
            {words.actions.retry}
          </Button>
        </div>
      </div>
    );
  if (chosen.length === 0 && !suggested.data)
    return (
      <>
        <p className="meta mt-5">{say.looking}</p>
        <Skeleton label={say.looking} />
      </>
    );
  return (
    <div className="stack aboard-questions">
      {isReading ? <Note>{say.stillReading}</Note> : null}
      {first.length === 0 ? <Note title={say.none}>{say.noneText}</Note> : null}
      <ChosenQuestions
        tenant={tenant}
        knowledgeBaseId={knowledgeBaseId}
        assistant={assistant}
        fresh={fresh}
        first={first.length > 0 ? first : [{ text: '', answer: null }]}
      />
    </div>
  );
}
