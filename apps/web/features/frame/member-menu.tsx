'use client';
import { Building2, FileText, User } from 'lucide-react';
import Link from 'next/link';
import { useLocale } from '../../locale/locale-provider';
import { Icon } from '../../ui/icon';
import { Choices } from '../session/choices';
import { SignOut } from '../session/sign-out';

/** Everything about oneself: theme, language, the other municipalities, sign out. */
export function MemberPanel({ email, hasOtherTenants }: { email?: string; hasOtherTenants: boolean }) {
  const { words } = useLocale();
  return (
    <div className="member-panel">
      {email ? <p className="meta wrap-anywhere">{email}</p> : null}
      <Choices />
      <div>
        {hasOtherTenants ? (
          <Link href="/?choose=1">
            <Icon of={Building2} />
            {words.nav.otherTenant}
          </Link>
        ) : null}
        <Link href="/docs">
          <Icon of={FileText} />
          {words.nav.docs}
        </Link>
      </div>
      <SignOut />
    </div>
  );
}

/** The member's own corner of the rail. */
export function MemberMenu({ email, hasOtherTenants }: { email: string; hasOtherTenants: boolean }) {
  const { words } = useLocale();
  return (
    <nav className="nav foot" aria-label={words.nav.account}>
      <details className="member">
        <summary>
          <Icon of={User} />
          {email}
        </summary>
        <MemberPanel hasOtherTenants={hasOtherTenants} />
      </details>
    </nav>
  );
}
