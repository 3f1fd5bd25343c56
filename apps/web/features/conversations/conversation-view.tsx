import { ThumbsDown, ThumbsUp } from 'lucide-react';
import Link from 'next/link';
import type { Assistant, Conversation } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { Outcome, Status } from '../../ui/outcome';
import { PageHead } from '../../ui/page-head';
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
  assistant: Assistant;
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
  const { conversation, assistant, tenant, canEdit, canOpenHandoffs, targets, words, format } = props;
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
            {/* on the screen it stands among the crumbs */}
            <span className="only-print">{format.dateTime(conversation.createdAt)}</span>
            <span>{assistant.name}</span>
            <span>{format.language(conversation.language)}</span>
            <span>{conversations.channels[conversation.channel]}</span>
            {conversation.isResolved ? <Status state="ok">{conversations.resolved}</Status> : null}
            {conversation.handoffs.map(({ id, reason }) => (
              <span key={id}>
                <Outcome outcome="escalated">{conversations.handedOff}</Outcome>{' '}
                {reason ? conversations.handoffReason(reason) : null}{' '}
                {canOpenHandoffs ? <Link href={`/t/${tenant}/handoffs/${id}`}>{conversations.openHandoff}</Link> : null}
              </span>
            ))}
          </>
        }
        actions={
          canEdit ? (
            <>
              <ResolveConversation id={conversation.id} tenant={tenant} isResolved={conversation.isResolved} />
              <MaskText conversation={conversation} tenant={tenant} />
              <DeleteConversation id={conversation.id} tenant={tenant} />
            </>
          ) : null
        }
      />
      <div className="thread">
        {conversation.messages.map((message) => (
          <Turn
            key={message.id}
            message={message}
            assistantName={assistant.name}
            tenant={tenant}
            canEdit={canEdit}
            targets={targets}
            words={words}
            format={format}
          />
        ))}
      </div>
      <div className="mt-5">
        <Note>{conversations.logged}</Note>
      </div>
    </>
  );
}

function Turn(
  props: Pick<Props, 'tenant' | 'canEdit' | 'targets' | 'words' | 'format'> & {
    message: Conversation['messages'][number];
    assistantName: string;
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
          {message.feedback?.comment ? (
            <div className="mt-3">
              <h3 className="h4">{conversations.comment}</h3>
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
