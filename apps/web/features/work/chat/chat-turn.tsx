'use client';
import type { Ref } from 'react';
import type { FilesAnswer, StaffAnswer } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { Note } from '../../../ui/note';
import { Outcome } from '../../../ui/outcome';
import { AnswerText } from '../../try-out/answer-text';
import { SourceList } from '../../try-out/source-list';
import { ToolUses } from '../../try-out/tool-uses';
import { FromFiles } from './from-files';

/** A question and its answer with the places that it rests on; where there is no answer, that is said first. */
export function ChatTurn(props: {
  question: string;
  answer: StaffAnswer;
  fromFiles: FilesAnswer | null;
  onAsk: (question: string) => void;
  ref: Ref<HTMLElement>;
}) {
  const { question, answer, fromFiles, onAsk, ref } = props;
  const { words, format } = useLocale();
  const say = words.workChat;
  const { outcome, text, language, citations, closest, messageId, choices, referral, notice, interrupted, tools } =
    answer;
  return (
    <article ref={ref} className="chat-turn">
      <h2 className="chat-question">
        <span className="sr">{say.you}: </span>
        {question}
      </h2>
      {outcome === 'unanswered' || outcome === 'escalated' || outcome === 'declined' ? (
        <p className="mb-2">
          <Outcome outcome={outcome}>{say.outcomes[outcome]}</Outcome>
        </p>
      ) : null}
      <AnswerText text={text} citations={citations.length} language={language} sourceId={messageId} />
      {interrupted ? <Note tone="warn">{say.interrupted}</Note> : null}
      {notice ? (
        <div className="mt-3">
          <Note>
            {notice.text} {notice.url ? <a href={notice.url}>{notice.url}</a> : null}
          </Note>
        </div>
      ) : null}
      {referral ? (
        <p className="mt-3">
          <a href={referral.url}>{referral.name}</a> {referral.phone}
        </p>
      ) : null}
      {choices && choices.length > 0 ? (
        <fieldset className="mt-3">
          <legend className="label">{say.choices}</legend>
          <div className="flow">
            {choices.map((choice) => (
              <Button key={choice} kind="second" small onClick={() => onAsk(choice)}>
                {choice}
              </Button>
            ))}
          </div>
        </fieldset>
      ) : null}
      <SourceList citations={citations} closest={closest} sourceId={messageId} words={words} />
      {tools.length > 0 ? (
        <div className="mt-4">
          <Disclosure title={words.tools.how}>
            <p>{words.tools.lead}</p>
            <ToolUses uses={tools} words={words} format={format} />
          </Disclosure>
        </div>
      ) : null}
      {fromFiles ? <FromFiles answer={fromFiles} /> : null}
    </article>
  );
}
