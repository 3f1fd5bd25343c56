'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { failureOf } from '../../../api/failure';
import type { ConnectionInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { Button } from '../../../ui/button';
import { Check, Input } from '../../../ui/field';
import { Note } from '../../../ui/note';
import { CallFailed } from '../../session/call-failed';
import { hasProblemAt, isSaidAt } from '../problem-at';
import { useMistakeFocus } from '../use-mistake-focus';
import { type ConnectionDraft, emptyConnection, openConnection, readConnection } from './connection-draft';
import { ConnectionHelp } from './connection-help';
import { kindOfIssuer, type ProviderKind } from './provider-kind';
import type { RoleOption } from './role-options';
import { RoleMap } from './role-map';

interface Props {
  /** The one that is changed; none for a new one. */
  connection?: ConnectionInfo;
  roles: readonly RoleOption[];
  tenant: string;
}

/** Adds a connection, or changes one. */
export function ConnectionForm({ connection, roles, tenant }: Props) {
  const { words } = useLocale();
  const { signIn } = words.settings;
  const [draft, setDraft] = useState(() => (connection ? openConnection(connection) : emptyConnection));
  const [kind, setKind] = useState<ProviderKind>(connection ? kindOfIssuer(connection.issuer) : 'entra');
  const router = useRouter();
  const trpc = useTRPC();
  const create = useMutation(
    trpc.connections.create.mutationOptions({
      onSuccess: ({ id }) => router.push(`/t/${tenant}/settings/sign-in/${id}?saved=1`),
    }),
  );
  const update = useMutation(
    trpc.connections.update.mutationOptions({
      onSuccess: () => router.push(`/t/${tenant}/settings/sign-in?saved=${connection?.id ?? ''}`),
    }),
  );
  const error = create.error ?? update.error;
  const ref = useMistakeFocus(error);
  const change = (part: Partial<ConnectionDraft>) => setDraft({ ...draft, ...part });
  // a connection that is changed stands inside the call as its changes
  const at = (field: string, text: string) =>
    hasProblemAt(error, field) || hasProblemAt(error, `changes.${field}`) ? text : undefined;
  const save = () => {
    const { clientSecret, ...written } = readConnection(draft);
    if (!connection) create.mutate({ tenant, ...written, clientSecret });
    else
      update.mutate({
        tenant,
        id: connection.id,
        changes: { ...written, ...(clientSecret && { clientSecret }), updatedAt: connection.updatedAt },
      });
  };
  const isConflict = failureOf(error).code === 'changed_meanwhile';
  return (
    <form
      ref={ref}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ConnectionHelp kind={kind} callbackUrl={connection?.callbackUrl} onChange={setKind} />
      <Band title={signIn.about} text={signIn.aboutText}>
        <div className="stack form-width">
          <Input
            label={signIn.name}
            hint={signIn.nameHint}
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
            required
            maxLength={100}
            autoComplete="off"
          />
          <Input
            label={signIn.issuer}
            hint={signIn.issuerHint}
            type="url"
            error={at('issuer', signIn.issuerRefused)}
            value={draft.issuer}
            onChange={(event) => change({ issuer: event.target.value })}
            required
            mono
            maxLength={500}
            spellCheck={false}
            autoComplete="off"
          />
          <Input
            label={signIn.clientId}
            value={draft.clientId}
            onChange={(event) => change({ clientId: event.target.value })}
            required
            mono
            maxLength={300}
            spellCheck={false}
            autoComplete="off"
          />
          <Input
            label={signIn.clientSecret}
            hint={connection ? signIn.clientSecretKept : signIn.clientSecretHint}
            type="password"
            value={draft.clientSecret}
            onChange={(event) => change({ clientSecret: event.target.value })}
            required={!connection}
            mono
            maxLength={500}
            autoComplete="new-password"
          />
          <Input
            label={signIn.scopes}
            error={at('scopes', signIn.scopesWrong)}
            value={draft.scopes}
            onChange={(event) => change({ scopes: event.target.value })}
            required
            mono
            spellCheck={false}
            autoComplete="off"
          />
          <div>
            <Check
              label={signIn.trustsEmail}
              hint={signIn.trustsEmailText}
              checked={draft.trustsEmail}
              onChange={(event) => change({ trustsEmail: event.target.checked })}
            />
            <Check
              label={signIn.enabled}
              hint={signIn.enabledText}
              checked={draft.enabled}
              onChange={(event) => change({ enabled: event.target.checked })}
            />
          </div>
        </div>
      </Band>
      <Band title={signIn.roles} text={signIn.rolesText}>
        <RoleMap draft={draft} roles={roles} onChange={change} />
      </Band>
      <div className="stack form-width mb-6">
        {isConflict ? (
          <Note tone="warn" announce="alert" title={signIn.conflict}>
            {signIn.conflictText}
            <div className="actions">
              {/* the whole page anew: what was typed is given up by choice */}
              <Button kind="second" small onClick={() => window.location.reload()}>
                {signIn.takeTheirs}
              </Button>
            </div>
          </Note>
        ) : error && !isSaidAt(error, ['issuer', 'scopes', 'changes.issuer', 'changes.scopes']) ? (
          <CallFailed error={error} />
        ) : null}
        <div className="actions">
          <Button type="submit" busy={(create.isPending || update.isPending) && signIn.saving}>
            {connection ? signIn.save : signIn.create}
          </Button>
          <Button kind="quiet" onClick={() => router.push(`/t/${tenant}/settings/sign-in`)}>
            {words.actions.cancel}
          </Button>
        </div>
      </div>
    </form>
  );
}
