'use client';
import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { UndoBar } from '../../ui/undo-bar';
import { CallFailed } from '../session/call-failed';

/** Says that a conversation is dealt with, or that it is not; what was just said can be undone. */
export function ResolveConversation({ id, tenant, isResolved }: { id: string; tenant: string; isResolved: boolean }) {
  const say = useLocale().words.conversations;
  const [wasSet, setWasSet] = useState<boolean | null>(null);
  const router = useRouter();
  const resolve = useMutation(useTRPC().conversations.resolve.mutationOptions({ onSuccess: () => router.refresh() }));
  const set = (value: boolean, isUndone = false) =>
    resolve.mutate({ tenant, id, isResolved: value }, { onSuccess: () => setWasSet(isUndone ? null : value) });
  const deed = isResolved ? say.reopen : say.resolve;
  return (
    <>
      <Button kind="second" small busy={resolve.isPending && deed} onClick={() => set(!isResolved)}>
        {isResolved ? null : <Icon of={Check} />}
        {deed}
      </Button>
      <CallFailed error={resolve.error} />
      {wasSet === null ? null : (
        <UndoBar onUndo={() => set(!wasSet, true)} onClose={() => setWasSet(null)}>
          {wasSet ? say.isResolved : say.isReopened}
        </UndoBar>
      )}
    </>
  );
}
