'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { Invitation } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { CallFailed } from '../session/call-failed';

/** Sends an invitation again, or withdraws it. */
export function InvitationDeeds({ invitation, tenant }: { invitation: Invitation; tenant: string }) {
  const { words } = useLocale();
  const { members } = words;
  const router = useRouter();
  const trpc = useTRPC();
  const done = { onSuccess: () => router.refresh() };
  const resend = useMutation(trpc.invitations.resend.mutationOptions(done));
  const withdraw = useMutation(trpc.invitations.withdraw.mutationOptions(done));
  const of = <span className="sr"> {invitation.email}</span>;
  return (
    <div className="actions">
      <Button
        kind="quiet"
        small
        busy={resend.isPending && members.inviting}
        onClick={() => resend.mutate({ tenant, id: invitation.id })}
      >
        {resend.isSuccess ? members.sentAgain : members.sendAgain}
        {of}
      </Button>
      <Button
        kind="quiet"
        small
        busy={withdraw.isPending && words.actions.loading}
        onClick={() => withdraw.mutate({ tenant, id: invitation.id })}
      >
        {members.withdraw}
        {of}
      </Button>
      <CallFailed error={resend.error ?? withdraw.error} />
    </div>
  );
}
