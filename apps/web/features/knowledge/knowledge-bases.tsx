import Link from 'next/link';
import type { KnowledgeBase } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import { Table } from '../../ui/table';
import { CreateKnowledgeBase } from './create-knowledge-base';

interface Props {
  page: { data: readonly KnowledgeBase[]; nextCursor: string | null };
  isFirst: boolean;
  tenant: string;
  canEdit: boolean;
  words: Messages;
  format: Format;
}

/** All knowledge bases of a tenant. */
export function KnowledgeBases({ page, isFirst, tenant, canEdit, words, format }: Props) {
  const { knowledge } = words;
  const root = `/t/${tenant}/knowledge`;
  const create = canEdit ? <CreateKnowledgeBase tenant={tenant} /> : null;
  if (page.data.length === 0 && isFirst)
    return (
      <>
        <PageHead title={knowledge.title} />
        <Empty title={knowledge.emptyTitle} text={knowledge.emptyText} actions={create} />
      </>
    );
  return (
    <>
      <PageHead title={knowledge.title} lead={knowledge.lead} actions={create} />
      <div className="opening">
        <Table
          label={knowledge.title}
          rows={page.data}
          keyOf={(base) => base.id}
          columns={[
            {
              head: knowledge.name,
              isName: true,
              cell: (base) => (
                <>
                  <Link className="row-title" href={`${root}/${base.id}`}>
                    {base.name}
                  </Link>
                  <small className="dim">{format.language(base.language)}</small>
                </>
              ),
            },
            { head: knowledge.sources, isNumber: true, cell: (base) => format.number(base.sources) },
            { head: knowledge.documents, isNumber: true, cell: (base) => format.number(base.documents) },
            { head: knowledge.passages, isNumber: true, cell: (base) => format.number(base.passages) },
          ]}
        />
        {page.nextCursor || !isFirst ? (
          <Pager
            count={null}
            older={page.nextCursor && `${root}?cursor=${page.nextCursor}`}
            first={isFirst ? null : root}
            words={words.actions}
          />
        ) : null}
      </div>
    </>
  );
}
