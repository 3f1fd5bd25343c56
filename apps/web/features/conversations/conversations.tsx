import Link from 'next/link';
import type { Abilities } from '../../api/open-tenant';
import type { AssistantName, ConversationPage } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { ButtonLink } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Input } from '../../ui/field';
import { FilterBar, FilterSelect } from '../../ui/list/filter-bar';
import { isNarrowed, listAddress, type ListState } from '../../ui/list/list-address';
import { NothingMatches } from '../../ui/list/nothing-matches';
import { Outcome, Status } from '../../ui/outcome';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import { conversationQuery, conversationSpec, shownLanguages } from './conversation-filter';
import { ConversationTabs } from './conversation-tabs';
import { ExportConversations } from './export-conversations';
import { shownOutcomes } from './outcome-filter';

interface Props {
  page: ConversationPage;
  assistants: readonly AssistantName[];
  state: ListState;
  waiting: number;
  tenant: string;
  may: Abilities['may'];
  words: Messages;
  format: Format;
}

/** Every conversation that was really held, the one with the latest question first. The filters stand in the address. */
export function Conversations({ page, assistants, state, waiting, tenant, may, words, format }: Props) {
  const say = words.conversations;
  const root = `/t/${tenant}/conversations`;
  const tabs = <ConversationTabs here="conversations" tenant={tenant} may={may} waiting={waiting} words={words} />;
  const isFirst = state.cursor === null;
  if (page.data.length === 0 && isFirst && !isNarrowed(state))
    return (
      <>
        <PageHead title={say.title} />
        {tabs}
        <NoneYet tenant={tenant} words={words} />
      </>
    );
  const names = Object.fromEntries(assistants.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageHead
        title={say.title}
        lead={say.lead}
        actions={<ExportConversations tenant={tenant} query={conversationQuery(state)} assistants={names} />}
      />
      {tabs}
      <Filters assistants={assistants} state={state} root={root} words={words} format={format} />
      {page.data.length === 0 ? (
        <div className="opening">
          <NothingMatches root={root} words={words} />
        </div>
      ) : (
        <ul className="rows bare opening-tight convs" aria-label={say.title}>
          {page.data.map((conversation) => (
            <li key={conversation.id} className="row-link">
              <div>
                <Link className="row-title" href={`${root}/${conversation.id}`} lang={conversation.language} dir="auto">
                  {conversation.firstQuestion || conversation.id}
                </Link>
                <p className="flow meta mt-1">
                  <Outcome outcome={conversation.lastOutcome}>{words.outcome[conversation.lastOutcome]}</Outcome>
                  {conversation.isHandedOff ? <Outcome outcome="escalated">{say.handedOff}</Outcome> : null}
                  {conversation.isResolved ? <Status state="ok">{say.resolved}</Status> : null}
                  <span>{say.turns(conversation.turns)}</span>
                  <span>{names[conversation.assistantId]}</span>
                  <span>{say.channels[conversation.channel]}</span>
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
        older={page.nextCursor && listAddress(root, conversationSpec, { ...state, cursor: page.nextCursor })}
        first={isFirst ? null : listAddress(root, conversationSpec, { ...state, cursor: null })}
        words={words.actions}
      />
    </>
  );
}

/** Filters that few use: they are folded away until one is set. */
const rarer = ['language', 'rating', 'resolved', 'from', 'to'];

function Filters(props: Pick<Props, 'assistants' | 'state' | 'words' | 'format'> & { root: string }) {
  const { assistants, state, root, words, format } = props;
  const say = words.conversations;
  const choices = [
    {
      name: 'language',
      label: say.language,
      all: say.allLanguages,
      options: shownLanguages.map((value) => ({ value, title: format.language(value) })),
    },
    {
      name: 'rating',
      label: say.rating,
      all: say.allRatings,
      options: [
        { value: 'up', title: say.up },
        { value: 'down', title: say.down },
      ],
    },
    {
      name: 'resolved',
      label: say.state,
      all: say.allStates,
      options: (['no', 'yes'] as const).map((value) => ({ value, title: say.states[value] })),
    },
  ];
  return (
    <FilterBar
      root={root}
      spec={conversationSpec}
      state={state}
      search={{ label: say.search }}
      filters={[
        {
          name: 'outcome',
          label: say.outcome,
          all: say.allOutcomes,
          options: shownOutcomes.map((value) => ({ value, title: words.outcome[value] })),
        },
        {
          name: 'assistant',
          label: say.assistant,
          all: say.allAssistants,
          options: assistants.map(({ id, name }) => ({ value: id, title: name })),
        },
      ]}
      words={words}
    >
      <details className="more-filters" open={rarer.some((name) => state.filters[name] !== undefined)}>
        <summary>{say.moreFilters}</summary>
        <div className="filters">
          {choices.map((filter) => (
            <FilterSelect key={filter.name} filter={filter} state={state} />
          ))}
          <Input className="day" type="date" name="from" label={say.from} defaultValue={state.filters['from']} />
          <Input className="day" type="date" name="to" label={say.to} defaultValue={state.filters['to']} />
        </div>
      </details>
    </FilterBar>
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
