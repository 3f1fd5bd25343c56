'use client';
import { Accessibility, CircleUser, FileText, Pencil, User } from 'lucide-react';
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
        <Link href="/accessibility">
          <Icon of={Accessibility} />
          {words.nav.accessibility}
        </Link>
      </div>
      <SignOut />
    </div>
  );
}

/** From the console to the workspace. */
export function ToWorkspace({ tenant }: { tenant: string }) {
  const { words } = useLocale();
  return (
    <Link href={`/t/${tenant}/work`}>
      <Icon of={Pencil} />
      {words.work.toWorkspace}
    </Link>
  );
}

/** The member's own corner of the rail. @param workspace of the tenant, for those who work in it */
export function MemberMenu({ email, workspace }: { email: string; workspace: string | null }) {
  const { words } = useLocale();
  const [name, domain] = email.split(/(?<=@)/);
  return (
    <nav className="nav foot" aria-label={words.nav.account}>
      {workspace === null ? null : <ToWorkspace tenant={workspace} />}
      <details className="member">
        <summary>
          <Icon of={User} />
          <span>
            {name}
            {/* where a long address may break first */}
            <wbr />
            {domain}
          </span>
        </summary>
        <MemberPanel />
      </details>
    </nav>
  );
}
