import type { ReactNode } from 'react';
import { Empty } from './empty';
import { PageHead } from './page-head';
import { Pager } from './pager';
import { type Column, Table } from './table';

/** A screen that lists what there is of a kind, a page at a time. Where there is none yet it says what the kind is for, and how to begin. */
export function ListPage<Row>(props: {
  title: string;
  lead: string;
  empty: { title: string; text: string };
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
}) {
  const { title, lead, empty, create, more, columns, keyOf, page, isFirst, root, words } = props;
  if (page.data.length === 0 && isFirst)
    return (
      <>
        <PageHead title={title} />
        <Empty
          title={empty.title}
          text={empty.text}
          actions={
            <>
              {create}
              {more}
            </>
          }
        />
      </>
    );
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
      <div className="opening">
        <Table label={title} rows={page.data} keyOf={keyOf} columns={columns} />
        {page.nextCursor || !isFirst ? (
          <Pager
            count={null}
            older={page.nextCursor && `${root}?cursor=${page.nextCursor}`}
            first={isFirst ? null : root}
            words={words}
          />
        ) : null}
      </div>
    </>
  );
}
