'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { PlanAccount } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { CallFailed } from '../session/call-failed';

/** Ends the plan with its period, or takes that back; asked first, both ways. */
export function CancelPlan({ account, end, tenant }: { account: PlanAccount; end: string; tenant: string }) {
  const { words, format } = useLocale();
  const say = words.billing.cancel;
  const { cancelAt, grace } = account;
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = () => {
    setIsOpen(false);
    void client.invalidateQueries(trpc.billing.standing.queryFilter());
    // what was thanked for before is over
    router.replace(`/t/${tenant}/billing`, { scroll: false });
    router.refresh();
  };
  const cancel = useMutation(trpc.billing.cancel.mutationOptions({ onSuccess }));
  const resume = useMutation(trpc.billing.resume.mutationOptions({ onSuccess }));
  const close = () => {
    setIsOpen(false);
    cancel.reset();
    resume.reset();
  };
  const date = format.date(cancelAt ?? end);
  return (
    <>
      <p>{cancelAt ? say.done(date) : say.say(date)}</p>
      <div className="actions mt-4">
        <Button kind={cancelAt ? 'second' : 'danger'} onClick={() => setIsOpen(true)}>
          {cancelAt ? say.resume : say.button}
        </Button>
      </div>
      <Dialog title={cancelAt ? say.resumeQuestion : say.question} isOpen={isOpen} onClose={close}>
        <p className="dim my-4">{cancelAt ? say.resumeText(date) : say.questionText(date, grace.overDays)}</p>
        <CallFailed error={cancelAt ? resume.error : cancel.error} />
        <DialogActions
          deed={cancelAt ? say.resume : say.button}
          busy={cancelAt ? resume.isPending && say.resuming : cancel.isPending && say.cancelling}
          onDeed={() => (cancelAt ? resume : cancel).mutate({ tenant })}
          onCancel={close}
          isQuestion
        />
      </Dialog>
    </>
  );
}
