import type { StaffAssistant } from '../../../api/shapes';
import type { Messages } from '../../../messages';
import { ButtonLink } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { PageHead } from '../../../ui/page-head';

/** The assistants that answer staff. */
export function AssistantList(props: { tenant: string; assistants: readonly StaffAssistant[]; words: Messages }) {
  const { tenant, assistants, words } = props;
  const say = words.workChat;
  if (assistants.length === 0)
    return (
      <>
        <PageHead title={say.title} />
        <Empty title={say.emptyTitle} text={say.emptyText} />
      </>
    );
  return (
    <>
      <PageHead title={say.title} lead={say.lead} />
      <ul className="rows opening-tight">
        {assistants.map(({ id, slug, name, greeting }) => (
          <li key={id} className="flow between">
            <div>
              <h2 className="h4">{name}</h2>
              {greeting ? <p className="dim">{greeting}</p> : null}
            </div>
            <ButtonLink href={`/t/${tenant}/work/assistants/${slug}`} kind="second" small>
              {say.open(name)}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <p className="meta mt-5">{say.private}</p>
    </>
  );
}
