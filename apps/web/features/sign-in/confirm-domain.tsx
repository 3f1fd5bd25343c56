'use client';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import { useEntryLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { FocusedHeading } from './focused-heading';
import { SignInFailed } from './sign-in-failed';

/** Whoever reads mail at a domain says that it belongs to the organisation that asked. A button, because mail scanners open links. */
export function ConfirmDomain({ token }: { token: string }) {
  const { domain: say } = useEntryLocale().words;
  const confirm = useMutation(useTRPC().domains.confirm.mutationOptions());
  if (confirm.data)
    return (
      <>
        <FocusedHeading key="done">{say.doneTitle(confirm.data.domain)}</FocusedHeading>
        <p className="lead mt-3">{say.doneText(confirm.data.domain, confirm.data.tenantName)}</p>
      </>
    );
  if (token === '' || (confirm.error && failureOf(confirm.error).code === 'link_expired'))
    return (
      <>
        <FocusedHeading key="gone">{say.goneTitle}</FocusedHeading>
        <p className="lead mt-3">{say.goneText}</p>
      </>
    );
  return (
    <>
      <h1>{say.title}</h1>
      <p className="lead mt-3">{say.lead}</p>
      <div className="ways mt-5">
        <Button busy={confirm.isPending && say.confirming} onClick={() => confirm.mutate({ token })}>
          {say.confirm}
        </Button>
        <SignInFailed error={confirm.error} />
      </div>
      <p className="dim mt-5">{say.unknown}</p>
    </>
  );
}
