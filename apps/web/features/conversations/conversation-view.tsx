import { ThumbsDown, ThumbsUp } from 'lucide-react';
import type { Assistant, Conversation } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Icon } from '../../ui/icon';
import { Outcome } from '../../ui/outcome';
import { PageHead } from '../../ui/page-head';
import { AnswerText } from '../try-out/answer-text';
import { SourceList } from '../try-out/source-list';
import { Why } from '../try-out/why';
import { DeleteConversation } from './delete-conversation';
import { storedRoute, storedTrace } from './stored-trace';

interface Props {
  conversation: Conversation;
  assistant: Assistant;
  tenant: string;
  canEdit: boolean;
  words: Messages;
  format: Format;
}

/** A conversation turn by turn, with the sources of every answer and how it came about. */
export function ConversationView({ conversation, assistant, tenant, canEdit, words, format }: Props) {
  const { conversations } = words;
  const root = `/t/${tenant}/conversations`;
  return (
    <>
      <PageHead
        title={
          <span className="h2" lang={conversation.language} dir="auto">
            {conversation.messages[0]?.question ?? conversations.title}
          </span>
        }
        crumbs={{
          label: words.nav.crumbs,
          trail: [{ href: root, title: conversations.title }],
          here: format.dateTime(conversation.createdAt),
        }}
        meta={
          <>
            <span>{assistant.name}</span>
            <span>{format.language(conversation.language)}</span>
            <span>{conversations.channels[conversation.channel]}</span>
            {conversation.handoffs.map(({ reason, createdAt }) => (
              <span key={createdAt}>
                <Outcome outcome="escalated">{conversations.handedOff}</Outcome>{' '}
                {reason ? conversations.handoffReason(reason) : null}
              </span>
            ))}
          </>
        }
        actions={canEdit ? <DeleteConversation id={conversation.id} tenant={tenant} /> : null}
      />
      <div className="thread">
        {conversation.messages.map((message) => (
          <Turn key={message.id} message={message} assistantName={assistant.name} words={words} format={format} />
        ))}
      </div>
    </>
  );
}

function Turn({
  message,
  assistantName,
  words,
  format,
}: {
  message: Conversation['messages'][number];
  assistantName: string;
  words: Messages;
  format: Format;
}) {
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
          <h2 className="h4">{conversations.citizen}</h2>
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
          <h2 className="h4">{assistantName}</h2>
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
          {message.feedback?.comment ? <p className="dim mt-2">{message.feedback.comment}</p> : null}
          <SourceList citations={message.citations} sourceId={message.id} words={words} />
          <How message={message} words={words} format={format} />
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
  const first = message.firstTokenMs === null ? null : format.duration(message.firstTokenMs);
  return (
    <details className="how">
      <summary>{conversations.how}</summary>
      <p className="meta mt-2">
        {conversations.timeText(first, format.duration(message.durationMs))}. {conversations.appliedThen}:{' '}
        {conversations.version(message.assistantVersion)}.
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
