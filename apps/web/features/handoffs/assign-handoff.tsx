'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Select } from '../../ui/field';
import { CallFailed } from '../session/call-failed';

export interface Colleague {
  id: string;
  name: string;
}

/** Who takes care of a matter. Whoever may see the members gives it to any of them; others take it, or give it back. */
export function AssignHandoff(props: {
  id: string;
  tenant: string;
  assignedTo: Colleague | null;
  self: string | null;
  colleagues: readonly Colleague[];
}) {
  const { id, tenant, assignedTo, self, colleagues } = props;
  const say = useLocale().words.handoffs;
  const router = useRouter();
  const assign = useMutation(useTRPC().handoffs.assign.mutationOptions({ onSuccess: () => router.refresh() }));
  const give = (memberId: string | null) => assign.mutate({ tenant, id, memberId });
  const busy = assign.isPending && say.assigning;
  return (
    <div className="stack form-width">
      {colleagues.length > 0 ? (
        <Select
          label={say.give}
          value={assignedTo?.id ?? ''}
          disabled={assign.isPending}
          onChange={(event) => give(event.target.value || null)}
        >
          <option value="">{say.nobody}</option>
          {colleagues.map((colleague) => (
            <option key={colleague.id} value={colleague.id}>
              {colleague.name}
            </option>
          ))}
        </Select>
      ) : (
        <p>{assignedTo ? say.takenBy(assignedTo.name) : say.nobody}</p>
      )}
      <div className="actions">
        {self !== null && assignedTo?.id !== self ? (
          <Button kind="second" small busy={busy} onClick={() => give(self)}>
            {say.take}
          </Button>
        ) : null}
        {assignedTo ? (
          <Button kind="quiet" small busy={busy} onClick={() => give(null)}>
            {say.giveBack}
          </Button>
        ) : null}
      </div>
      <CallFailed error={assign.error} />
    </div>
  );
}
