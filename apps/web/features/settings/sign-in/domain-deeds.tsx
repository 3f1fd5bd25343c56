'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../../api/browser-client';
import type { DomainInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { CallFailed } from '../../session/call-failed';
import { DeleteButton } from '../../session/delete-button';

/** Sends the link of a domain that waits once more, or takes the domain away. */
export function DomainDeeds({ domain, tenant }: { domain: DomainInfo; tenant: string }) {
  const { signIn } = useLocale().words.settings;
  const router = useRouter();
  const trpc = useTRPC();
  const done = { onSuccess: () => router.refresh() };
  // adding one that waits sends a new link
  const send = useMutation(trpc.domains.add.mutationOptions(done));
  const remove = useMutation(trpc.domains.remove.mutationOptions(done));
  const of = <span className="sr"> {domain.domain}</span>;
  return (
    <div className="actions">
      {domain.isVerified ? null : (
        <Button
          kind="quiet"
          small
          busy={send.isPending && signIn.sending}
          onClick={() => send.mutate({ tenant, proofEmail: domain.proofEmail })}
        >
          {signIn.sendAgain}
          {of}
        </Button>
      )}
      <output className="sr">{send.isSuccess ? signIn.linkSent(domain.proofEmail) : ''}</output>
      <CallFailed error={send.error} />
      <DeleteButton
        label={
          <>
            {signIn.removeDomain}
            {of}
          </>
        }
        title={signIn.removeDomainTitle(domain.domain)}
        text={signIn.removeDomainText}
        deed={signIn.removeDomainDeed}
        isQuiet
        isPending={remove.isPending}
        error={remove.error}
        onDelete={() => remove.mutate({ tenant, id: domain.id })}
      />
    </div>
  );
}
