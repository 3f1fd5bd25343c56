import Link from 'next/link';
import type { HandoffDetail } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { Facts } from '../../ui/facts';
import { Note } from '../../ui/note';
import { PageHead } from '../../ui/page-head';
import { Quote } from '../../ui/quote';
import { AnswerText } from '../try-out/answer-text';
import { AssignHandoff, type Colleague } from './assign-handoff';
import { CloseHandoff } from './close-handoff';
import { HandoffState } from './handoff-state';
import { ReplyForm } from './reply-form';
import { conversationAddress } from '../conversations/conversation-filter';

interface Props {
  handoff: HandoffDetail;
  tenant: string;
  canWrite: boolean;
  canOpenConversation: boolean;
  /** Who is signed in; null for who is no member. */
  self: string | null;
  /** Members that a matter can be given to; empty for who may not see them. */
  colleagues: readonly Colleague[];
  words: Messages;
  format: Format;
}

/** What a citizen wants a person for: their letter, what was said before, and the answer. */
export function HandoffPage(props: Props) {
  const { handoff, tenant, canWrite, canOpenConversation, self, colleagues, words, format } = props;
  const say = words.handoffs;
  const title = say.matterOf(format.dateTime(handoff.createdAt));
  const answer = handoff.replies.findLast(({ kind }) => kind === 'mail');
  return (
    <>
      <PageHead
        title={title}
        crumbs={{
          label: words.nav.crumbs,
          trail: [{ href: `/t/${tenant}/handoffs`, title: say.title }],
          here: say.matter,
        }}
        meta={
          <>
            <HandoffState state={handoff.state} words={words} />
            <span>{handoff.assistantName}</span>
            {handoff.assignedTo ? <span>{say.takenBy(handoff.assignedTo.name)}</span> : null}
            {handoff.closedAt ? <span>{say.closedAt(format.dateTime(handoff.closedAt))}</span> : null}
          </>
        }
        lead={answer ? say.answeredBy(answer.writtenBy, format.dateTime(answer.createdAt)) : undefined}
        actions={
          canWrite ? <CloseHandoff id={handoff.id} tenant={tenant} isClosed={handoff.state === 'closed'} /> : null
        }
      />
      <Band first title={say.letter} text={say.letterText}>
        <LetterOf handoff={handoff} words={words} />
      </Band>
      {canWrite ? (
        <Band title={say.who}>
          <AssignHandoff
            id={handoff.id}
            tenant={tenant}
            assignedTo={handoff.assignedTo}
            self={self}
            colleagues={colleagues}
          />
        </Band>
      ) : null}
      <Band title={say.replies}>
        <Replies handoff={handoff} words={words} format={format} />
      </Band>
      <Band title={say.reply} text={say.replyText}>
        {canWrite ? (
          <ReplyForm id={handoff.id} tenant={tenant} canMail={handoff.canMail} phone={handoff.letter.phone ?? null} />
        ) : (
          <Note>{say.readOnly}</Note>
        )}
      </Band>
      <Band title={say.before} text={say.beforeText}>
        <Before handoff={handoff} words={words} />
        {canOpenConversation ? (
          <p className="mt-4">
            <Link href={conversationAddress(tenant, handoff.conversationId)}>{say.toConversation}</Link>
          </p>
        ) : null}
      </Band>
      <Note>{say.logged}</Note>
    </>
  );
}

/** In serif: the citizen's own words. */
function LetterOf({ handoff, words }: Pick<Props, 'handoff' | 'words'>) {
  const say = words.handoffs;
  const { text, name, email, phone } = handoff.letter;
  return (
    <div className="stack">
      {handoff.reason ? <p>{say.reason(handoff.reason)}</p> : null}
      {text ? (
        <Quote>
          <span className="whitespace-pre-line wrap-anywhere">{text}</span>
        </Quote>
      ) : (
        <p className="dim">{say.letterEmpty}</p>
      )}
      <Facts
        facts={[
          [say.name, name ?? say.notGiven],
          [say.email, email ? <a href={`mailto:${email}`}>{email}</a> : say.notGiven],
          [say.phone, phone ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> : say.notGiven],
        ]}
      />
    </div>
  );
}

function Replies({ handoff, words, format }: Pick<Props, 'handoff' | 'words' | 'format'>) {
  const say = words.handoffs;
  if (handoff.replies.length === 0) return <p className="dim">{say.noReplies}</p>;
  return (
    <ol className="rows bare">
      {handoff.replies.map((reply) => (
        <li key={reply.id}>
          <div>
            <p className="flow meta">
              <strong>{say.kinds[reply.kind]}</strong>
              <span className="wrap-anywhere">{reply.writtenBy}</span>
              <time dateTime={reply.createdAt}>{format.dateTime(reply.createdAt)}</time>
            </p>
            <p className="mt-2 whitespace-pre-line wrap-anywhere">{reply.text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Before({ handoff, words }: Pick<Props, 'handoff' | 'words'>) {
  return (
    <ol className="rows bare">
      {handoff.conversation.map(({ question, answer, createdAt }) => (
        <li key={createdAt}>
          <div>
            <p className="label">{words.conversations.citizen}</p>
            <p className="mb-3">{question}</p>
            <p className="label">{handoff.assistantName}</p>
            <AnswerText text={answer} citations={0} language={undefined} sourceId={createdAt} />
          </div>
        </li>
      ))}
    </ol>
  );
}
