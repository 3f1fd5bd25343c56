'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Assistant, TryOutResult } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Input } from '../../ui/field';
import { Note } from '../../ui/note';
import { Outcome } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { AnswerText } from './answer-text';
import { SourceList } from './source-list';
import { Why } from './why';

/** A question of the try-out that has been answered. */
interface Asked {
  question: string;
  result: TryOutResult;
}

/** Asks the saved draft, and shows the answer with the way it took. A further question continues the conversation. */
export function TryOut({
  assistant,
  tenant,
  hasUnsaved,
}: {
  assistant: Assistant;
  tenant: string;
  hasUnsaved: boolean;
}) {
  const { words, format } = useLocale();
  const { tryOut } = words;
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const ask = useMutation(
    useTRPC().assistants.tryOut.mutationOptions({
      onSuccess: (answered, { text: question }) => {
        setAsked([...asked, { question, result: answered }]);
        setText('');
      },
    }),
  );
  const last = asked.at(-1);
  const result = last?.result;
  const conversationId = result?.answer.conversationId;
  const send = (question: string) => {
    if (question.trim())
      ask.mutate({ tenant, id: assistant.id, text: question, ...(conversationId && { conversationId }) });
  };
  return (
    <section className="try" aria-labelledby="try-title">
      <div className="flow between">
        <h2 id="try-title" className="h3">
          {tryOut.title}
        </h2>
        <span className="meta">{tryOut.meta}</span>
      </div>
      <p className="meta">{tryOut.metaText}</p>
      {asked.length > 1 ? <Earlier asked={asked.slice(0, -1)} title={tryOut.earlier} /> : null}
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          send(text);
        }}
      >
        <Input
          label={tryOut.question}
          isLabelHidden
          placeholder={tryOut.placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={4000}
          autoComplete="off"
          required
        />
        <Button type="submit" busy={ask.isPending && tryOut.asking}>
          {tryOut.ask}
        </Button>
      </form>
      {hasUnsaved ? <Note tone="warn">{tryOut.unsaved}</Note> : null}
      <CallFailed error={ask.error} />
      <div aria-live="polite" aria-busy={ask.isPending}>
        {result ? (
          <div className="answer mt-4">
            <h3 className="h4 mb-2">{last.question}</h3>
            <p className="flow between mb-2">
              <Outcome outcome={result.answer.outcome}>{words.outcome[result.answer.outcome]}</Outcome>
              <span className="meta">{format.duration(result.trace.durationMs)}</span>
            </p>
            <AnswerText
              text={result.answer.text}
              citations={result.answer.citations.length}
              language={result.answer.language}
              sourceId="try"
            />
            {result.answer.interrupted ? <Note tone="warn">{tryOut.interrupted}</Note> : null}
          </div>
        ) : null}
      </div>
      {result ? (
        <>
          <SourceList
            citations={result.answer.citations}
            closest={result.answer.closest}
            sourceId="try"
            words={words}
          />
          <Why
            trace={result.trace}
            policy={result.policy}
            route={result.answer.route}
            hasAnswer={result.answer.citations.length > 0}
            words={words}
            format={format}
          />
          <p>
            <Button
              kind="quiet"
              small
              onClick={() => {
                ask.reset();
                setAsked([]);
                setText('');
              }}
            >
              {tryOut.again}
            </Button>
          </p>
        </>
      ) : (
        <p className="dim">{ask.isPending ? '' : tryOut.empty}</p>
      )}
    </section>
  );
}

/** What was asked before in the same try-out, each with its answer. */
function Earlier({ asked, title }: { asked: readonly Asked[]; title: string }) {
  const { words } = useLocale();
  return (
    <section className="mt-3" aria-label={title}>
      {asked.map(({ question, result: { answer } }) => (
        <Disclosure
          key={answer.messageId}
          title={
            <>
              {question} <Outcome outcome={answer.outcome}>{words.outcome[answer.outcome]}</Outcome>
            </>
          }
        >
          <AnswerText
            text={answer.text}
            citations={answer.citations.length}
            language={answer.language}
            sourceId={answer.messageId}
          />
          <SourceList citations={answer.citations} closest={answer.closest} sourceId={answer.messageId} words={words} />
        </Disclosure>
      ))}
    </section>
  );
}
