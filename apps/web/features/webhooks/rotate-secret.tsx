'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CallFailed } from '../session/call-failed';
import { DialogActions } from '../../ui/dialog-actions';

/** Gives a webhook a new secret; the page shows it, once. The old one signs as well for a day. */
export function RotateSecret(props: { id: string; tenant: string; onMade: (secret: string) => void }) {
  const { id, tenant, onMade } = props;
  const { words } = useLocale();
  const say = words.settings.webhooks;
  const [isOpen, setIsOpen] = useState(false);
  const rotate = useMutation(
    useTRPC().webhooks.rotate.mutationOptions({
      onSuccess: ({ secret }) => {
        setIsOpen(false);
        onMade(secret);
      },
    }),
  );
  return (
    <>
      <Button kind="second" small onClick={() => setIsOpen(true)}>
        {say.rotate}
      </Button>
      <Dialog title={say.rotateTitle} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <p className="dim my-4">{say.rotateMore}</p>
        <CallFailed error={rotate.error} />
        <DialogActions
          deed={say.rotateDeed}
          busy={rotate.isPending && say.rotating}
          onDeed={() => rotate.mutate({ tenant, id })}
          onCancel={() => setIsOpen(false)}
          isQuestion
        />
      </Dialog>
    </>
  );
}
