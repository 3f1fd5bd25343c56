'use client';
import { Check, ChevronsUpDown } from 'lucide-react';
import Link from 'next/link';
import type { Membership } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Icon } from '../../ui/icon';
import { roleInWords } from '../tenants/role-in-words';
import { useClosing } from '../../ui/use-closing';

/** The organisations that one may enter; the one where one is is marked. */
export function TenantSwitcher(props: {
  here: { slug: string; name: string };
  tenants: readonly Membership[];
  isOperator: boolean;
}) {
  const { here, tenants, isOperator } = props;
  const { words } = useLocale();
  const say = words.tenants;
  const menu = useClosing();
  const about = (tenant: Membership) => [
    roleInWords(tenant, words),
    ...(tenant.status === 'active' ? [] : [say.states[tenant.status]]),
    ...(tenant.lock === 'other_sign_in_required' ? [say.locked.short] : []),
    ...(tenant.lock === 'session_expired' ? [say.over.short] : []),
  ];
  return (
    <nav className="switcher" aria-label={say.switch}>
      <details ref={menu}>
        <summary>
          <span>{here.name}</span>
          <span className="sr">, {say.switch}</span>
          <Icon of={ChevronsUpDown} />
        </summary>
        <ul>
          {tenants.map((tenant) => (
            <li key={tenant.slug}>
              <Link href={`/t/${tenant.slug}`} aria-current={tenant.slug === here.slug ? 'true' : undefined}>
                <span>
                  {tenant.name}
                  <small>{about(tenant).join(', ')}</small>
                </span>
                {tenant.slug === here.slug ? <Icon of={Check} /> : null}
              </Link>
            </li>
          ))}
          {isOperator ? (
            <li>
              <Link href="/operator">{say.toOperator}</Link>
            </li>
          ) : null}
        </ul>
      </details>
    </nav>
  );
}
