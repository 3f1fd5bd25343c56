'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { InvitationResult, RoleInfo } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Area, Select } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';
import { roleName } from './role-name';

/** Invites many at once; each address is answered for itself. */
export function Invite({ roles, tenant }: { roles: readonly RoleInfo[]; tenant: string }) {
  const { words } = useLocale();
  const { members } = words;
  const [results, setResults] = useState<readonly InvitationResult[]>([]);
  const [formKey, setFormKey] = useState(0);
  const router = useRouter();
  const invite = useMutation(
    useTRPC().invitations.create.mutationOptions({
      onSuccess: (outcome) => {
        setResults(outcome);
        // what could not be invited stays in the field, to be mended
        if (outcome.every(({ state }) => state === 'invited')) setFormKey((before) => before + 1);
        router.refresh();
      },
    }),
  );
  return (
    <form
      key={formKey}
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        invite.mutate({ tenant, addresses: textOf(form, 'addresses'), role: textOf(form, 'role') });
      }}
    >
      <Area
        name="addresses"
        label={members.addresses}
        hint={members.addressesHint}
        required
        rows={3}
        spellCheck={false}
      />
      <Select name="role" label={members.role} defaultValue="editor">
        {roles.map(({ id }) => (
          <option key={id} value={id}>
            {roleName(roles, id, words.tenants.roles)}
          </option>
        ))}
      </Select>
      <CallFailed error={invite.error} />
      <div className="actions">
        <Button type="submit" busy={invite.isPending && members.inviting}>
          {members.send}
        </Button>
      </div>
      {results.length > 0 ? (
        <Note announce="status" title={members.outcome}>
          <ul>
            {results.map((result) => (
              <li key={result.email}>
                {result.email}: {lookUp(members.states, result.state)}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
    </form>
  );
}
