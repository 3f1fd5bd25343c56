import Link from 'next/link';
import type { Membership } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { Mark } from '../../ui/mark';
import { Room } from '../../ui/room';
import { SignOut } from '../session/sign-out';

/** For people who are members of several tenants, or of none. */
export function ChooseTenant({ tenants, words }: { tenants: readonly Membership[]; words: Messages }) {
  return (
    <main className="enter">
      <section className="enter-form">
        <span className="brand">
          <Mark />
          <span>{words.product}</span>
        </span>
        <div className="middle">
          <h1>{tenants.length > 0 ? words.tenants.title : words.tenants.none}</h1>
          <p className="lead mt-3">{tenants.length > 0 ? words.tenants.lead : words.tenants.noneText}</p>
          <ul className="rows my-6">
            {tenants.map((tenant) => (
              <li key={tenant.slug} className="flow between">
                <Link className="row-title" href={`/t/${tenant.slug}`}>
                  {tenant.name}
                </Link>
                <span className="meta">{tenant.roleName ?? lookUp(words.tenants.roles, tenant.role)}</span>
              </li>
            ))}
          </ul>
          <SignOut />
        </div>
      </section>
      <Room motto={words.signIn.motto} />
    </main>
  );
}
