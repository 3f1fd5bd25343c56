import Link from 'next/link';
import type { BaseUser, KnowledgeBase } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { ListPage } from '../../ui/list-page';
import { BaseUsers } from './base-users';
import { CreateKnowledgeBase } from './create-knowledge-base';
import { ExampleSources } from './example-sources';

interface Props {
  page: { data: readonly KnowledgeBase[]; nextCursor: string | null };
  users: readonly BaseUser[] | null;
  isFirst: boolean;
  tenant: string;
  canEdit: boolean;
  words: Messages;
  format: Format;
}

/** All knowledge bases of a tenant. */
export function KnowledgeBases({ page, users, isFirst, tenant, canEdit, words, format }: Props) {
  const { knowledge } = words;
  const root = `/t/${tenant}/knowledge`;
  return (
    <ListPage
      title={knowledge.title}
      lead={knowledge.lead}
      empty={{
        title: knowledge.emptyTitle,
        text: knowledge.emptyText,
        example: { caption: knowledge.exampleTitle, content: <ExampleSources words={words} format={format} /> },
      }}
      create={canEdit ? <CreateKnowledgeBase tenant={tenant} /> : null}
      more={
        <>
          <Link className="btn second" href={`${root}/words`}>
            {words.synonyms.title}
          </Link>
          <Link className="btn second" href={`${root}/owners`}>
            {words.pageOwners.title}
          </Link>
        </>
      }
      page={page}
      isFirst={isFirst}
      root={root}
      words={words.actions}
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
              <small className="dim">
                <BaseUsers
                  users={users && users.filter(({ knowledgeBaseId }) => knowledgeBaseId === base.id)}
                  tenant={tenant}
                  words={words}
                />
              </small>
            </>
          ),
        },
        { head: knowledge.sources, isNumber: true, cell: (base) => format.number(base.sources) },
        { head: knowledge.documents, isNumber: true, cell: (base) => format.number(base.documents) },
        { head: knowledge.passages, isNumber: true, cell: (base) => format.number(base.passages) },
      ]}
    />
  );
}
