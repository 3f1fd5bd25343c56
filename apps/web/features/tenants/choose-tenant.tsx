import Link from 'next/link';
import type { Messages } from '../../messages';
import { ButtonLink } from '../../ui/button';
import { Note } from '../../ui/note';
import type { SignedIn } from '../session/signed-in';
import { SignOut } from '../session/sign-out';
import { LockedTenant } from './locked-tenant';
import { roleInWords } from './role-in-words';

/** For people who are members of several tenants, or of none, and for those whose session does not open theirs. */
export function ChooseTenant(props: { session: SignedIn; locked: string | undefined; words: Messages }) {
  const { session, locked, words } = props;
  const { tenants, isOperator, user } = session;
  const say = words.tenants;
  const wanted = tenants.find(({ slug, lock }) => slug === locked && lock === 'other_sign_in_required');
  const lead =
    tenants.length > 1 ? say.lead : tenants.length === 1 ? say.leadOne : isOperator ? say.operatorText : say.noneText;
  return (
    <>
      {wanted ? (
        <div className="mb-6">
          <Note tone="warn" announce="alert" title={say.locked.title(wanted.name)}>
            {say.locked.text}
          </Note>
        </div>
      ) : null}
      <h1>{tenants.length > 0 || isOperator ? say.title : say.none}</h1>
      <p className="lead mt-3">{lead}</p>
      <ul className="rows my-6">
        {tenants.map((tenant) => (
          <li key={tenant.slug}>
            <div className="flow between">
              {tenant.lock === 'other_sign_in_required' ? (
                <span className="row-title">{tenant.name}</span>
              ) : (
                <Link className="row-title" href={`/t/${tenant.slug}`}>
                  {tenant.name}
                </Link>
              )}
              <span className="meta">
                {[roleInWords(tenant, words), tenant.status === 'active' ? null : say.states[tenant.status]]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </div>
            {tenant.lock === 'other_sign_in_required' ? <LockedTenant tenant={tenant} email={user.email} /> : null}
            {tenant.lock === 'session_expired' ? <p className="meta">{say.over.short}</p> : null}
          </li>
        ))}
      </ul>
      <div className="actions">
        {isOperator ? (
          <ButtonLink kind="second" small href="/operator">
            {say.toOperator}
          </ButtonLink>
        ) : null}
        <ButtonLink kind="second" small href="/account">
          {words.nav.yourAccount}
        </ButtonLink>
        <SignOut />
      </div>
    </>
  );
}
