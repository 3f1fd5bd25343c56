import type { ReactNode } from 'react';
import type { Abilities } from '../../api/open-tenant';
import type { AssistantName, ConversationPage } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { ButtonLink } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { KeyNames } from '../../ui/list/key-names';
import { isNarrowed, listAddress, type ListState } from '../../ui/list/list-address';
import { NothingMatches } from '../../ui/list/nothing-matches';
import { Outcome } from '../../ui/outcome';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import { Split } from '../../ui/split';
import { conversationQuery, conversationSpec } from './conversation-filter';
import { ConversationFilters } from './conversation-filters';
import { ConversationRows } from './conversation-rows';
import { ConversationTabs } from './conversation-tabs';
import { ExportConversations } from './export-conversations';

interface Props {
  page: ConversationPage;
  assistants: readonly AssistantName[];
  state: ListState;
  /** The conversation that is open; its thread is what stands beside the list. */
  chosen: string | null;
  waiting: number;
  tenant: string;
  may: Abilities['may'];
  words: Messages;
  format: Format;
  children: ReactNode;
}

/** Every conversation that was really held, the one with the latest question first, and the one that was chosen. All of it stands in the address. */
export function Conversations(props: Props) {
  const { page, assistants, state, chosen, waiting, tenant, may, words, format, children } = props;
  const say = words.conversations;
  const root = `/t/${tenant}/conversations`;
  const tabs = <ConversationTabs here="conversations" tenant={tenant} may={may} waiting={waiting} words={words} />;
  const isFirst = state.cursor === null;
  if (page.data.length === 0 && isFirst && !isNarrowed(state) && chosen === null)
    return (
      <>
        <PageHead title={say.title} />
        {tabs}
        <NoneYet tenant={tenant} words={words} />
      </>
    );
  const names = Object.fromEntries(assistants.map(({ id, name }) => [id, name]));
  return (
    <div className="conversations">
      <PageHead
        title={say.title}
        lead={say.lead}
        actions={<ExportConversations tenant={tenant} query={conversationQuery(state)} assistants={names} />}
      />
      {tabs}
      <ConversationFilters assistants={assistants} state={state} root={root} words={words} format={format} />
      <Split
        listLabel={say.title}
        chosen={chosen}
        chosenLabel={say.chosen}
        list={
          <>
            {page.data.length === 0 ? (
              <NothingMatches root={root} words={words} />
            ) : (
              <ConversationRows conversations={page.data} {...{ names, chosen, state, tenant, words, format }} />
            )}
            <Pager
              count={null}
              older={page.nextCursor && listAddress(root, conversationSpec, { ...state, cursor: page.nextCursor })}
              first={isFirst ? null : listAddress(root, conversationSpec, { ...state, cursor: null })}
              words={words.actions}
            />
          </>
        }
      >
        {chosen === null ? <ChooseOne words={words} /> : children}
      </Split>
    </div>
  );
}

/** What stands beside the list until something is chosen in it. */
function ChooseOne({ words }: { words: Messages }) {
  const say = words.conversations;
  return (
    <div className="nothing">
      <h2 className="h3">{say.chooseTitle}</h2>
      <p className="dim mt-1 mb-5">{say.chooseText}</p>
      <KeyNames words={words} />
    </div>
  );
}

/** What will stand here, and how it begins. */
function NoneYet({ tenant, words }: { tenant: string; words: Messages }) {
  const say = words.conversations;
  return (
    <Empty
      title={say.emptyTitle}
      text={say.emptyText}
      actions={<ButtonLink href={`/t/${tenant}/assistants`}>{say.emptyAction}</ButtonLink>}
      example={{
        caption: say.example,
        content: (
          <>
            <p className="mb-2">{say.exampleQuestion}</p>
            <Outcome outcome="unanswered">{words.outcome.unanswered}</Outcome>
            <p className="dim mt-2">{say.exampleText}</p>
          </>
        ),
      }}
    />
  );
}
