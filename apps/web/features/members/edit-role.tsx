'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Permission, RoleInfo } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Check, FieldGroup, Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { CallFailed } from '../session/call-failed';

/** Makes a role of the organisation's own, or changes and deletes one that is given. */
export function EditRole({ role, all, tenant }: { role?: RoleInfo; all: readonly Permission[]; tenant: string }) {
  const { words } = useLocale();
  const { members, settings } = words;
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  const trpc = useTRPC();
  const done = {
    onSuccess: () => {
      setIsOpen(false);
      router.refresh();
    },
  };
  const create = useMutation(trpc.roles.create.mutationOptions(done));
  const update = useMutation(trpc.roles.update.mutationOptions(done));
  const remove = useMutation(trpc.roles.delete.mutationOptions(done));
  const submit = (form: FormData) => {
    const given = { name: textOf(form, 'name'), permissions: all.filter((permission) => form.has(permission)) };
    if (role) update.mutate({ tenant, id: role.id, role: given });
    else create.mutate({ tenant, ...given });
  };
  const isPending = create.isPending || update.isPending;
  return (
    <>
      <Button kind={role ? 'quiet' : 'second'} small={role !== undefined} onClick={() => setIsOpen(true)}>
        {role ? members.change : members.newRole}
        {role ? <span className="sr"> {role.name}</span> : null}
      </Button>
      <Dialog title={role?.name ?? members.newRole} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <form
          className="stack mt-4"
          onSubmit={(event) => {
            event.preventDefault();
            submit(new FormData(event.currentTarget));
          }}
        >
          <Input
            name="name"
            label={members.roleName}
            defaultValue={role?.name ?? ''}
            required
            maxLength={60}
            autoComplete="off"
            data-focus
          />
          <FieldGroup legend={settings.may}>
            <div className="cols pair">
              {all.map((permission) => (
                <Check
                  key={permission}
                  name={permission}
                  label={lookUp(settings.scopes, permission) ?? permission}
                  defaultChecked={role?.permissions.includes(permission) ?? false}
                />
              ))}
            </div>
          </FieldGroup>
          <CallFailed error={create.error ?? update.error ?? remove.error} />
          <div className="actions">
            <Button type="submit" busy={isPending && words.actions.loading}>
              {members.saveRole}
            </Button>
            <Button kind="quiet" onClick={() => setIsOpen(false)}>
              {words.actions.cancel}
            </Button>
            {role ? (
              <Button
                kind="danger"
                busy={remove.isPending && words.actions.loading}
                onClick={() => remove.mutate({ tenant, id: role.id })}
              >
                {members.deleteRole}
              </Button>
            ) : null}
          </div>
        </form>
      </Dialog>
    </>
  );
}
