'use client';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Icon } from '../../ui/icon';
import { CallFailed } from '../session/call-failed';
import { readSetFields, SetFields } from './set-fields';

/** Asks for a name, makes the test and goes there. */
export function CreateSet({ tenant }: { tenant: string }) {
  const { words, language } = useLocale();
  const say = words.tests;
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  const create = useMutation(
    useTRPC().testSets.create.mutationOptions({ onSuccess: ({ id }) => router.push(`/t/${tenant}/tests/${id}`) }),
  );
  const submit = (form: FormData) => {
    const { name, ...about } = readSetFields(form);
    create.mutate({ tenant, name, definition: { ...about, cases: [] } });
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Icon of={Plus} />
        {say.create}
      </Button>
      <Dialog title={say.createTitle} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            submit(new FormData(event.currentTarget));
          }}
        >
          <SetFields name="" description="" language={language} />
          <CallFailed error={create.error} />
          <DialogActions
            deed={say.create}
            busy={(create.isPending || create.isSuccess) && say.making}
            onCancel={() => setIsOpen(false)}
          />
        </form>
      </Dialog>
    </>
  );
}
