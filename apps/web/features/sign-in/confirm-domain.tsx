'use client';
import { tell } from '../../api/ask';
import { failureOf } from '../../api/failure';
import { useEntryLocale } from '../../locale/entry-locale';
import { Button } from '../../ui/plain-button';
import { FocusedHeading } from './focused-heading';
import { SignInFailed } from './sign-in-failed';
import { useDeed } from './use-call';

/** Whoever reads mail at a domain says that it belongs to the organisation that asked. A button, because mail scanners open links. */
export function ConfirmDomain({ token }: { token: string }) {
  const { domain: say } = useEntryLocale().words;
  const confirm = useDeed(() => tell('domains.confirm', { token }));
  if (confirm.data)
    return (
      <>
        <FocusedHeading key="done">{say.doneTitle}</FocusedHeading>
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
        <Button busy={confirm.isPending && say.confirming} onClick={confirm.run}>
          {say.confirm}
        </Button>
        <SignInFailed error={confirm.error} />
      </div>
      <p className="dim mt-5">{say.unknown}</p>
    </>
  );
}
