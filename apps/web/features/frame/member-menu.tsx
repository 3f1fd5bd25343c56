'use client';
import { CircleUser, FileText, User } from 'lucide-react';
import Link from 'next/link';
import { useLocale } from '../../locale/locale-provider';
import { Icon } from '../../ui/icon';
import { Choices } from '../session/choices';
import { SignOut } from '../session/sign-out';

/** Everything about oneself: theme, language, the account, sign out. */
export function MemberPanel({ email }: { email?: string }) {
  const { words } = useLocale();
  return (
    <div className="member-panel">
      {email ? <p className="meta wrap-anywhere">{email}</p> : null}
      <Choices />
      <div>
        <Link href="/account">
          <Icon of={CircleUser} />
          {words.nav.yourAccount}
        </Link>
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
export function MemberMenu({ email }: { email: string }) {
  const { words } = useLocale();
  return (
    <nav className="nav foot" aria-label={words.nav.account}>
      <details className="member">
        <summary>
          <Icon of={User} />
          {email}
        </summary>
        <MemberPanel />
      </details>
    </nav>
  );
}
