import Link from 'next/link';
import type { Assistant, KnowledgeBase } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { ButtonLink } from '../../ui/button';
import { ListPage } from '../../ui/list-page';
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
  return (
    <ListPage
      title={assistants.title}
      lead={assistants.lead}
      empty={{ title: assistants.emptyTitle, text: assistants.emptyText }}
      create={canEdit ? <CreateAssistant tenant={tenant} bases={bases} /> : null}
      more={
        canEdit && isFirst && page.data.length === 0 ? (
          <ButtonLink kind="second" href={`/t/${tenant}/welcome`}>
            {words.overview.guided}
          </ButtonLink>
        ) : null
      }
      page={page}
      isFirst={isFirst}
      root={root}
      words={words.actions}
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
  );
}
