import type { ReactNode } from 'react';
import { NothingMatches } from './list/nothing-matches';
import { Empty } from './empty';
import { PageHead } from './page-head';
import { Pager } from './pager';
import { type Column, Table } from './table';
import type { Messages } from '../messages';

/**
 * A screen that lists what there is of a kind, a page at a time. Where there is none yet it says what the kind is for, and how to
 * begin; where none matches, how to see them all. How the list stands is in the address (`list/list-address.ts`).
 */
export function ListPage<Row>(props: {
  title: string;
  lead: string;
  empty: { title: string; text: string; example?: { caption: string; content: ReactNode } };
  /** What makes a new one, for those who may. */
  create: ReactNode;
  /** Ways to what belongs to the list, such as a page beside it. */
  more?: ReactNode;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  page: { data: readonly Row[]; nextCursor: string | null };
  isFirst: boolean;
  /** Where the list begins; a later page has its cursor in the address. */
  root: string;
  words: { older: string; first: string };
  /** A `FilterBar`, with whether it leaves anything out, and where a later page lies. */
  narrowing?: {
    bar: ReactNode;
    isNarrowed: boolean;
    addressOf: (cursor: string | null) => string;
    words: Messages;
  };
}) {
  const { title, lead, empty, create, more, columns, keyOf, page, isFirst, root, words, narrowing } = props;
  const isNarrowed = narrowing?.isNarrowed ?? false;
  if (page.data.length === 0 && isFirst && !isNarrowed)
    return (
      <>
        <PageHead title={title} />
        <Empty
          title={empty.title}
          text={empty.text}
          {...(empty.example && { example: empty.example })}
          actions={
            <>
              {create}
              {more}
            </>
          }
        />
      </>
    );
  const addressOf = narrowing?.addressOf ?? ((cursor: string | null) => (cursor ? `${root}?cursor=${cursor}` : root));
  return (
    <>
      <PageHead
        title={title}
        lead={lead}
        actions={
          <>
            {more}
            {create}
          </>
        }
      />
      {narrowing?.bar}
      <div className="opening">
        {narrowing && page.data.length === 0 ? (
          <NothingMatches root={root} words={narrowing.words} />
        ) : (
          <Table label={title} rows={page.data} keyOf={keyOf} columns={columns} />
        )}
        {page.nextCursor || !isFirst ? (
          <Pager
            count={null}
            older={page.nextCursor && addressOf(page.nextCursor)}
            first={isFirst ? null : addressOf(null)}
            words={words}
          />
        ) : null}
      </div>
    </>
  );
}
