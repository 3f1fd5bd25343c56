import Link from 'next/link';
import type { Assistant, KnowledgeBase } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import { Table } from '../../ui/table';
import { AssistantState } from './assistant-state';
import { CreateAssistant } from './create-assistant';

interface Props {
  page: { data: readonly Assistant[]; nextCursor: string | null };
  bases: readonly KnowledgeBase[];
  isFirst: boolean;
  tenant: string;
  canEdit: boolean;
  words: Messages;
  format: Format;
}

/** All assistants of a tenant. */
export function Assistants({ page, bases, isFirst, tenant, canEdit, words, format }: Props) {
  const { assistants } = words;
  const root = `/t/${tenant}/assistants`;
  const create = canEdit ? <CreateAssistant tenant={tenant} bases={bases} /> : null;
  if (page.data.length === 0 && isFirst)
    return (
      <>
        <PageHead title={assistants.title} />
        <Empty title={assistants.emptyTitle} text={assistants.emptyText} actions={create} />
      </>
    );
  return (
    <>
      <PageHead title={assistants.title} lead={assistants.lead} actions={create} />
      <div className="opening">
        <Table
          label={assistants.title}
          rows={page.data}
          keyOf={(assistant) => assistant.id}
          columns={[
            {
              head: assistants.name,
              isName: true,
              cell: (assistant) => (
                <>
                  <Link className="row-title" href={`${root}/${assistant.slug}`}>
                    {assistant.name}
                  </Link>
                  <small className="dim">{assistants[assistant.audience]}</small>
                </>
              ),
            },
            {
              head: words.knowledge.state,
              cell: (assistant) => <AssistantState assistant={assistant} words={words} />,
            },
            {
              head: assistants.knowledgeBases,
              cell: (assistant) =>
                bases
                  .filter((base) => assistant.knowledgeBaseIds.includes(base.id))
                  .map((base) => base.name)
                  .join(', ') || assistants.noKnowledge,
            },
            {
              head: words.settings.createdAt,
              cell: (assistant) => <time dateTime={assistant.createdAt}>{format.date(assistant.createdAt)}</time>,
            },
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
