import Link from 'next/link';
import type { ConversationPage } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import type { ListState } from '../../ui/list/list-address';
import { WalkedRows } from '../../ui/list/walked-rows';
import { Outcome, Status } from '../../ui/outcome';
import { conversationAddress } from './conversation-filter';

/** Conversations by their first questions; each leads to its thread beside the list. */
export function ConversationRows(props: {
  conversations: ConversationPage['data'];
  /** Names of assistants by their identifiers: with one alone, it need not be named. */
  names: Readonly<Record<string, string>>;
  chosen: string | null;
  state: ListState;
  tenant: string;
  words: Messages;
  format: Format;
}) {
  const { conversations, names, chosen, state, tenant, words, format } = props;
  const say = words.conversations;
  const hasMany = Object.keys(names).length > 1;
  return (
    <WalkedRows className="rows bare convs" label={say.title}>
      {conversations.map((conversation) => (
        <li key={conversation.id} data-row={conversation.id} data-chosen={conversation.id === chosen || undefined}>
          <Link
            className="row-title"
            href={conversationAddress(tenant, conversation.id, state)}
            scroll={false}
            aria-current={conversation.id === chosen ? 'true' : undefined}
            lang={conversation.language}
            dir="auto"
          >
            {conversation.firstQuestion || conversation.id}
          </Link>
          <p className="flow meta">
            <Outcome outcome={conversation.lastOutcome}>{words.outcome[conversation.lastOutcome]}</Outcome>
            {conversation.isHandedOff && conversation.lastOutcome !== 'escalated' ? (
              <Outcome outcome="escalated">{say.handedOff}</Outcome>
            ) : null}
            {conversation.isResolved ? <Status state="ok">{say.resolved}</Status> : null}
            <span>{say.turns(conversation.turns)}</span>
            {hasMany ? <span>{names[conversation.assistantId]}</span> : null}
            <time dateTime={conversation.lastAt}>{format.dateTime(conversation.lastAt)}</time>
          </p>
        </li>
      ))}
    </WalkedRows>
  );
}
