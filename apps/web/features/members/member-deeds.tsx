'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Member, RoleInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Select } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';
import { roleName } from './role-name';

/** What can be done with a member: another role, all sessions ended, out and in again. One dialog, so that a row stays a row. */
export function MemberDeeds(props: { member: Member; roles: readonly RoleInfo[]; tenant: string }) {
  const { member, roles, tenant } = props;
  const { words } = useLocale();
  const { members } = words;
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  const trpc = useTRPC();
  const update = useMutation(
    trpc.members.update.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        router.refresh();
      },
    }),
  );
  const endSessions = useMutation(trpc.members.endSessions.mutationOptions());
  const change = (changes: { role?: string; isDisabled?: boolean }) =>
    update.mutate({ tenant, id: member.id, changes });
  const name = member.name ?? member.email;
  return (
    <>
      <Button kind="quiet" small onClick={() => setIsOpen(true)}>
        {members.change}
        <span className="sr"> {name}</span>
      </Button>
      <Dialog title={name} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <form
          className="stack mt-4"
          onSubmit={(event) => {
            event.preventDefault();
            change({ role: textOf(new FormData(event.currentTarget), 'role') });
          }}
        >
          <Select
            name="role"
            label={members.role}
            hint={member.roleFrom === 'claims' ? members.claimsHint : undefined}
            defaultValue={member.role}
          >
            {roles.map(({ id }) => (
              <option key={id} value={id}>
                {roleName(roles, id, words.tenants.roles)}
              </option>
            ))}
          </Select>
          <CallFailed error={update.error ?? endSessions.error} />
          {endSessions.isSuccess ? (
            <Note announce="status">{members.sessionsEnded(endSessions.data.ended)}</Note>
          ) : null}
          <DialogActions
            deed={members.giveRole}
            busy={update.isPending && words.actions.loading}
            onCancel={() => setIsOpen(false)}
            isQuestion
          />
          <hr />
          <div className="actions">
            <Button
              kind="second"
              small
              busy={endSessions.isPending && words.actions.loading}
              onClick={() => endSessions.mutate({ tenant, id: member.id })}
            >
              {members.endSessions}
            </Button>
            <Button
              kind={member.isDisabled ? 'second' : 'danger'}
              small
              onClick={() => change({ isDisabled: !member.isDisabled })}
            >
              {member.isDisabled ? members.letIn : members.takeOut}
            </Button>
          </div>
          <p className="meta">{member.isDisabled ? members.letInText : members.takeOutText}</p>
        </form>
      </Dialog>
    </>
  );
}
