'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { Note } from '../../ui/note';
import { Outcome } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { AnswerText } from './answer-text';
import { SourceList } from './source-list';
import { Why } from './why';

/** Asks the saved draft, and shows the answer with the way it took. A second question continues the conversation. */
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
  const ask = useMutation(useTRPC().assistants.tryOut.mutationOptions());
  const result = ask.data;
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
