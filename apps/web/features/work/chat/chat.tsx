'use client';
import { useMutation } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { FilesAnswer, StaffAnswer, StaffAssistant } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Area } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { CallFailed } from '../../session/call-failed';
import { ChatFiles } from './chat-files';
import { ChatTurn } from './chat-turn';

const longestQuestion = 4000;
/** Of a question, so much is looked for in files. */
const longestForFiles = 500;

interface Turn {
  question: string;
  answer: StaffAnswer;
  fromFiles: FilesAnswer | null;
}

/** A conversation with an assistant for staff. It lives on this page; a further question continues it. */
export function Chat({ assistant, tenant }: { assistant: StaffAssistant; tenant: string }) {
  const { words } = useLocale();
  const say = words.workChat;
  const { slug, greeting, suggestedQuestions } = assistant;
  const [text, setText] = useState('');
  const [turns, setTurns] = useState<readonly Turn[]>([]);
  const [attached, setAttached] = useState<string | null>(null);
  const newest = useRef<HTMLElement>(null);
  const trpc = useTRPC();
  const askKnowledge = useMutation(trpc.works.ask.mutationOptions());
  const askFiles = useMutation(trpc.works.askFiles.mutationOptions());
  const ask = useMutation({
    mutationFn: async (question: string): Promise<Turn> => {
      const conversationId = turns.at(-1)?.answer.conversationId;
      const [answer, fromFiles] = await Promise.all([
        askKnowledge.mutateAsync({
          tenant,
          slug,
          text: question,
          ...(conversationId && { conversationId }),
          ...(attached !== null && { workId: attached }),
        }),
        attached === null
          ? null
          : askFiles.mutateAsync({ tenant, id: attached, text: question.slice(0, longestForFiles) }),
      ]);
      return { question, answer, fromFiles };
    },
    onSuccess: (turn) => {
      setTurns((before) => [...before, turn]);
      setText('');
    },
  });
  useEffect(() => {
    if (turns.length > 1) newest.current?.scrollIntoView({ block: 'start' });
  }, [turns.length]);
  const send = (question: string): void => {
    if (question.trim() !== '' && !ask.isPending) ask.mutate(question.trim());
  };
  const startOver = (): void => {
    ask.reset();
    setTurns([]);
  };
  return (
    <div className="chat">
      <p className="meta">
        <Icon of={Lock} /> {say.private}
      </p>
      {turns.length === 0 && greeting ? <p className="lead mt-4">{greeting}</p> : null}
      <div role="log" aria-label={say.log} aria-busy={ask.isPending}>
        {turns.map(({ question, answer, fromFiles }, place) => (
          <ChatTurn
            key={answer.messageId}
            ref={place === turns.length - 1 ? newest : null}
            question={question}
            answer={answer}
            fromFiles={fromFiles}
            onAsk={send}
          />
        ))}
      </div>
      {turns.length === 0 && suggestedQuestions.length > 0 ? (
        <section className="mt-5" aria-labelledby="suggested">
          <h2 className="h4" id="suggested">
            {say.suggested}
          </h2>
          <div className="flow mt-2">
            {suggestedQuestions.map((question) => (
              <Button key={question} kind="second" small onClick={() => send(question)}>
                {question}
              </Button>
            ))}
          </div>
        </section>
      ) : null}
      <form
        className="stack chat-ask no-print"
        onSubmit={(event) => {
          event.preventDefault();
          send(text);
        }}
      >
        <Area
          label={turns.length === 0 ? say.question : say.followUp}
          rows={2}
          required
          maxLength={longestQuestion}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send(text);
          }}
        />
        <CallFailed error={ask.error} />
        <ChatFiles tenant={tenant} assistant={assistant.name} workId={attached} onWork={setAttached} />
        <div className="flow">
          <Button type="submit" busy={ask.isPending && say.asking}>
            {say.ask}
          </Button>
          {turns.length > 0 ? (
            <Button kind="quiet" onClick={startOver}>
              {say.startOver}
            </Button>
          ) : null}
        </div>
      </form>
    </div>
  );
}
