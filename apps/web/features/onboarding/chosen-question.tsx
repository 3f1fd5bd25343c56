'use client';
import { useMutation } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { LongLine } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { Outcome, type OutcomeName } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { AnswerText } from '../try-out/answer-text';
import { SourceList } from '../try-out/source-list';

/** What the assistant answered, and to which words. */
export interface GivenAnswer {
  question: string;
  outcome: OutcomeName;
  text: string;
  language: string;
  citations: readonly { url: string | null; title: string; quote: string }[];
}

/** A question that a chat will suggest, with the answer that it gets. One that was changed is asked anew. */
export function ChosenQuestion(props: {
  tenant: string;
  number: number;
  text: string;
  answer: GivenAnswer | null;
  findAssistant: () => Promise<string>;
  onChange: (text: string) => void;
  onAnswer: (answer: GivenAnswer) => void;
  onRemove: () => void;
}) {
  const { tenant, number, text, answer, findAssistant, onChange, onAnswer, onRemove } = props;
  const { words } = useLocale();
  const { questions: say } = words.onboarding;
  const tryOut = useMutation(useTRPC().assistants.tryOut.mutationOptions());
  const ask = useMutation({
    mutationFn: async (question: string) => {
      const { answer: given } = await tryOut.mutateAsync({ tenant, id: await findAssistant(), text: question });
      return { ...given, question };
    },
    onSuccess: onAnswer,
  });
  const question = text.trim();
  const shown = answer?.question === question ? answer : null;
  return (
    <li>
      <form
        className="chosen-question"
        onSubmit={(event) => {
          event.preventDefault();
          if (question !== '' && !shown) ask.mutate(question);
        }}
      >
        <LongLine label={say.number(number)} value={text} maxLength={200} autoComplete="off" onText={onChange} />
        <Button kind="quiet" square onClick={onRemove}>
          <Icon of={X} />
          <span className="sr">{say.remove(number)}</span>
        </Button>
        {question !== '' && !shown ? (
          <Button type="submit" kind="second" busy={ask.isPending && say.asking}>
            {say.ask}
            <span className="sr"> {say.askLabel(number)}</span>
          </Button>
        ) : null}
      </form>
      {answer && !shown && question !== '' ? <p className="meta mt-2">{say.changed}</p> : null}
      <CallFailed error={ask.error} />
      <div aria-live="polite" aria-busy={ask.isPending}>
        {shown ? <Answer answer={shown} sourceId={`question-${number}`} /> : null}
      </div>
    </li>
  );
}

function Answer({ answer, sourceId }: { answer: GivenAnswer; sourceId: string }) {
  const { words } = useLocale();
  const { outcome, text, language, citations } = answer;
  return (
    <div className="chosen-answer">
      {outcome === 'answered' ? null : <Note tone="warn">{words.onboarding.questions.unanswered}</Note>}
      <div className="answer">
        <p className="mb-2">
          <Outcome outcome={outcome}>{words.outcome[outcome]}</Outcome>
        </p>
        <AnswerText text={text} citations={citations.length} language={language} sourceId={sourceId} />
      </div>
      <SourceList citations={citations} sourceId={sourceId} words={words} />
    </div>
  );
}
