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
import { Input, Select } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Icon } from '../../ui/icon';
import { CallFailed } from '../session/call-failed';

/** Languages that are offered first; the search knows these best. */
const languages = ['sv', 'en', 'fi', 'de', 'nb', 'da'];

/** Asks for a name, makes the knowledge base and goes there. */
export function CreateKnowledgeBase({ tenant }: { tenant: string }) {
  const { words, format } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  const create = useMutation(
    useTRPC().knowledgeBases.create.mutationOptions({
      onSuccess: ({ id }) => router.push(`/t/${tenant}/knowledge/${id}`),
    }),
  );
  const submit = (form: FormData) =>
    create.mutate({ tenant, name: textOf(form, 'name'), language: textOf(form, 'language') });
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Icon of={Plus} />
        {words.knowledge.create}
      </Button>
      <Dialog title={words.knowledge.createTitle} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            submit(new FormData(event.currentTarget));
          }}
        >
          <Input
            name="name"
            label={words.knowledge.name}
            hint={words.knowledge.nameHint}
            required
            maxLength={200}
            autoComplete="off"
            data-focus
          />
          <Select name="language" label={words.knowledge.language} defaultValue="sv">
            {languages.map((language) => (
              <option key={language} value={language}>
                {format.language(language)}
              </option>
            ))}
          </Select>
          <CallFailed error={create.error} />
          <DialogActions
            deed={words.knowledge.create}
            busy={(create.isPending || create.isSuccess) && words.actions.loading}
            onCancel={() => setIsOpen(false)}
          />
        </form>
      </Dialog>
    </>
  );
}
