'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { PlanAccount } from '../../api/shapes';
import { differing, keepingMine, takingTheirs } from '../session/meanwhile';
import { type InvoiceDraft, openInvoiceTo, readInvoiceTo } from './invoice-draft';

interface Opened {
  draft: InvoiceDraft;
  revision: number;
}
const open = ({ amounts, revision }: PlanAccount): Opened => ({
  draft: openInvoiceTo(amounts?.invoiceTo ?? null),
  revision,
});

/** Whom invoices are for, which another owner may change as well: what somebody else saved is not overwritten, and what was typed stays. */
export function useInvoiceForm(account: PlanAccount, tenant: string) {
  const [opened, setOpened] = useState(() => open(account));
  const [draft, setDraft] = useState(opened.draft);
  const [theirs, setTheirs] = useState<Opened>();
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const readNow = async () =>
    open(await client.fetchQuery({ ...trpc.billing.account.queryOptions({ tenant }), staleTime: 0 }));
  const save = useMutation(
    trpc.billing.setInvoiceTo.mutationOptions({
      onSuccess: async () => {
        const now = await readNow();
        setTheirs(undefined);
        setOpened(now);
        setDraft(now.draft);
        router.refresh();
      },
      onError: async (error) => {
        if (failureOf(error).code !== 'changed_meanwhile') return;
        const now = await readNow();
        // something else of the plan was changed: there is nothing to choose between
        if (differing(opened.draft, now.draft).length === 0) send(draft, now);
        else setTheirs(now);
      },
    }),
  );
  const send = (mine: InvoiceDraft, over: Opened) => {
    setOpened(over);
    save.mutate({ tenant, invoiceTo: readInvoiceTo(mine), revision: over.revision });
  };
  return {
    draft,
    change: (part: Partial<InvoiceDraft>) => setDraft({ ...draft, ...part }),
    save: () => send(draft, opened),
    isChanged: differing(opened.draft, draft).length > 0,
    isSaving: save.isPending,
    isSaved: save.isSuccess,
    error: save.error,
    /** Set where somebody else has saved it: what they changed, and the two ways on. */
    conflict: theirs && {
      fields: differing(opened.draft, theirs.draft).map((field) => [field, theirs.draft[field]] as const),
      takeTheirs: () => {
        setDraft(takingTheirs(opened.draft, theirs.draft, draft));
        setOpened(theirs);
        setTheirs(undefined);
        save.reset();
      },
      keepMine: () => {
        const mine = keepingMine(opened.draft, theirs.draft, draft);
        setDraft(mine);
        setTheirs(undefined);
        send(mine, theirs);
      },
    },
  };
}
