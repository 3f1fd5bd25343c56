import Link from 'next/link';
import type { CategorySetInfo } from '../../../api/shapes';
import type { Format } from '../../../locale/format';
import type { Messages } from '../../../messages';
import { ButtonLink } from '../../../ui/button';
import { ListPage } from '../../../ui/list-page';

/** The sets of categories that there are. */
export function SetList(props: {
  sets: readonly CategorySetInfo[];
  tenant: string;
  mayWrite: boolean;
  words: Messages;
  format: Format;
}) {
  const { sets, tenant, mayWrite, words, format } = props;
  const { sets: say } = words.workClassify;
  const root = `/t/${tenant}/work/categories`;
  return (
    <ListPage
      title={say.title}
      lead={mayWrite ? say.lead : `${say.lead} ${say.readOnly}`}
      empty={{ title: say.emptyTitle, text: say.emptyText }}
      create={mayWrite ? <ButtonLink href={`${root}/new`}>{say.create}</ButtonLink> : null}
      more={
        <ButtonLink kind="second" href={`/t/${tenant}/commons?kind=category_set`}>
          {say.toCommons}
        </ButtonLink>
      }
      keyOf={({ id }) => id}
      page={{ data: sets, nextCursor: null }}
      isFirst
      root={root}
      words={words.actions}
      columns={[
        {
          head: say.columns.name,
          isName: true,
          cell: ({ id, name, definition }) => (
            <>
              <Link className="row-title" href={`${root}/${id}`}>
                {name}
              </Link>
              <small className="dim block">{definition.purpose}</small>
            </>
          ),
        },
        { head: say.columns.unit, cell: ({ unit }) => unit ?? say.everyUnit },
        {
          head: say.columns.categories,
          isNumber: true,
          cell: ({ definition }) => format.number(definition.categories.length),
        },
        { head: say.columns.learnt, cell: ({ learnt }) => say.learnt(learnt) },
        { head: say.columns.changed, cell: ({ updatedAt }) => format.date(updatedAt) },
      ]}
    />
  );
}
