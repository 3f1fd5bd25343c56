'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { failureOf } from '../../../api/failure';
import type { TenantInfo } from '../../../api/shapes';
import {
  changedContact,
  changedFields,
  type ConflictField,
  conflictOf,
  mergeContact,
  pick,
  type TenantFields,
} from './tenant-fields';

/**
 * A form over some of a tenant's fields, which another tab may change as well: what somebody else saved is not overwritten, and what
 * was typed stays.
 * @param open a tenant as the form shows it
 * @param read what the form says of the tenant
 */
export function useTenantForm<Draft>(
  tenant: TenantInfo,
  open: (fields: TenantFields) => Draft,
  read: (draft: Draft) => Partial<TenantFields>,
) {
  const [opened, setOpened] = useState<TenantFields>(tenant);
  const [draft, setDraft] = useState(() => open(tenant));
  const [theirs, setTheirs] = useState<TenantInfo>();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const loadTheirs = async () =>
    setTheirs(await queryClient.fetchQuery({ ...trpc.tenant.get.queryOptions({ tenant: tenant.slug }), staleTime: 0 }));
  const save = useMutation(
    trpc.tenant.update.mutationOptions({
      onSuccess: (updated) => {
        setTheirs(undefined);
        setOpened(updated);
        setDraft(open(updated));
        router.refresh();
      },
      onError: (error) => {
        if (failureOf(error).code === 'changed_meanwhile') void loadTheirs();
      },
    }),
  );
  const mine = read(draft);
  const changed = changedFields(opened, mine);
  const send = (fields: Partial<TenantFields>, before: TenantFields) =>
    save.mutate({ tenant: tenant.slug, ...pick(fields, changed), before: pick(before, changed) });
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }),
    undo: () => {
      const known = theirs ?? opened;
      save.reset();
      setTheirs(undefined);
      setOpened(known);
      setDraft(open(known));
    },
    save: () => send(mine, opened),
    isChanged: JSON.stringify(draft) !== JSON.stringify(open(opened)),
    isSaving: save.isPending,
    isSaved: save.isSuccess,
    error: save.error,
    /** Set where somebody else has saved the same fields. */
    conflict: theirs && {
      opened,
      theirs,
      fields: conflictOf(opened, theirs, mine).flatMap((field): ConflictField[] =>
        field === 'contact' ? changedContact(opened.contact, theirs.contact) : [field],
      ),
      /** What they saved comes into the form; whatever else was typed stays. */
      takeTheirs: () => {
        const kept = changed.filter((field) => !conflictOf(opened, theirs, mine).includes(field));
        const contact = mergeContact(opened.contact, theirs.contact, mine.contact ?? opened.contact);
        save.reset();
        setOpened(theirs);
        setDraft(open({ ...theirs, ...pick(mine, kept), contact }));
        setTheirs(undefined);
      },
      keepMine: () =>
        send(
          { ...mine, contact: mergeContact(opened.contact, mine.contact ?? opened.contact, theirs.contact) },
          theirs,
        ),
    },
  };
}
export type TenantForm = ReturnType<typeof useTenantForm>;
