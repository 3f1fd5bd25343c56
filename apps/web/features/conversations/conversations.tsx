import Link from 'next/link';
import type { Assistant, ConversationPage } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Select } from '../../ui/field';
import { Outcome } from '../../ui/outcome';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import { shownOutcomes } from './outcome-filter';

interface Props {
  page: ConversationPage;
  assistants: readonly Assistant[];
  filter: { outcome: string; assistant: string };
  isFirst: boolean;
  tenant: string;
  words: Messages;
  format: Format;
}

/** Every conversation that was really held, newest first. The filters stand in the address. */
export function Conversations({ page, assistants, filter, isFirst, tenant, words, format }: Props) {
  const { conversations } = words;
  const root = `/t/${tenant}/conversations`;
  const isFiltered = filter.outcome !== '' || filter.assistant !== '';
  const href = (cursor: string | null) => {
    const query = new URLSearchParams({
      ...(filter.outcome && { outcome: filter.outcome }),
      ...(filter.assistant && { assistant: filter.assistant }),
      ...(cursor && { cursor }),
    }).toString();
    return query ? `${root}?${query}` : root;
  };
  const nameOf = (id: string) => assistants.find((assistant) => assistant.id === id)?.name ?? '';
  if (page.data.length === 0 && isFirst && !isFiltered)
    return (
      <>
        <PageHead title={conversations.title} />
        <Empty title={conversations.emptyTitle} text={conversations.emptyText} />
      </>
    );
  return (
    <>
      <PageHead title={conversations.title} lead={conversations.lead} />
      <search>
        <form className="filters" action={root}>
          <Select name="outcome" label={conversations.outcome} defaultValue={filter.outcome}>
            <option value="">{conversations.allOutcomes}</option>
            {shownOutcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {words.outcome[outcome]}
              </option>
            ))}
          </Select>
          <Select name="assistant" label={conversations.assistant} defaultValue={filter.assistant}>
            <option value="">{conversations.allAssistants}</option>
            {assistants.map((assistant) => (
              <option key={assistant.id} value={assistant.id}>
                {assistant.name}
              </option>
            ))}
          </Select>
          <Button type="submit" kind="second">
            {conversations.filter}
          </Button>
          {isFiltered ? <Link href={root}>{conversations.clear}</Link> : null}
        </form>
      </search>
      {page.data.length === 0 ? (
        <div className="opening">
          <h2 className="h3">{conversations.noMatch}</h2>
          <p className="dim mt-1">{conversations.noMatchText}</p>
        </div>
      ) : (
        <ul className="rows bare opening-tight convs" aria-label={conversations.title}>
          {page.data.map((conversation) => (
            <li key={conversation.id} className="row-link">
              <div>
                <Link className="row-title" href={`${root}/${conversation.id}`} lang={conversation.language} dir="auto">
                  {conversation.firstQuestion || conversation.id}
                </Link>
                <p className="flow meta mt-1">
                  <Outcome outcome={conversation.lastOutcome}>{words.outcome[conversation.lastOutcome]}</Outcome>
                  {conversation.isHandedOff ? <Outcome outcome="escalated">{conversations.handedOff}</Outcome> : null}
                  <span>{conversations.turns(conversation.turns)}</span>
                  <span>{nameOf(conversation.assistantId)}</span>
                  <span>{conversations.channels[conversation.channel]}</span>
                </p>
              </div>
              <time className="meta" dateTime={conversation.lastAt}>
                {format.dateTime(conversation.lastAt)}
              </time>
            </li>
          ))}
        </ul>
      )}
      <Pager
        count={null}
        older={page.nextCursor ? href(page.nextCursor) : null}
        first={isFirst ? null : href(null)}
        words={words.actions}
      />
    </>
  );
}
