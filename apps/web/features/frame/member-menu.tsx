'use client';
import { Accessibility, CircleQuestionMark, CircleUser, FileText, Pencil, User } from 'lucide-react';
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

/** How to do the usual things. */
export function ToHelp({ tenant }: { tenant: string }) {
  const { words } = useLocale();
  return (
    <Link href={`/t/${tenant}/help`}>
      <Icon of={CircleQuestionMark} />
      {words.help.title}
    </Link>
  );
}

/** The member's own corner of the rail. @param worksHere whether the member may go to the workspace */
export function MemberMenu({ email, tenant, worksHere }: { email: string; tenant: string; worksHere: boolean }) {
  const { words } = useLocale();
  const [name, domain] = email.split(/(?<=@)/);
  return (
    <nav className="nav foot" aria-label={words.nav.account}>
      {worksHere ? <ToWorkspace tenant={tenant} /> : null}
      <ToHelp tenant={tenant} />
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
