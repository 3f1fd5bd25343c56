'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../../api/browser-client';
import type { TemplateInfo } from '../../../../api/shapes';
import { useLocale } from '../../../../locale/locale-provider';
import { Dialog } from '../../../../ui/dialog';
import { DialogActions } from '../../../../ui/dialog-actions';
import { Area, Input, Select } from '../../../../ui/field';
import { Note } from '../../../../ui/note';
import { CallFailed } from '../../../session/call-failed';

const licences = ['CC0-1.0', 'CC-BY-4.0', 'EUPL-1.2'] as const;

/** Sends a template to the commons, where it is reviewed. Personal data in it is named, and nothing is sent. */
export function ShareTemplate(props: {
  tenant: string;
  template: TemplateInfo;
  isUnsaved: boolean;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { tenant, template, isUnsaved, isOpen, onClose } = props;
  const say = useLocale().words.templateEditor;
  const { workTemplates } = useLocale().words;
  const [name, setName] = useState(template.name);
  const [description, setDescription] = useState(template.definition.description);
  const [licence, setLicence] = useState<(typeof licences)[number]>('CC0-1.0');
  const [note, setNote] = useState('');
  const share = useMutation(useTRPC().commons.share.mutationOptions());
  const personal = share.error?.data?.problems.find(({ code }) => code === 'personal_data');
  const close = () => {
    share.reset();
    onClose();
  };
  return (
    <Dialog title={say.shareTitle} isOpen={isOpen} onClose={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!share.isPending)
            share.mutate({ tenant, kind: 'template', subjectId: template.id, name, description, licence, note });
        }}
      >
        <p>{say.shareText}</p>
        {isUnsaved ? <Note tone="warn">{say.shareSaved}</Note> : null}
        <Input
          label={workTemplates.name}
          required
          maxLength={200}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Area
          label={say.description}
          hint={say.descriptionHint}
          required
          rows={3}
          maxLength={1_000}
          value={description}
          onChange={({ target }) => setDescription(target.value)}
        />
        <Select
          label={say.licence}
          value={licence}
          onChange={({ target }) => setLicence(licences.find((one) => one === target.value) ?? 'CC0-1.0')}
        >
          {licences.map((one) => (
            <option key={one} value={one}>
              {say.licences[one]}
            </option>
          ))}
        </Select>
        <Input
          label={say.note}
          hint={say.noteHint}
          maxLength={500}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        {personal ? (
          <Note tone="bad" announce="alert">
            {say.personal(personal.about ?? '')}
          </Note>
        ) : (
          <CallFailed error={share.error} />
        )}
        {share.isSuccess ? (
          <Note tone="ok" announce="status">
            {say.shared}
          </Note>
        ) : null}
        <DialogActions deed={say.shareDeed} busy={share.isPending && say.sharing} onCancel={close} />
      </form>
    </Dialog>
  );
}
