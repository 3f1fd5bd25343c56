import Link from 'next/link';
import { Fragment } from 'react';
import type { BaseUser } from '../../api/shapes';
import type { Messages } from '../../messages';

/** Which assistants answer from a knowledge base; that one only will when its draft is published is said. @param users null for who may not see assistants */
export function BaseUsers(props: { users: readonly BaseUser[] | null; tenant: string; words: Messages }) {
  const { users, tenant, words } = props;
  const say = words.knowledge;
  if (users === null) return null;
  if (users.length === 0) return <span>{say.usedByNone}</span>;
  return (
    <span>
      {say.usedBy}{' '}
      {users.map(({ slug, name, isPublished }, place) => (
        <Fragment key={slug}>
          {place > 0 ? ', ' : ''}
          <Link href={`/t/${tenant}/assistants/${slug}/knowledge`}>{name}</Link>
          {isPublished ? '' : ` (${say.inDraft})`}
        </Fragment>
      ))}
    </span>
  );
}
