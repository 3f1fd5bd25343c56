'use client';
import type { Permission, RoleInfo } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';
import { ChangedElsewhere } from '../session/changed-elsewhere';
import { AreaChecks } from './area-checks';
import { byArea } from './permission-areas';
import { type RoleDraft, useRoleForm } from './use-role-form';

/** What a role is called and may do. */
export function RoleForm(props: {
  role: RoleInfo | undefined;
  all: readonly Permission[];
  tenant: string;
  onClose: () => void;
}) {
  const { role, all, tenant, onClose } = props;
  const { words } = useLocale();
  const { members, settings } = words;
  const form = useRoleForm(role, tenant, onClose);
  const { draft, change, conflict } = form;
  const fieldNames = { name: members.name, permissions: settings.may };
  const said = ({ name, permissions }: RoleDraft) => ({
    name,
    permissions: permissions.map((permission) => lookUp(settings.scopes, permission) ?? permission).join(', '),
  });
  return (
    <form
      className="stack mt-4"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <Input
        label={members.roleName}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
        required
        maxLength={60}
        autoComplete="off"
        data-focus
      />
      {byArea(all).map(({ area, permissions }) => (
        <AreaChecks
          key={area}
          title={members.areas[area]}
          permissions={permissions}
          given={draft.permissions}
          onChange={(given) => change({ permissions: given })}
        />
      ))}
      {form.isEmpty ? (
        <Note tone="bad" announce="alert">
          {settings.keys.scopesMissing}
        </Note>
      ) : null}
      {conflict ? (
        <ChangedElsewhere
          theirs={conflict.fields.map((field) => [fieldNames[field], said(conflict.theirs)[field]])}
          takeTheirs={conflict.takeTheirs}
          keepMine={conflict.keepMine}
        />
      ) : (
        <CallFailed error={form.error} />
      )}
      <div className="actions">
        <Button type="submit" busy={form.isSaving && words.actions.loading}>
          {members.saveRole}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.actions.cancel}
        </Button>
        {role ? (
          <Button kind="danger" busy={form.isDeleting && words.actions.loading} onClick={form.remove}>
            {members.deleteRole}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
