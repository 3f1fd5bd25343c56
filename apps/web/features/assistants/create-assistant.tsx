'use client';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { KnowledgeBase } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Check, FieldGroup, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { CallFailed } from '../session/call-failed';
import { slugOf } from './slug';

/** Asks for name and knowledge, makes a draft and goes there. */
export function CreateAssistant({ tenant, bases }: { tenant: string; bases: readonly KnowledgeBase[] }) {
  const { words } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Icon of={Plus} />
        {words.assistants.create}
      </Button>
      <Dialog title={words.assistants.createTitle} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <CreateForm tenant={tenant} bases={bases} onCancel={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

function CreateForm({
  tenant,
  bases,
  onCancel,
}: {
  tenant: string;
  bases: readonly KnowledgeBase[];
  onCancel: () => void;
}) {
  const { words } = useLocale();
  const { assistants } = words;
  const [name, setName] = useState('');
  const [slug, setSlug] = useState<string | null>(null);
  const router = useRouter();
  const create = useMutation(
    useTRPC().assistants.create.mutationOptions({
      onSuccess: (made) => router.push(`/t/${tenant}/assistants/${made.slug}`),
    }),
  );
  const isTaken = create.error !== null && failureOf(create.error).code === 'conflict';
  const submit = (form: FormData) => {
    const audience = form.get('audience') === 'staff' ? ('staff' as const) : ('citizen' as const);
    create.mutate({
      tenant,
      name,
      slug: slug ?? slugOf(name),
      audience,
      knowledgeBaseIds: form.getAll('base').map(String),
    });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <Input
        label={assistants.name}
        hint={assistants.nameHint}
        value={name}
        onChange={(event) => setName(event.target.value)}
        required
        maxLength={100}
        autoComplete="off"
        data-focus
      />
      <Input
        label={assistants.slug}
        hint={assistants.slugHint}
        value={slug ?? slugOf(name)}
        onChange={(event) => {
          setSlug(event.target.value);
          create.reset();
        }}
        required
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        title={assistants.slugHint}
        error={isTaken ? assistants.slugTaken : undefined}
        minLength={2}
        maxLength={60}
        autoComplete="off"
        mono
      />
      <FieldGroup legend={assistants.audience}>
        <Check type="radio" name="audience" value="citizen" label={assistants.citizen} defaultChecked />
        <Check type="radio" name="audience" value="staff" label={assistants.staff} />
      </FieldGroup>
      <FieldGroup
        legend={assistants.knowledgeBases}
        hint={bases.length > 0 ? assistants.knowledgeHint : assistants.noKnowledge}
      >
        {bases.map((base) => (
          <Check
            key={base.id}
            name="base"
            value={base.id}
            label={base.name}
            hint={assistants.documents(base.documents)}
            defaultChecked={bases.length === 1}
          />
        ))}
      </FieldGroup>
      <CallFailed error={isTaken ? null : create.error} />
      <DialogActions
        deed={assistants.create}
        busy={(create.isPending || create.isSuccess) && words.actions.loading}
        onCancel={onCancel}
      />
    </form>
  );
}
