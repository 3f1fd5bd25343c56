import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import type { DesignWords } from '../../messages/sv/design';
import { FilterBar } from '../../ui/list/filter-bar';
import { type ListSpec, type ListState, listAddress, sortAddress } from '../../ui/list/list-address';
import { NothingMatches } from '../../ui/list/nothing-matches';
import { Status } from '../../ui/outcome';
import { Pager } from '../../ui/pager';
import { Spark } from '../../ui/plots/spark';
import { SkeletonRows } from '../../ui/skeleton';
import { type Column, Table } from '../../ui/table';
import { LiveSelection } from './live-selection';
import { type SampleAssistant, sampleAssistants } from './sample';
import { ThemePair } from './theme-pair';

interface Props {
  say: DesignWords;
  words: Messages;
  format: Format;
}

const root = '/design';
/** The list's place on the page. */
const anchor = '#lists';
export const sampleSpec: ListSpec = {
  order: { by: 'questions', isDescending: true },
  sorts: ['name', 'questions'],
  filters: { state: ['published', 'draft'] },
};
const onAPage = 3;

/** A list that really follows its address. */
export function Lists({ say, words, format, state }: Props & { state: ListState }) {
  const { list } = say;
  const found = rowsFor(state);
  const from = Number(state.cursor ?? 0) || 0;
  const shown = found.slice(from, from + onAPage);
  const address = (cursor: string | null) => listAddress(root, sampleSpec, { ...state, cursor }) + anchor;
  const columns = columnsOf({ say, format }).map((column, index) => {
    const by = sampleSpec.sorts[index === 0 ? 0 : index === 2 ? 1 : -1];
    if (by === undefined) return column;
    const direction =
      by === state.order.by
        ? state.order.isDescending
          ? ('descending' as const)
          : ('ascending' as const)
        : ('none' as const);
    return { ...column, sort: { href: sortAddress(root, sampleSpec, state, by) + anchor, direction } };
  });
  return (
    <>
      <FilterBar
        root={root}
        spec={sampleSpec}
        state={state}
        search={{ label: list.search }}
        filters={[
          {
            name: 'state',
            label: list.state,
            all: list.all,
            options: [
              { value: 'published', title: list.published },
              { value: 'draft', title: list.draft },
            ],
          },
        ]}
        orders={[
          { by: 'name', title: list.name },
          { by: 'questions', title: list.questions },
        ]}
        count={list.count(found.length)}
        words={words}
      />
      <div className="opening">
        {found.length === 0 ? (
          <NothingMatches root={root + anchor} words={words} />
        ) : (
          <Table label={say.sections.lists.title} rows={shown} keyOf={({ id }) => id} columns={columns} />
        )}
        <Pager
          count={found.length > 0 ? `${from + 1}–${from + shown.length} / ${found.length}` : null}
          older={from + onAPage < found.length ? address(String(from + onAPage)) : null}
          first={from > 0 ? address(null) : null}
          words={words.actions}
        />
      </div>
    </>
  );
}

/** Tables without an address: rows that are chosen, rows that are on their way, and low rows. */
export function Tables({ say, format }: Omit<Props, 'words'>) {
  const { list } = say;
  return (
    <ThemePair say={say}>
      {({ word }) => (
        <div className="stack-wide">
          <LiveSelection
            label={`${list.selection}, ${word}`}
            names={sampleAssistants.map(({ name }) => name)}
            head={list.name}
          />
          <SkeletonRows label={`${list.coming}, ${word}`} rows={3} columns={3} />
          <Table
            label={`${list.dense}, ${word}`}
            rows={sampleAssistants}
            keyOf={({ id }) => id}
            columns={columnsOf({ say, format }).filter(({ head }) => head !== list.state && head !== list.week)}
            isDense
          />
        </div>
      )}
    </ThemePair>
  );
}

function columnsOf({ say, format }: Omit<Props, 'words'>): Column<SampleAssistant>[] {
  const { list } = say;
  return [
    { head: list.name, isName: true, cell: ({ name }) => <span className="row-title">{name}</span> },
    {
      head: list.state,
      cell: ({ state }) => <Status state={state === 'published' ? 'ok' : 'draft'}>{list[state]}</Status>,
    },
    { head: list.questions, isNumber: true, cell: ({ questions }) => format.number(questions) },
    { head: list.answered, isNumber: true, cell: ({ share }) => (share === null ? '–' : format.percent(share)) },
    {
      head: list.week,
      cell: ({ name, week }) =>
        week.length === 0 ? '–' : <Spark values={week} name={list.spark(name, format.number(week.at(-1) ?? 0))} />,
    },
  ];
}

function rowsFor({ search, filters, order }: ListState): SampleAssistant[] {
  const sign = order.isDescending ? -1 : 1;
  return sampleAssistants
    .filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()))
    .filter(({ state }) => !filters['state'] || state === filters['state'])
    .toSorted(
      (one, other) =>
        sign * (order.by === 'name' ? one.name.localeCompare(other.name, 'sv') : one.questions - other.questions),
    );
}
