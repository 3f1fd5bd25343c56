import Link from 'next/link';
import type { CommonsItem } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { FilterBar } from '../../ui/list/filter-bar';
import type { ListSpec, ListState } from '../../ui/list/list-address';
import { NothingMatches } from '../../ui/list/nothing-matches';
import { Note } from '../../ui/note';
import { PageHead } from '../../ui/page-head';
import { Table } from '../../ui/table';
import { kindsInOrder } from './kinds';
import { ShareWithAll } from './share-dialog';
import { hasNewer, hasStanding, Standing } from './standing';

export const commonsListSpec: ListSpec = {
  order: { by: 'changed', isDescending: true },
  sorts: ['changed'],
  filters: { kind: kindsInOrder },
};

/** What is shared with all, by kind. */
export function CommonsList(props: {
  items: readonly CommonsItem[];
  state: ListState;
  tenant: string;
  mayShare: boolean;
  words: Messages;
  format: Format;
}) {
  const { items, state, tenant, mayShare, words, format } = props;
  const say = words.commons;
  const root = `/t/${tenant}/commons`;
  const newer = items.filter(hasNewer);
  const groups = kindsInOrder
    .map((kind) => ({ kind, of: items.filter((item) => item.kind === kind) }))
    .filter(({ of }) => of.length > 0);
  return (
    <>
      <PageHead title={say.title} lead={say.lead} actions={mayShare ? <ShareWithAll tenant={tenant} /> : null} />
      {mayShare ? null : <Note>{say.mayNot}</Note>}
      {newer.length > 0 ? (
        <Note tone="warn" title={say.newerSentence(newer.length)}>
          {newer.map(({ id, name }) => (
            <Link key={id} href={`${root}/${id}`} className="mr-3">
              {name}
            </Link>
          ))}
        </Note>
      ) : null}
      <FilterBar
        root={root}
        spec={commonsListSpec}
        state={state}
        search={{ label: say.search }}
        filters={[
          {
            name: 'kind',
            label: say.kind,
            all: say.allKinds,
            options: kindsInOrder.map((value) => ({ value, title: say.kinds[value] })),
          },
        ]}
        count={say.count(items.length)}
        words={words}
      />
      {groups.length === 0 ? <NothingMatches root={root} words={words} /> : null}
      <div className="mt-5">
        {groups.map(({ kind, of }, place) => (
          <Band key={kind} title={say.kinds[kind]} text={say.kindTexts[kind]} first={place === 0}>
            <Table
              label={say.kinds[kind]}
              rows={of}
              keyOf={({ id }) => id}
              columns={[
                {
                  head: say.columns.name,
                  isName: true,
                  cell: (item) => (
                    <>
                      <Link className="row-title" href={`${root}/${item.id}`}>
                        {item.name}
                      </Link>
                      <small className="dim block">{item.description}</small>
                    </>
                  ),
                },
                { head: say.columns.publisher, cell: ({ publisher }) => publisher },
                { head: say.columns.uses, cell: ({ uses }) => say.uses(uses) },
                {
                  head: say.columns.rating,
                  cell: ({ rating }) => (rating === null ? say.states.none : say.rating(format.number(rating))),
                },
                {
                  head: say.columns.state,
                  cell: (item) => (hasStanding(item) ? <Standing item={item} words={words} /> : say.states.none),
                },
              ]}
            />
          </Band>
        ))}
      </div>
    </>
  );
}
