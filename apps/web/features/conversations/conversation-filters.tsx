import type { AssistantName } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Input } from '../../ui/field';
import { FilterBar, FilterSelect } from '../../ui/list/filter-bar';
import type { ListState } from '../../ui/list/list-address';
import { conversationSpec, shownLanguages } from './conversation-filter';
import { shownOutcomes } from './outcome-filter';

/** Filters that few use: they are folded away until one is set. */
const rarer = ['language', 'rating', 'resolved', 'from', 'to'];

export function ConversationFilters(props: {
  assistants: readonly AssistantName[];
  state: ListState;
  root: string;
  words: Messages;
  format: Format;
}) {
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
