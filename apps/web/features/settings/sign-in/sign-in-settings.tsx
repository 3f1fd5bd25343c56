'use client';
import type { ConnectionInfo, DomainInfo, RoleInfo, SignInLimits } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Note } from '../../../ui/note';
import { roleName } from '../../members/role-name';
import { Connections } from './connections';
import { Domains } from './domains';
import { SignInRules } from './sign-in-rules';
import { TestResult } from './test-result';

interface Props {
  connections: readonly ConnectionInfo[];
  limits: SignInLimits;
  domains: readonly DomainInfo[];
  roles: readonly RoleInfo[];
  /** The connection that was tested. */
  tested: string | undefined;
  /** The connection that was saved. */
  saved: string | undefined;
  tenant: string;
  canEdit: boolean;
}

/** How members sign in. */
export function SignInSettings({ connections, limits, domains, roles, tested, saved, tenant, canEdit }: Props) {
  const { words } = useLocale();
  const shown = connections.find(({ id }) => id === tested);
  return (
    <>
      {canEdit ? null : (
        <div className="mb-5">
          <Note>{words.settings.readOnly}</Note>
        </div>
      )}
      {shown?.lastTest ? (
        <TestResult
          connection={shown}
          test={shown.lastTest}
          nameOfRole={(id) => roleName(roles, id, words.tenants.roles)}
          tenant={tenant}
          canEdit={canEdit}
        />
      ) : null}
      <Connections connections={connections} saved={saved} tenant={tenant} canEdit={canEdit} />
      <SignInRules limits={limits} connections={connections} tenant={tenant} canEdit={canEdit} />
      <Domains domains={domains} tenant={tenant} canEdit={canEdit} />
    </>
  );
}
