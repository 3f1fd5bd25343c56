'use client';
import { useState } from 'react';
import type { Permission, RoleInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { RoleForm } from './role-form';

/** Makes a role of the organisation's own, or changes and deletes one that is given. */
export function EditRole({ role, all, tenant }: { role?: RoleInfo; all: readonly Permission[]; tenant: string }) {
  const { members } = useLocale().words;
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button kind={role ? 'quiet' : 'second'} small={role !== undefined} onClick={() => setIsOpen(true)}>
        {role ? members.change : members.newRole}
        {role ? <span className="sr"> {role.name}</span> : null}
      </Button>
      <Dialog title={role?.name ?? members.newRole} isOpen={isOpen} onClose={close}>
        <RoleForm role={role} all={all} tenant={tenant} onClose={close} />
      </Dialog>
    </>
  );
}
