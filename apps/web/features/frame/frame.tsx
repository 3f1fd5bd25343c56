import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Messages } from '../../messages';
import { Mark } from '../../ui/mark';
import { MemberMenu } from './member-menu';
import { Navigation } from './navigation';
import { TopBar } from './top-bar';

/** The console's frame: skip link, rail or top bar, and the page. */
export function Frame(props: {
  tenant: { slug: string; name: string };
  email: string;
  hasOtherTenants: boolean;
  words: Messages;
  children: ReactNode;
}) {
  const { tenant, email, hasOtherTenants, words, children } = props;
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <div className="frame">
        <aside className="rail" aria-label={words.product}>
          <Link className="brand" href={`/t/${tenant.slug}`}>
            <Mark />
            <span>
              {words.product}
              <small>{tenant.name}</small>
            </span>
          </Link>
          <Navigation tenant={tenant.slug} />
          <MemberMenu email={email} hasOtherTenants={hasOtherTenants} />
        </aside>
        <div className="content">
          <TopBar tenant={tenant.slug} name={tenant.name} email={email} hasOtherTenants={hasOtherTenants} />
          <main className="page" id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
    </>
  );
}
