'use client';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DialogActions } from '../../../ui/dialog-actions';
import { Input } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { CallFailed } from '../../session/call-failed';

/** Begins a template with its name; the rest is written in the editor. */
export function NewTemplate({ tenant, unit }: { tenant: string; unit: string | null }) {
  const { words, language } = useLocale();
  const say = words.workTemplates;
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const create = useMutation(
    useTRPC().templates.create.mutationOptions({
      onSuccess: ({ id }) => router.push(`/t/${tenant}/work/templates/${id}`),
    }),
  );
  return (
    <>
      <Button small onClick={() => setIsOpen(true)}>
        <Icon of={Plus} />
        {say.create}
      </Button>
      <Dialog title={say.createTitle} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            const title = name.trim();
            if (title === '' || create.isPending) return;
            const definition = {
              title,
              description: '',
              language,
              fields: [],
              parts: [{ kind: 'heading' as const, text: title }],
            };
            create.mutate({ tenant, name: title, unit, definition });
          }}
        >
          <Input
            label={say.name}
            hint={say.nameHint}
            required
            maxLength={200}
            value={name}
            onChange={({ target }) => setName(target.value)}
            data-focus
          />
          <CallFailed error={create.error} />
          <DialogActions deed={say.create} busy={create.isPending && say.creating} onCancel={() => setIsOpen(false)} />
        </form>
      </Dialog>
    </>
  );
}
