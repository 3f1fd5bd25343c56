'use client';
import type { AppRouter } from '@radrum/server/router';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Button, buttonClass } from '../../ui/plain-button';
import { Facts } from '../../ui/facts';
import { Note } from '../../ui/note';
import { Skeleton } from '../../ui/skeleton';
import { Refused } from './refused';
import { SignInFailed } from './sign-in-failed';
import { startAtConnection } from './start-at-connection';

type OpenInvitation = inferRouterOutputs<AppRouter>['invitation']['read'];

/** An invitation, before it is accepted. Read from the browser: attempts are counted by visitor. */
export function Invitation({ token, signedInAs }: { token: string; signedInAs: string | undefined }) {
  const { invitation: say } = useLocale().words;
  const read = useQuery(useTRPC().invitation.read.queryOptions({ token }, { retry: false, staleTime: Infinity }));
  if (read.error && failureOf(read.error).code === 'link_expired') return <Gone />;
  if (read.error)
    return (
      <>
        <h1 className="mb-5">{say.failedTitle}</h1>
        <SignInFailed error={read.error} />
      </>
    );
  if (!read.data)
    return (
      <>
        <h1>{say.title}</h1>
        <Skeleton label={say.loading} />
      </>
    );
  const { tenantName, email } = read.data;
  return (
    <>
      <h1>{say.heading(tenantName)}</h1>
      <div className="my-5">
        <InvitationFacts invitation={read.data} />
      </div>
      {signedInAs && signedInAs !== email ? (
        <div className="mb-5">
          <Note>{say.otherPerson(signedInAs, email)}</Note>
        </div>
      ) : null}
      <Accept token={token} invitation={read.data} />
    </>
  );
}

function InvitationFacts({ invitation: { email, role } }: { invitation: OpenInvitation }) {
  const { invitation: say, tenants } = useLocale().words;
  const roleText = lookUp(tenants.roleTexts, role);
  return (
    <Facts
      isStacked
      facts={[
        [
          say.email,
          <span key="email" className="wrap-anywhere">
            {email}
          </span>,
        ],
        [
          say.role,
          <span key="role">
            {lookUp(tenants.roles, role) ?? say.ownRole}
            {roleText ? <span className="dim block">{roleText}</span> : null}
          </span>,
        ],
      ]}
    />
  );
}

function Accept({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const { words } = useLocale();
  const { invitation: say, signIn } = words;
  const { requiredConnectionId, tenantName, tenantSlug } = invitation;
  const [through, setThrough] = useState<{ isBusy: boolean; refusal?: string }>({ isBusy: false });
  const accept = useMutation(
    useTRPC().invitation.accept.mutationOptions({ onSuccess: ({ to }) => window.location.assign(to) }),
  );
  if (accept.error && failureOf(accept.error).code === 'link_expired') return <Gone />;
  const go = async (connection: string) => {
    setThrough({ isBusy: true });
    const start = await startAtConnection(connection, `/t/${tenantSlug}`, false);
    if ('refusal' in start) setThrough({ isBusy: false, refusal: start.refusal });
    else window.location.assign(start.url);
  };
  const busy =
    (accept.isPending || accept.isSuccess || through.isBusy) && (through.isBusy ? signIn.opening : say.accepting);
  return (
    <div className="ways">
      {requiredConnectionId ? <p className="dim">{say.through(tenantName)}</p> : null}
      <Button
        busy={busy}
        onClick={() => (requiredConnectionId ? void go(requiredConnectionId) : accept.mutate({ token }))}
      >
        {say.accept}
      </Button>
      {through.refusal ? <Refused reason={through.refusal} words={words} /> : null}
      <SignInFailed error={accept.error} />
    </div>
  );
}

function Gone() {
  const { invitation: say, signIn } = useLocale().words;
  return (
    <>
      <h1>{say.goneTitle}</h1>
      <p className="lead mt-3">{say.goneText}</p>
      <p className="dim mt-5">{say.goneSignIn}</p>
      <div className="actions mt-3">
        <a className={buttonClass({ kind: 'second' })} href="/sign-in">
          {signIn.toSignIn}
        </a>
      </div>
    </>
  );
}
