'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { Permission, RoleInfo } from '../../api/shapes';
import { differing, keepingMine, takingTheirs } from '../session/meanwhile';

export interface RoleDraft {
  name: string;
  permissions: Permission[];
}
/** In one order, so that the same permissions are the same draft. */
const draftOf = (name: string, permissions: readonly Permission[]): RoleDraft => ({
  name,
  permissions: permissions.toSorted(),
});
const openRole = (role: RoleInfo | undefined): RoleDraft => draftOf(role?.name ?? '', role?.permissions ?? []);

/** A new role, or one that another tab may change as well: what somebody else saved is not overwritten, and what was written stays. */
export function useRoleForm(role: RoleInfo | undefined, tenant: string, onDone: () => void) {
  const [opened, setOpened] = useState(role);
  const [draft, setDraft] = useState(() => openRole(role));
  const [theirs, setTheirs] = useState<RoleInfo>();
  const [isRefused, setIsRefused] = useState(false);
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const done = {
    onSuccess: () => {
      onDone();
      router.refresh();
    },
  };
  const loadTheirs = async () => {
    const roles = await queryClient.fetchQuery({ ...trpc.roles.list.queryOptions({ tenant }), staleTime: 0 });
    setTheirs(roles.find(({ id }) => id === role?.id));
  };
  const create = useMutation(trpc.roles.create.mutationOptions(done));
  const update = useMutation(
    trpc.roles.update.mutationOptions({
      ...done,
      onError: (error) => {
        if (failureOf(error).code === 'changed_meanwhile') void loadTheirs();
      },
    }),
  );
  const remove = useMutation(trpc.roles.delete.mutationOptions(done));
  const send = (given: RoleDraft, over: RoleInfo | undefined) => {
    if (!over) create.mutate({ tenant, ...given });
    else if (over.updatedAt) update.mutate({ tenant, id: over.id, role: { ...given, updatedAt: over.updatedAt } });
  };
  return {
    draft,
    change: (part: Partial<RoleDraft>) =>
      setDraft(draftOf(part.name ?? draft.name, part.permissions ?? draft.permissions)),
    save: () => {
      const isEmpty = draft.permissions.length === 0;
      setIsRefused(isEmpty);
      if (!isEmpty) send(draft, opened);
    },
    remove: () => role && remove.mutate({ tenant, id: role.id }),
    isSaving: create.isPending || update.isPending,
    isDeleting: remove.isPending,
    error: create.error ?? update.error ?? remove.error,
    /** It was tried to save a role that may do nothing. */
    isEmpty: isRefused && draft.permissions.length === 0,
    /** Set where somebody else has saved the role. */
    conflict: theirs && {
      theirs: openRole(theirs),
      fields: differing(openRole(opened), openRole(theirs)),
      takeTheirs: () => {
        update.reset();
        setDraft(takingTheirs(openRole(opened), openRole(theirs), draft));
        setOpened(theirs);
        setTheirs(undefined);
      },
      keepMine: () => {
        const mine = keepingMine(openRole(opened), openRole(theirs), draft);
        setDraft(mine);
        setOpened(theirs);
        setTheirs(undefined);
        send(mine, theirs);
      },
    },
  };
}
