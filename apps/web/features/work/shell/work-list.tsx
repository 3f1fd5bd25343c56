import Link from 'next/link';
import type { WorkRow } from '../../../api/shapes';
import type { Format } from '../../../locale/format';
import type { Messages } from '../../../messages';
import { ButtonLink } from '../../../ui/button';
import { FilterBar } from '../../../ui/list/filter-bar';
import { isNarrowed, listAddress, type ListSpec, type ListState } from '../../../ui/list/list-address';
import { ListPage } from '../../../ui/list-page';
import { kindsInOrder } from '../kinds';
import { WorkProgress } from './work-progress';

export const workListSpec: ListSpec = {
  order: { by: 'changed', isDescending: true },
  sorts: ['changed'],
  filters: { kind: kindsInOrder, whose: ['shared'] },
};

/** All works of one's own, or those that colleagues have shared. */
export function WorkList(props: {
  tenant: string;
  page: { data: readonly WorkRow[]; nextCursor: string | null };
  state: ListState;
  words: Messages;
  format: Format;
}) {
  const { tenant, page, state, words, format } = props;
  const { work, workShell: say } = words;
  const root = `/t/${tenant}/work/works`;
  const isShared = state.filters['whose'] === 'shared';
  return (
    <ListPage
      title={say.title}
      lead={say.lead}
      empty={{ title: say.emptyTitle, text: say.emptyText }}
      create={<ButtonLink href={`/t/${tenant}/work`}>{say.begin}</ButtonLink>}
      columns={[
        {
          head: say.columns.title,
          isName: true,
          cell: (row) => (
            <Link className="row-title" href={`${root}/${row.id}`}>
              {row.title || say.untitled}
            </Link>
          ),
        },
        { head: say.columns.kind, cell: (row) => work.kindNames[row.kind] },
        {
          head: say.columns.state,
          cell: (row) =>
            row.status === 'running' || row.status === 'queued' ? (
              <WorkProgress row={row} />
            ) : (
              work.statuses[row.status]
            ),
        },
        ...(isShared ? [{ head: say.columns.owner, cell: (row: WorkRow) => row.owner ?? '' }] : []),
        {
          head: say.columns.changed,
          cell: (row) => <time dateTime={row.updatedAt}>{format.dateTime(row.updatedAt)}</time>,
        },
      ]}
      keyOf={({ id }) => id}
      page={page}
      isFirst={state.cursor === null}
      root={root}
      words={words.actions}
      narrowing={{
        bar: (
          <FilterBar
            root={root}
            spec={workListSpec}
            state={state}
            search={{ label: say.search }}
            filters={[
              {
                name: 'kind',
                label: say.columns.kind,
                all: say.allKinds,
                options: kindsInOrder.map((kind) => ({ value: kind, title: work.kindNames[kind] })),
              },
              {
                name: 'whose',
                label: say.columns.title,
                all: say.whose.own,
                options: [{ value: 'shared', title: say.whose.shared }],
              },
            ]}
            words={words}
          />
        ),
        isNarrowed: isNarrowed(state),
        addressOf: (cursor) => listAddress(root, workListSpec, { ...state, cursor }),
        words,
      }}
    />
  );
}
