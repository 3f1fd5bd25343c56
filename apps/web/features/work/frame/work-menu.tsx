'use client';
import { User } from 'lucide-react';
import Link from 'next/link';
import { useLocale } from '../../../locale/locale-provider';
import { Icon } from '../../../ui/icon';
import { MemberPanel } from '../../frame/member-menu';
import { useClosing } from '../../../ui/use-closing';

/** The member's own corner: the console for those who have one, theme, language, sign out. */
export function WorkMenu(props: { tenant: string; email: string; hasConsole: boolean }) {
  const { tenant, email, hasConsole } = props;
  const { words } = useLocale();
  const menu = useClosing();
  return (
    <details ref={menu} className="work-member">
      <summary className="btn quiet small">
        <Icon of={User} />
        <span className="only-wide">{email}</span>
        <span className="sr">{words.nav.account}</span>
      </summary>
      <div className="topbar-panel">
        {hasConsole ? <Link href={`/t/${tenant}`}>{words.work.toConsole}</Link> : null}
        <MemberPanel email={email} />
      </div>
    </details>
  );
}
