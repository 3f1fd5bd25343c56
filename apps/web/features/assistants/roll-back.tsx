'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CallFailed } from '../session/call-failed';
import { DialogActions } from '../../ui/dialog-actions';

/** Lets an earlier version answer again. */
export function RollBack({ version, assistantId, tenant }: { version: number; assistantId: string; tenant: string }) {
  const { words } = useLocale();
  const say = words.versions;
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  const rollBack = useMutation(
    useTRPC().assistants.rollBack.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        router.refresh();
      },
    }),
  );
  return (
    <div>
      <Button kind="quiet" small onClick={() => setIsOpen(true)}>
        {say.rollBack(version)}
      </Button>
      <Dialog title={say.rollBackTitle(version)} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <p className="dim my-4">{say.rollBackText}</p>
        <CallFailed error={rollBack.error} />
        <DialogActions
          deed={say.rollBack(version)}
          busy={rollBack.isPending && say.rollBack(version)}
          onDeed={() => rollBack.mutate({ tenant, id: assistantId, version })}
          onCancel={() => setIsOpen(false)}
          isQuestion
        />
      </Dialog>
    </div>
  );
}
