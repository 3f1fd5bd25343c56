'use client';
import { useState } from 'react';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { worseOf } from '../same-questions/run';
import { useRun } from '../same-questions/use-run';
import { PublishForm } from './publish-form';
import { draftRunAbout } from './version-sides';

/** Makes a version of the saved draft, with a note for those who come after, now or at a moment to come. */
export function Publish({ assistant, tenant }: { assistant: Assistant; tenant: string }) {
  const { assistants } = useLocale().words;
  const [isOpen, setIsOpen] = useState(false);
  const { run } = useRun(draftRunAbout(assistant, tenant));
  const close = () => setIsOpen(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{assistants.publish}</Button>
      <Dialog title={assistants.publishTitle} isOpen={isOpen} onClose={close}>
        <p className="dim mb-4">{assistants.publishText}</p>
        <PublishForm
          assistantId={assistant.id}
          tenant={tenant}
          worse={worseOf(run)}
          onPublished={close}
          deeds={(isBusy) => (
            <DialogActions deed={assistants.publishVersion} busy={isBusy && assistants.publish} onCancel={close} />
          )}
        />
      </Dialog>
    </>
  );
}
