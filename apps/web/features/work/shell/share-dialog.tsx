'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Dialog } from '../../../ui/dialog';
import { DialogActions } from '../../../ui/dialog-actions';
import { Check } from '../../../ui/field';
import { CallFailed } from '../../session/call-failed';

/** Which colleagues may see a work. */
export function ShareDialog(props: { work: WorkInfo; tenant: string; isOpen: boolean; onClose: () => void }) {
  const { work, tenant, isOpen, onClose } = props;
  const { words } = useLocale();
  const say = words.workShell;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: colleagues = [] } = useQuery(trpc.works.colleagues.queryOptions({ tenant }, { enabled: isOpen }));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(work.sharedWith.map(({ id }) => id)));
  const share = useMutation(
    trpc.works.share.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.works.get.queryFilter({ tenant, id: work.id }));
        onClose();
      },
    }),
  );
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <Dialog title={say.share} isOpen={isOpen} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          share.mutate({ tenant, id: work.id, memberIds: [...chosen] });
        }}
      >
        <p>{say.shareText}</p>
        <fieldset className="stack">
          <legend className="sr">{say.share}</legend>
          {colleagues.map(({ id, name, unit }) => (
            <Check
              key={id}
              label={name}
              hint={unit ?? undefined}
              checked={chosen.has(id)}
              onChange={() => toggle(id)}
            />
          ))}
        </fieldset>
        <CallFailed error={share.error} />
        <DialogActions deed={say.shareSave} busy={share.isPending && say.shareSave} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
