import { ChevronDown, ChevronUp, ThumbsDown, ThumbsUp } from 'lucide-react';
import Link from 'next/link';
import type { Conversation } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { Outcome, Status } from '../../ui/outcome';
import { Quote } from '../../ui/quote';
import type { FaqTarget } from '../gaps/faqs';
import { ReportWrong } from '../knowledge/report-wrong';
import { AnswerText } from '../try-out/answer-text';
import { SourceList } from '../try-out/source-list';
import { Why } from '../try-out/why';
import { CorrectAnswer } from './correct-answer';
import { DeleteConversation } from './delete-conversation';
import { MaskText } from './mask-text';
import { ResolveConversation } from './resolve-conversation';
import { storedRoute, storedTrace } from './stored-trace';

interface Props {
  conversation: Conversation;
  assistantName: string;
  /** What stands before and after it in the list, and the list itself. */
  ways: { list: string; previous: string | null; next: string | null };
  tenant: string;
  /** Whether the member may resolve, mask and delete. */
  canEdit: boolean;
  /** Whether hand-offs can be opened. */
  canOpenHandoffs: boolean;
  /** Where a correction can be put; null for who may not correct. */
  targets: readonly FaqTarget[] | null;
  words: Messages;
  format: Format;
}

/** A conversation turn by turn, with the sources of every answer and how it came about. */
export function ConversationView(props: Props) {
  const { conversation, assistantName, ways, tenant, canEdit, canOpenHandoffs, targets, words, format } = props;
  const { conversations } = words;
  const { keptUntil } = conversation;
  return (
    <>
      <header className="thread-head">
        <div className="flow between">
          <p className="flow meta">
            <time dateTime={conversation.createdAt}>{format.dateTime(conversation.createdAt)}</time>
            <span>{assistantName}</span>
            <span>{format.language(conversation.language)}</span>
            <span>{conversations.channels[conversation.channel]}</span>
          </p>
          <Ways ways={ways} words={words} />
        </div>
        <h2 lang={conversation.language} dir="auto">
          {conversation.messages[0]?.question ?? conversations.title}
        </h2>
        <States {...{ conversation, tenant, canOpenHandoffs, words }} />
        {canEdit ? (
          <div className="actions">
            <ResolveConversation id={conversation.id} tenant={tenant} isResolved={conversation.isResolved} />
            <MaskText conversation={conversation} tenant={tenant} />
            <DeleteConversation id={conversation.id} tenant={tenant} list={ways.list} />
          </div>
        ) : null}
      </header>
      <div className="thread">
        {conversation.messages.map((message) => (
          <Turn key={message.id} {...{ message, assistantName, tenant, canEdit, targets, words, format }} />
        ))}
      </div>
      <div className="mt-5">
        <Note>
          {conversations.logged} {keptUntil === null ? null : conversations.keptUntil(format.date(keptUntil))}
        </Note>
      </div>
    </>
  );
}

/** To the one before, the one after and, where the list has no room beside it, back to the list. */
function Ways({ ways: { list, previous, next }, words }: Pick<Props, 'ways' | 'words'>) {
  const say = words.conversations;
  return (
    <p className="thread-ways">
      <Link className="to-list" href={list}>
        {say.toList}
      </Link>
      {previous === null ? null : (
        <Link className="btn quiet small square" href={previous} scroll={false} aria-label={say.previous}>
          <Icon of={ChevronUp} />
        </Link>
      )}
      {next === null ? null : (
        <Link className="btn quiet small square" href={next} scroll={false} aria-label={say.next}>
          <Icon of={ChevronDown} />
        </Link>
      )}
    </p>
  );
}

/** What became of the conversation as a whole. */
function States(props: Pick<Props, 'conversation' | 'tenant' | 'canOpenHandoffs' | 'words'>) {
  const { conversation, tenant, canOpenHandoffs, words } = props;
  const say = words.conversations;
  if (!conversation.isResolved && conversation.handoffs.length === 0) return null;
  return (
    <p className="flow meta">
      {conversation.isResolved ? <Status state="ok">{say.resolved}</Status> : null}
      {conversation.handoffs.map(({ id, reason }) => (
        <span key={id}>
          <Outcome outcome="escalated">{say.handedOff}</Outcome> {reason ? say.handoffReason(reason) : null}{' '}
          {canOpenHandoffs ? <Link href={`/t/${tenant}/handoffs/${id}`}>{say.openHandoff}</Link> : null}
        </span>
      ))}
    </p>
  );
}

function Turn(
  props: Pick<Props, 'assistantName' | 'tenant' | 'canEdit' | 'targets' | 'words' | 'format'> & {
    message: Conversation['messages'][number];
  },
) {
  const { message, assistantName, tenant, canEdit, targets, words, format } = props;
  const { conversations } = words;
  const time = (
    <time className="meta" dateTime={message.createdAt}>
      {format.time(message.createdAt)}
    </time>
  );
  return (
    <>
      <article className="turn me">
        <div className="who">
          <h3 className="h4">{conversations.citizen}</h3>
          {time}
        </div>
        <div>
          <p lang={message.language} dir="auto">
            {message.question}
          </p>
        </div>
      </article>
      <article className="turn">
        <div className="who">
          <h3 className="h4">{assistantName}</h3>
          {time}
        </div>
        <div>
          <p className="flow mb-2">
            <Outcome outcome={message.outcome}>{words.outcome[message.outcome]}</Outcome>
            {message.feedback ? (
              <span className="tag">
                <Icon of={message.feedback.rating === 'up' ? ThumbsUp : ThumbsDown} />
                {message.feedback.rating === 'up' ? conversations.up : conversations.down}
              </span>
            ) : null}
          </p>
          <AnswerText
            text={message.answer}
            citations={message.citations.length}
            language={message.language}
            sourceId={message.id}
          />
          {message.feedback?.comment ? (
            <div className="mt-3">
              <h4>{conversations.comment}</h4>
              <Quote>{message.feedback.comment}</Quote>
            </div>
          ) : null}
          <SourceList
            citations={message.citations}
            sourceId={message.id}
            deedsOf={(index) => {
              const { documentId, title = '' } = message.citations[index] ?? {};
              if (!canEdit || documentId === undefined) return null;
              return <ReportWrong documentId={documentId} messageId={message.id} tenant={tenant} title={title} />;
            }}
            words={words}
          />
          <How message={message} words={words} format={format} />
          {message.correction ? (
            <p className="mt-3">
              <Status state="ok">{conversations.correct.corrected[message.correction.kind]}</Status>
            </p>
          ) : null}
          {targets && message.question && message.outcome !== 'social' ? (
            <div className="mt-3">
              <CorrectAnswer
                messageId={message.id}
                question={message.question}
                language={message.language}
                targets={targets}
                tenant={tenant}
              />
            </div>
          ) : null}
        </div>
      </article>
    </>
  );
}

function How({
  message,
  words,
  format,
}: {
  message: Conversation['messages'][number];
  words: Messages;
  format: Format;
}) {
  const { conversations } = words;
  const trace = storedTrace(message.trace);
  const { tenant, assistant } = message.policy;
  const applied = [
    conversations.version(message.assistantVersion),
    ...(tenant === null ? [] : [conversations.rulesVersion(tenant)]),
    ...(assistant === null ? [] : [conversations.ownRules(assistant)]),
  ];
  const first = message.firstTokenMs === null ? null : format.duration(message.firstTokenMs);
  return (
    <details className="how">
      <summary>{conversations.how}</summary>
      <p className="meta mt-2">
        {conversations.timeText(first, format.duration(message.durationMs))}. {conversations.appliedThen}:{' '}
        {applied.join(', ')}.
      </p>
      {trace ? (
        <Why
          trace={trace}
          route={storedRoute(message.route)}
          hasAnswer={message.citations.length > 0}
          words={words}
          format={format}
        />
      ) : null}
    </details>
  );
}
