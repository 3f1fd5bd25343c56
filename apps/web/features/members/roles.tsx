'use client';
import type { Permission, RoleInfo } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { type Column, Table } from '../../ui/table';
import { EditRole } from './edit-role';
import { RoleMatrix } from './role-matrix';

/** What each role may do: ours, and those that the organisation made. */
export function Roles({ roles, tenant, canEdit }: { roles: readonly RoleInfo[]; tenant: string; canEdit: boolean }) {
  const { words, format } = useLocale();
  const { members, settings } = words;
  const all = roles.find(({ id }) => id === 'owner')?.permissions ?? [];
  const own = roles.filter(({ name }) => name !== null);
  const named = (permissions: readonly Permission[]) =>
    permissions.map((permission) => lookUp(settings.scopes, permission) ?? permission).join(', ');
  const columns: Column<RoleInfo>[] = [
    { head: members.role, isName: true, cell: ({ name }) => <strong>{name}</strong> },
    {
      head: settings.may,
      cell: ({ permissions }) => (permissions.length === all.length ? settings.everything : named(permissions)),
    },
    { head: members.holders, isNumber: true, cell: (role) => format.number(role.members) },
    ...(canEdit
      ? [
          {
            head: words.actions.actions,
            isHeadHidden: true,
            cell: (role: RoleInfo) => <EditRole role={role} all={all} tenant={tenant} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <div className="roles">
        <header>
          <h2>{members.matrix}</h2>
          <p className="dim">{members.ourRolesText}</p>
        </header>
        <RoleMatrix roles={roles} all={all} />
      </div>
      <Band title={members.ownRoles} text={members.ownRolesText}>
        {own.length > 0 ? (
          <Table label={members.ownRoles} rows={own} keyOf={({ id }) => id} columns={columns} />
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
