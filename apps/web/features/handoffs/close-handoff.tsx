'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Status } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';

/** Closes a matter, or opens it again. */
export function CloseHandoff({ id, tenant, isClosed }: { id: string; tenant: string; isClosed: boolean }) {
  const say = useLocale().words.handoffs;
  const router = useRouter();
  const close = useMutation(useTRPC().handoffs.close.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <>
      <Button
        kind="second"
        small
        busy={close.isPending && say.closing}
        onClick={() => close.mutate({ tenant, id, isClosed: !isClosed })}
      >
        {isClosed ? say.reopen : say.close}
      </Button>
      <output>
        {close.isSuccess ? <Status state="ok">{close.variables.isClosed ? say.closedNow : say.openNow}</Status> : null}
      </output>
      <CallFailed error={close.error} />
    </>
  );
}
