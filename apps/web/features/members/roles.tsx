'use client';
import type { RoleInfo } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { type Column, Table } from '../../ui/table';
import { EditRole } from './edit-role';
import { roleName } from './role-name';

/** What each role may do: ours, and those that the organisation made. */
export function Roles({ roles, tenant, canEdit }: { roles: readonly RoleInfo[]; tenant: string; canEdit: boolean }) {
  const { words, format } = useLocale();
  const { members, settings } = words;
  const all = roles.find(({ id }) => id === 'owner')?.permissions ?? [];
  const may = ({ permissions }: RoleInfo) =>
    permissions.length === all.length
      ? settings.everything
      : permissions.map((permission) => lookUp(settings.scopes, permission) ?? permission).join(', ');
  const columns: Column<RoleInfo>[] = [
    {
      head: members.role,
      isName: true,
      cell: (role) => <strong>{roleName(roles, role.id, words.tenants.roles)}</strong>,
    },
    { head: settings.may, cell: may },
    { head: members.holders, isNumber: true, cell: (role) => format.number(role.members) },
  ];
  const own = roles.filter(({ name }) => name !== null);
  return (
    <>
      <Band first title={members.ourRoles} text={members.ourRolesText}>
        <Table
          label={members.ourRoles}
          rows={roles.filter(({ name }) => name === null)}
          keyOf={({ id }) => id}
          columns={columns}
        />
      </Band>
      <Band title={members.ownRoles} text={members.ownRolesText}>
        {own.length > 0 ? (
          <Table
            label={members.ownRoles}
            rows={own}
            keyOf={({ id }) => id}
            columns={[
              ...columns,
              ...(canEdit
                ? [
                    {
                      head: words.actions.actions,
                      isHeadHidden: true,
                      cell: (role: RoleInfo) => <EditRole role={role} all={all} tenant={tenant} />,
                    },
                  ]
                : []),
            ]}
          />
        ) : (
          <p className="dim">{members.noOwnRoles}</p>
        )}
        {canEdit ? (
          <div className="mt-5">
            <EditRole all={all} tenant={tenant} />
          </div>
        ) : null}
      </Band>
    </>
  );
}
