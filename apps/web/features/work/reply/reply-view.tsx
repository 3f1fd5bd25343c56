'use client';
import { useState } from 'react';
import type { ReplyResult, WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { Area } from '../../../ui/field';
import { Note } from '../../../ui/note';
import { Quote } from '../../../ui/quote';
import { CompareVersions } from '../editor/compare-versions';
import { SaveFailed } from '../editor/save-failed';
import { useKept } from '../setup/use-kept';
import { useSaveResult } from '../shell/use-save-result';
import { SendReply } from './send-reply';
import { SuggestQuestion } from './suggest-question';

/** A reply to a citizen: what could not be answered first, then the draft with its sources, and the mail that a person sends. */
export function ReplyView(props: { work: WorkInfo; result: ReplyResult; tenant: string }) {
  const { work, result, tenant } = props;
  const { words, format } = useLocale();
  const say = words.workReply;
  const { sent } = result;
  return (
    <div className="reply">
      {sent ? (
        <Note tone="ok" title={say.sent(sent.to, format.dateTime(sent.at))}>
          {say.sentText}
        </Note>
      ) : null}
      {result.unanswered.length > 0 ? (
        <Note tone="warn" title={say.unanswered(result.unanswered.length)}>
          <ul className="bullets">
            {result.unanswered.map((question) => (
              <li key={question} lang={result.language}>
                {question}
              </li>
            ))}
          </ul>
          {sent ? null : say.unansweredText}
        </Note>
      ) : null}
      <div className="reply-duo">
        <div className="stack-wide">
          <AskedText text={result.question} language={result.language} />
          {sent || !work.isOwn ? (
            <section aria-labelledby="letter">
              <h2 className="h3" id="letter">
                {sent ? say.sentLetter : say.draft}
              </h2>
              <p className="letter" lang={result.language}>
                {result.text}
              </p>
              <CopyButton text={result.text} what={say.copy} />
            </section>
          ) : (
            <Draft work={work} result={result} tenant={tenant} />
          )}
          <SuggestQuestion result={result} tenant={tenant} />
          <CompareVersions work={work} tenant={tenant} textOf={(one) => (one.kind === 'reply' ? one.text : '')} />
        </div>
        <Sources result={result} />
      </div>
    </div>
  );
}

function Draft({ work, result, tenant }: { work: WorkInfo; result: ReplyResult; tenant: string }) {
  const say = useLocale().words.workReply;
  const [typed, keep] = useKept(`reply ${work.id}`);
  const text = typed || result.text;
  const isChanged = text !== result.text;
  const { save, isSaving, isSaved, error } = useSaveResult(work, tenant);
  return (
    <>
      <section className="stack">
        <Area
          label={<span className="h3">{say.draft}</span>}
          hint={say.draftHint}
          rows={16}
          maxLength={50_000}
          lang={result.language}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        <div className="flow">
          <CopyButton text={text} what={say.copy} />
          {isChanged ? (
            <>
              <Button
                kind="second"
                small
                busy={isSaving && say.saving}
                onClick={() => save({ ...result, text }, () => keep(''))}
              >
                {say.save}
              </Button>
              <Button kind="quiet" small onClick={() => keep('')}>
                {say.original}
              </Button>
            </>
          ) : null}
          <output className="meta">{isSaved && !isChanged ? say.saved : null}</output>
        </div>
        <SaveFailed error={error} work={work} tenant={tenant} />
      </section>
      <SendReply from={result.from} work={work} tenant={tenant} text={text} onSent={() => keep('')} />
    </>
  );
}

/** What the draft rests on. */
function Sources({ result }: { result: ReplyResult }) {
  const say = useLocale().words.workReply;
  // two answers of one letter may rest on the same words
  const citations = [...new Map(result.citations.map((one) => [`${one.title} ${one.quote}`, one])).values()];
  return (
    <aside aria-labelledby="sources">
      <h2 className="h4" id="sources">
        {say.sources}
      </h2>
      {citations.length === 0 ? <p className="dim mt-2">{say.noSources}</p> : null}
      <ul className="rows mt-2">
        {citations.map(({ url, title, quote }) => (
          <li key={`${title} ${quote}`}>
            <Quote from={title} href={url}>
              {quote.replaceAll(' | ', ' · ')}
            </Quote>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** A long letter is cut until somebody wants all of it. */
const shortLetter = 600;

function AskedText({ text, language }: { text: string; language: string }) {
  const { words } = useLocale();
  const [isWhole, setIsWhole] = useState(text.length <= shortLetter);
  return (
    <section>
      <h2 className="h4">{words.workReply.question}</h2>
      <blockquote className="quote letter-asked" lang={language}>
        {isWhole ? text : `${text.slice(0, shortLetter)} …`}
      </blockquote>
      {isWhole ? null : (
        <Button kind="quiet" small onClick={() => setIsWhole(true)}>
          {words.parts.more}
        </Button>
      )}
    </section>
  );
}
